// A document is in doubt where one reading passes and another fails: then only the study team can say.
import { describe, expect, it } from 'vitest';
import { DICTIONARY, variable } from '../facts/example.ts';
import { criterion, doubtful, trialFile } from '../trials/example.ts';
import { knownOf, misread, type Person, trialOf } from './example.ts';
import { isInDoubt, isLeftInDoubt } from '#screening/inDoubt.ts';
import { screen, screenTwice } from '#screening/screen.ts';

const reach = (least: number) => ({ '>=': [variable('reach'), least] });
const doubt = doubtful('doubt', 'inclusion', reach(50), reach(60), reach(70));
const lamp = criterion('lamp', 'inclusion', { '>': [variable('lamp'), 8] });
const trial = trialOf(trialFile('T', [doubt, lamp]));

const inDoubt = (person: Person) => trial.criteria.map((one) => isInDoubt(one, knownOf(person)));
const isLeft = (person: Person) => isLeftInDoubt(screen(trial, knownOf(person)), knownOf(person));

describe('a criterion', () => {
  it.each<[string, Person, boolean]>([
    ['readings differ', { reach: { value: 55 } }, true],
    ['two differ, whatever the third may be', { reach: { from: 55, to: 65 } }, true],
    ['they may differ or not', { reach: { from: 60, to: 75 } }, false],
    ['all pass', { reach: { value: 75 } }, false],
    ['all fail', { reach: { value: 45 } }, false],
    ['nothing is known', {}, false],
  ])('%s', (_, person, is) => {
    expect(inDoubt(person)).toEqual([is, false]);
  });
});

describe('a trial is left in doubt', () => {
  it('where nothing else keeps it from a verdict', () => {
    expect(isLeft({ reach: { value: 55 }, lamp: { value: 9 } })).toBe(true);
    expect(isLeft({ reach: { value: 55 } })).toBe(false);
    expect(isLeft({ reach: { value: 55 }, lamp: { value: 7 } })).toBe(false);
    expect(isLeft({ reach: { value: 75 }, lamp: { value: 9 } })).toBe(false);
  });

  it('and not where the fault is ours', () => {
    const wrong = misread(trial, 'lamp', { '<': [variable('lamp'), 0] });
    const known = knownOf({ reach: { value: 55 }, lamp: { value: 9 } });
    expect(isLeftInDoubt(screenTwice(wrong, known, DICTIONARY), known)).toBe(false);
  });
});
