// Why a criterion came out so: how near it was, and what is missing.
import { describe, expect, test } from 'vitest';
import { boolean, DICTIONARY, dictionaryOf, number, TODAY, variable } from '../facts/example.ts';
import { atSite, criterion, doubtful } from '../trials/example.ts';
import { knownOf, type Person } from './example.ts';
import { knowledge } from '#facts/known.ts';
import { missingFacts, reasonFor } from '#screening/reasons.ts';
import { type CriterionFile, makeCriterion } from '#trials/criterion.ts';

const FAR = { '>=': [variable('reach'), 50] };
const BLUE = { '==': [variable('eyes'), 'blue'] };

function reason(file: CriterionFile, person: Person) {
  const made = makeCriterion(file, DICTIONARY);
  const found = reasonFor(made, knownOf(person), DICTIONARY);
  expect(missingFacts(made, knownOf(person), DICTIONARY)).toEqual(found.missing);
  return { ...found, missing: found.missing.map(({ id }) => id) };
}

describe('a miss: how far a figure is on the wrong side of a bound', () => {
  const inclusion = (rule: Record<string, unknown>, reach: Person[string]) => reason(criterion('x', 'inclusion', rule), { reach }).misses;
  const exclusion = (rule: Record<string, unknown>, reach: Person[string]) => reason(criterion('x', 'exclusion', rule), { reach }).misses;
  const miss = (side: string, by: number, bound = 50, isExact = true) => [{ fact: 'reach', side, by, bound, isExact }];

  test.each([
    ['>=', 47, 'below', 3],
    ['>', 47, 'below', 3],
    ['>', 50, 'below', 0],
    ['<=', 52, 'above', 2],
    ['<', 52, 'above', 2],
    ['<', 50, 'above', 0],
  ])('an inclusion of reach %s 50, with %d, is missed %s by %d', (operator, value, side, by) => {
    expect(inclusion({ [operator]: [variable('reach'), 50] }, { value })).toEqual(miss(side, by));
  });

  test.each([
    ['<', 47, 'below', 3],
    ['<=', 47, 'below', 3],
    ['<=', 50, 'below', 0],
    ['>', 52, 'above', 2],
    ['>=', 52, 'above', 2],
    ['>=', 50, 'above', 0],
  ])('an exclusion of reach %s 50, with %d, holds %s by %d', (operator, value, side, by) => {
    expect(exclusion({ [operator]: [variable('reach'), 50] }, { value })).toEqual(miss(side, by));
  });

  test('of a range, the nearest it can be, and that it is not exact', () => {
    expect(inclusion(FAR, { from: 30, to: 45 })).toEqual(miss('below', 5, 50, false));
    expect(exclusion(FAR, { from: 55, to: 60 })).toEqual(miss('above', 5, 50, false));
  });

  test('of a range that comes up to the bound from either side', () => {
    const [[below], [above]] = [inclusion(FAR, { below: 50 }), inclusion({ '<': [variable('reach'), 50] }, { from: 50 })];
    expect(below).toMatchObject({ side: 'below', isExact: false });
    expect(below?.by).toBeCloseTo(0);
    expect(above).toEqual({ fact: 'reach', side: 'above', by: 0, bound: 50, isExact: false });
  });

  test('a sum is exact once all of its parts are', () => {
    const low = criterion('x', 'inclusion', { '>=': [variable('firstNine'), 20] });
    const skills = (last: Person[string]) =>
      Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`skill${index + 1}`, index === 8 ? last : { value: 1 }]));
    expect(reason(low, skills({ value: 1 })).misses).toMatchObject([{ fact: 'firstNine', by: 11, isExact: true }]);
    expect(reason(low, skills({ from: 1, to: 2 })).misses).toMatchObject([{ fact: 'firstNine', by: 10, isExact: false }]);
  });

  test('of a between, the end that is missed', () => {
    expect(inclusion({ '<=': [50, variable('reach'), 80] }, { value: 90 })).toEqual(miss('above', 10, 80));
    expect(inclusion({ '<=': [50, variable('reach'), 80] }, { value: 40 })).toEqual(miss('below', 10));
  });

  test('every figure that had to be right is named, and each once', () => {
    const either = { or: [FAR, { '>=': [variable('lamp'), 8] }, FAR] };
    expect(reason(criterion('x', 'inclusion', either), { reach: { value: 40 }, lamp: { value: 6 } }).misses).toEqual([
      { fact: 'reach', side: 'below', by: 10, bound: 50, isExact: true },
      { fact: 'lamp', side: 'below', by: 2, bound: 8, isExact: true },
    ]);
  });

  test('two bounds of one fact are two misses', () => {
    const file = doubtful('x', 'inclusion', FAR, { '>=': [variable('reach'), 60] });
    expect(reason(file, { reach: { value: 40 } }).misses.map(({ bound }) => bound)).toEqual([50, 60]);
  });

  test('nothing is near or far where no figure stands alone against a bound', () => {
    const person: Person = { reach: { value: 40 }, lamp: { value: 6 }, eyes: { value: 'brown' }, languages: { value: [] } };
    for (const rule of [
      BLUE,
      { in: ['norse', variable('languages')] },
      { '==': [variable('reach'), 50] },
      { '>': [variable('lamp'), variable('reach')] },
      { '>': [{ '+': [variable('lamp'), variable('reach')] }, 100] },
    ]) {
      expect(reason(criterion('x', 'inclusion', rule), person)).toMatchObject({ result: 'fail', misses: [] });
    }
  });

  test('a criterion that passes or is open has none', () => {
    expect(inclusion(FAR, { value: 60 })).toEqual([]);
    expect(inclusion(FAR, { from: 40, to: 60 })).toEqual([]);
  });
});

