// What a clinician's own reading of a criterion in doubt would make of it, beside the verdict.
import { describe, expect, it } from 'vitest';
import { criterion, doubtful, trialFile } from '../trials/example.ts';
import { knownOf, type Person, trialOf } from './example.ts';
import { outdatedReadings, ownReadingOf, resultByOwn, ruleOf, verdictByOwn, withOwnReading } from '#screening/ownReading.ts';
import { screen } from '#screening/screen.ts';

const over = (bound: number) => ({ '>': [{ var: 'reach' }, bound] });
const trial = trialOf(trialFile('LIGHT1', [doubtful('far', 'exclusion', over(100), over(150)), criterion('near', 'inclusion', over(10))]));
const [far, near] = trial.criteria;
if (far === undefined || near === undefined) throw new Error('no criteria');
const [strict, mild] = far.readings;
if (strict === undefined || mild === undefined) throw new Error('no readings');
const at = (reach: number): Person => ({ reach: { value: reach } });
const read = (reading: typeof strict) => withOwnReading([], trial, far, { reading, why: 'asked by telephone' });

describe('an own reading', () => {
  it('gives its own result and verdict, and leaves the verdict as it is', () => {
    const known = knownOf(at(120));
    expect(screen(trial, known).verdict).toBe('undetermined');
    expect(verdictByOwn(trial, known, read(strict))).toBe('ineligible');
    expect(verdictByOwn(trial, known, read(mild))).toBe('eligible');
    expect(screen(trial, known).verdict).toBe('undetermined');
    const own = ownReadingOf(trial, far, read(mild));
    expect(own && resultByOwn(far, own, known)).toBe('pass');
    expect(own?.why).toBe('asked by telephone');
  });

  it('is no answer: what is not known stays so, and other criteria count as ever', () => {
    expect(verdictByOwn(trial, knownOf({}), read(mild))).toBe('undetermined');
    expect(verdictByOwn(trial, knownOf(at(5)), read(mild))).toBe('ineligible');
  });

  it('is of one trial and one criterion', () => {
    const [choice] = read(mild);
    if (choice === undefined) throw new Error('no choice');
    expect(verdictByOwn(trial, knownOf(at(120)), [{ ...choice, trial: 'LIGHT2' }])).toBeUndefined();
    expect(ownReadingOf(trial, near, [{ ...choice, criterion: 'near', rule: ruleOf(near.readings[0] ?? mild) }])).toBeUndefined();
    expect(verdictByOwn(trial, knownOf(at(120)), [])).toBeUndefined();
  });

  it('ends with the rule that was chosen', () => {
    const changed = read(mild).map((one) => ({ ...one, rule: '{">":[{"var":"reach"},160]}' }));
    expect(ownReadingOf(trial, far, changed)).toBeUndefined();
    expect(outdatedReadings([trial], changed)).toEqual(changed);
    expect(outdatedReadings([trial], read(mild))).toEqual([]);
  });

  it('takes the place of an earlier one, and can be taken back', () => {
    const other = { trial: 'LIGHT2', criterion: 'far', rule: '{}', why: '' };
    const second = withOwnReading([other, ...read(mild)], trial, far, { reading: strict, why: 'again' });
    expect(second).toEqual([other, { trial: 'LIGHT1', criterion: 'far', rule: ruleOf(strict), why: 'again' }]);
    expect(withOwnReading(second, trial, far, undefined)).toEqual([other]);
  });
});
