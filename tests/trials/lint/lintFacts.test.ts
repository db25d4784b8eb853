// The dictionary: codes, units, ranges, levels, and facts that no trial needs.
import { describe, expect, it, test } from 'vitest';
import { boolean, date, number, oneOf, variable } from '../../facts/example.ts';
import { criterion, trialFile } from '../example.ts';
import { catalogue, NUMBER, only } from './planting.ts';
import type { Fact } from '#facts/fact.ts';
import { lintFacts } from '#trials/lint/lintFacts.ts';

const LOINC = 'http://loinc.org';

/** Findings when a trial reads the first of the facts. */
function found(...facts: readonly Fact[]): readonly string[] {
  const read = facts[0]?.id ?? '';
  const rule = facts[0]?.type === 'number' ? { '>=': [variable(read), 1] } : { '==': [variable(read), true] };
  const { dictionary, trials } = catalogue({ facts: only(...facts), trials: [trialFile(NUMBER, [criterion('far', 'inclusion', rule)])] });
  return lintFacts(dictionary, trials).map(({ file, place, says, wayOut }) => {
    expect(file).toBe('rules/facts/measures.json');
    expect(wayOut).not.toBe('');
    return `${place}: ${says}`;
  });
}

const reach = number('reach', { unit: '%', max: 200 });

describe('a number', () => {
  test('that is sound', () => expect(found(reach)).toEqual([]));
  test('in a unit that nobody knows', () => {
    expect(found({ ...reach, unit: 'percent' } as Fact)).toEqual(['reach: “percent” is not a unit we know']);
  });
  test.each([
    [{ min: 200, max: 0 }, ['its range is empty or reversed', 'its plausible range is not inside its range']],
    [{ min: 5, max: 5 }, ['its range is empty or reversed', 'its plausible range is not inside its range']],
  ])('with the range %j', (range, says) => {
    expect(found({ ...reach, range } as Fact)).toEqual(says.map((one) => `reach: ${one}`));
  });
  test.each([
    { min: -1, max: 100 },
    { min: 0, max: 201 },
    { min: 60, max: 50 },
  ])('with the plausible range %j', (plausible) => {
    expect(found({ ...reach, plausible } as Fact)).toEqual(['reach: its plausible range is not inside its range']);
  });
  test('with a label for some of its values only', () => {
    const levels = [0, 1, 2].map((value) => ({ value, label: { en: 'x', fa: 'x' } }));
    const score = { ...number('score', { whole: true, max: 3 }), levels } as Fact;
    expect(found(score)).toEqual(['score: it does not have a level for each whole value']);
    expect(found({ ...score, levels: [...levels, { value: 3, label: { en: 'x', fa: 'x' } }] } as Fact)).toEqual([]);
  });
});

describe('codes', () => {
  test('with a wrong check digit', () => {
    expect(found({ ...reach, codes: [{ system: LOINC, code: '19872-2' }] })).toEqual([
      `reach: the check digit of 19872-2 (${LOINC}) is wrong`,
    ]);
    expect(found({ ...reach, codes: [{ system: LOINC, code: '19872-1' }] })).toEqual([]);
  });
  test('of an option', () => {
    const eyes = oneOf('eyes', ['brown', 'blue']);
    if (eyes.type !== 'one-of') throw new Error('not a choice');
    const options = eyes.options.map((option) => ({ ...option, codes: [{ system: LOINC, code: '19872-2' }] }));
    const { dictionary } = catalogue({ facts: only({ ...eyes, options }), trials: [] });
    expect(lintFacts(dictionary, []).filter(({ says }) => says.startsWith('the check digit'))).toHaveLength(2);
  });
});

describe('need', () => {
  it('is there for what a rule reads, and for what that follows from', () => {
    const birth = date('birthDate');
    const age = number('ageYears', { unit: 'a', whole: true, max: 130, derive: [{ elapsed: { since: 'birthDate' } }] });
    expect(found(age, birth)).toEqual([]);
  });
  it('is not looked at while a trial is refused, since that one may need it', () => {
    const { dictionary } = catalogue({ trials: [] });
    expect(lintFacts(dictionary, undefined)).toEqual([]);
    expect(lintFacts(dictionary, [])).toHaveLength(1);
  });
  it('is not there for a fact that nothing reads', () => {
    expect(found(reach, boolean('idle'))).toEqual(['idle: no trial needs it']);
  });
});