describe('what is missing', () => {
  test('the facts that could still settle it, the least trouble first', () => {
    const rule = { and: [FAR, { '>=': [variable('skill1'), 2] }, BLUE, variable('brownEyed')] };
    expect(reason(criterion('x', 'inclusion', rule), {}).missing).toEqual(['eyes', 'brownEyed', 'skill1', 'reach']);
  });

  test('not what is settled, nor what cannot matter any more', () => {
    const rule = { and: [FAR, { or: [BLUE, { '>=': [variable('lamp'), 8] }] }] };
    expect(reason(criterion('x', 'inclusion', rule), { reach: { value: 60 } }).missing).toEqual(['eyes', 'lamp']);
    expect(reason(criterion('x', 'inclusion', rule), { lamp: { value: 9 } }).missing).toEqual(['reach']);
    expect(reason(criterion('x', 'inclusion', rule), { reach: { value: 60 }, lamp: { value: 9 } }).missing).toEqual([]);
  });

  test('not a fact that is exact, though it is cited', () => {
    const rule = { '>': [{ '+': [variable('lamp'), variable('reach')] }, 100] };
    expect(reason(criterion('x', 'inclusion', rule), { lamp: { value: 9 } }).missing).toEqual(['reach']);
  });

  test('a range that straddles the bound is missing still', () => {
    expect(reason(criterion('x', 'inclusion', FAR), { reach: { from: 40, to: 60 } }).missing).toEqual(['reach']);
  });

  test('the facts of every reading that is open', () => {
    const file = doubtful('x', 'inclusion', FAR, BLUE);
    expect(reason(file, {}).missing).toEqual(['eyes', 'reach']);
    expect(reason(file, { reach: { value: 60 } }).missing).toEqual(['eyes']);
  });

  test('in place of a fact that is never asked, the facts it follows from', () => {
    const rule = { '>=': [variable('firstNine'), 20] };
    expect(reason(criterion('x', 'inclusion', rule), {}).missing).toEqual(Array.from({ length: 9 }, (_, index) => `skill${index + 1}`));
  });

  test('a fact that a rule reads itself, though it need not be asked', () => {
    const file = criterion('x', 'inclusion', { in: ['norse', variable('languages')] });
    expect(reason(file, { eyes: { value: 'green' } }).missing).toEqual(['languages']);
  });

  test('facts that are never asked and follow from nothing, or through several steps', () => {
    const dictionary = dictionaryOf(
      number('a', { max: 9 }),
      number('b', { max: 9, asked: false, derive: [{ is: variable('a') }] }),
      number('c', { max: 9, asked: false, derive: [{ when: variable('d'), is: variable('b') }] }),
      boolean('d'),
      number('e', { max: 9, asked: false }),
      number('f', { max: 9, askedWhen: variable('d') }),
      number('g', { max: 9, asked: false, derive: [{ is: { '+': [variable('a'), variable('f')] } }] }),
      number('h', { max: 9, asked: false, derive: [{ from: variable('i') }] }),
      number('i', { max: 9, asked: false, derive: [{ from: variable('h') }, { from: variable('a') }] }),
    );
    const missing = (id: string, person: Person = {}) => {
      const { known } = knowledge(dictionary, new Map(Object.entries(person)), TODAY);
      const made = makeCriterion(criterion('x', 'inclusion', { '>': [variable(id), 5] }), dictionary);
      return missingFacts(made, known, dictionary).map((fact) => fact.id);
    };
    expect(missing('c')).toEqual(['a', 'd']);
    // What is of no concern is not asked for on the way.
    expect(missing('g')).toEqual(['a', 'f']);
    expect(missing('g', { d: { value: false } })).toEqual(['a']);
    // Round in a circle there is an end.
    expect(missing('h')).toEqual(['a']);
    expect(missing('e')).toEqual([]);
  });
});

describe('a doubt: the readings are decided and differ', () => {
  const file = doubtful('x', 'inclusion', FAR, { '>=': [variable('reach'), 80] });

  test('no answer can settle it, so nothing is missing', () => {
    expect(reason(file, { reach: { value: 60 } })).toMatchObject({ result: 'unknown', doubt: true, missing: [] });
    expect(reason(file, { reach: { from: 60, to: 70 } })).toMatchObject({ result: 'unknown', doubt: true, missing: [] });
  });

  test('it is none while one could still go either way, nor where they agree', () => {
    expect(reason(file, {})).toMatchObject({ result: 'unknown', doubt: false, missing: ['reach'] });
    expect(reason(file, { reach: { from: 60, to: 90 } })).toMatchObject({ result: 'unknown', doubt: false, missing: ['reach'] });
    expect(reason(file, { reach: { value: 90 } })).toMatchObject({ result: 'pass', doubt: false });
    expect(reason(file, { reach: { value: 40 } })).toMatchObject({ result: 'fail', doubt: false });
  });

  test('two that differ are a doubt though a third is open', () => {
    const three = doubtful('x', 'inclusion', FAR, { '>=': [variable('reach'), 80] }, BLUE);
    expect(reason(three, { reach: { value: 60 } })).toMatchObject({ doubt: true, missing: [] });
  });

  test('each reading has its why and its own result', () => {
    const { readings } = reason(file, { reach: { value: 60 } });
    expect(readings.map(({ why, result }) => [why?.['en'], result])).toEqual([
      ['reading 1', 'pass'],
      ['reading 2', 'fail'],
    ]);
  });
});

test('one reading has no why; what is done at the site has no reading', () => {
  expect(reason(criterion('x', 'inclusion', FAR), {}).readings[0]).toHaveProperty('why', undefined);
  expect(reason(atSite('x'), {})).toEqual({ result: 'at-enrolment', readings: [], doubt: false, missing: [], misses: [] });
});
