// When a criterion's result would change by time alone: both sides of each bound, and the same as looking at every single day.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DICTIONARY, dictionaryOf, date, number, boolean, TODAY, variable } from '../facts/example.ts';
import { chanceFrom } from '../laws/chance.ts';
import { crowdOf } from '../laws/crowd.ts';
import { dayOf, isoOf } from '../laws/elapsed.ts';
import { realWorld, worldArbitrary } from '../laws/worlds.ts';
import { criterion, doubtful } from '../trials/example.ts';
import { agreesEachDay } from './everyDay.ts';
import type { Person } from './example.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { knowledge } from '#facts/known.ts';
import { makeOutlook, type Outlook } from '#screening/outlook.ts';
import { type CriterionFile, makeCriterion } from '#trials/criterion.ts';

type Told = {
  turns: string;
  fact: string;
  bound: number | undefined;
  reaches: number | undefined;
  from: string;
  to: string;
  exact: boolean;
};

function told(outlook: Outlook | undefined): Told | undefined {
  if (outlook === undefined) return undefined;
  const { turns, fact, bound, reaches, earliest, latest, isToTheDay } = outlook;
  return { turns, fact: fact.id, bound, reaches, from: isoOf(earliest), to: isoOf(latest), exact: isToTheDay };
}

function outlook(file: CriterionFile, person: Person, dictionary: Dictionary = DICTIONARY) {
  const { known } = knowledge(dictionary, new Map(Object.entries(person)), TODAY);
  return told(makeOutlook(known, dictionary, TODAY)(makeCriterion(file, dictionary)));
}

const inclusion = (rule: Record<string, unknown>) => criterion('x', 'inclusion', rule);
const exclusion = (rule: Record<string, unknown>) => criterion('x', 'exclusion', rule);
const age = (operator: string, bound: number) => ({ [operator]: [variable('ageYears'), bound] });
const BROWN = variable('brownEyed');
const sea = (operator: string, bound: number) => ({ [operator]: [variable('monthsAtSea'), bound] });
const born = (value: string): Person => ({ birthDate: { value } });
const sailed = (value: string): Person => ({ firstVoyage: { value } });

describe('a bound, both ends', () => {
  // On the day of the thirtieth birthday the age is 30.
  test.each([
    ['>=', 'opens', '2027-02-10', 30],
    ['>', 'opens', '2028-02-10', 31],
  ])('age %s 30 %s on %s', (operator, turns, on, reaches) => {
    const expected = { turns, fact: 'ageYears', bound: 30, reaches, from: on, to: on, exact: true };
    expect(outlook(inclusion(age(operator, 30)), born('1997-02-10'))).toEqual(expected);
    expect(outlook(exclusion(age(operator, 30)), born('1997-02-10'))).toEqual({ ...expected, turns: 'closes' });
  });

  test.each([
    ['<', 'closes', '2027-02-10', 30],
    ['<=', 'closes', '2028-02-10', 31],
  ])('age %s 30 %s on %s', (operator, turns, on, reaches) => {
    const expected = { turns, fact: 'ageYears', bound: 30, reaches, from: on, to: on, exact: true };
    expect(outlook(inclusion(age(operator, 30)), born('1997-02-10'))).toEqual(expected);
    expect(outlook(exclusion(age(operator, 30)), born('1997-02-10'))).toEqual({ ...expected, turns: 'opens' });
  });

  test.each([
    ['>=', 'opens', '2027-02-22'],
    ['>', 'opens', '2027-02-23'],
    ['<', 'closes', '2027-02-22'],
    ['<=', 'closes', '2027-02-23'],
  ])('3 months at sea, which may be met on the day itself or not: %s %s on %s', (operator, turns, on) => {
    expect(outlook(inclusion(sea(operator, 3)), sailed('2026-11-22'))).toMatchObject({ turns, reaches: 3, from: on, to: on });
  });
});

describe('a span of days', () => {
  it('from a date that is known in part', () => {
    expect(outlook(inclusion(sea('>=', 3)), sailed('2026-10'))).toMatchObject({ from: '2027-01-01', to: '2027-01-31', exact: false });
  });

  it('from a figure, which may have been reached a day or nearly a year ago', () => {
    expect(outlook(inclusion(age('<=', 30)), { ageYears: { value: 30 } })).toMatchObject({
      from: '2026-11-23',
      to: '2027-11-22',
      exact: false,
    });
  });

  it('from a band', () => {
    const band: Person = { monthsAtSea: { from: 1, to: 2 } };
    expect(outlook(inclusion(sea('>=', 3)), band)).toMatchObject({ turns: 'opens', from: '2026-12-22', to: '2027-01-22' });
  });

  it('that may have begun: it is not known today, and is sure to be met later', () => {
    const band: Person = { monthsAtSea: { from: 1, to: 5 } };
    expect(outlook(inclusion(sea('>=', 3)), band)).toMatchObject({ turns: 'opens', from: isoOf(TODAY), to: '2027-01-22' });
  });
});

describe('no change is told', () => {
  test.each<[string, CriterionFile, Person]>([
    ['where nothing grows', inclusion({ '>=': [variable('reach'), 50] }), { reach: { value: 40 } }],
    ['of what is lost for good', inclusion(age('<=', 30)), born('1980-02-10')],
    ['of what is met for good', inclusion(age('>=', 18)), born('1980-02-10')],
    ['beyond ten years', inclusion(age('<=', 60)), born('1980-02-10')],
    ['within a span of more than a year', inclusion(age('<=', 30)), { ageYears: { from: 29, to: 30 } }],
    ['where it may have begun and be done more than a year from now', inclusion(sea('>=', 14)), { monthsAtSea: { from: 1, to: 15 } }],
    ['where it is sure only beyond ten years', inclusion(age('<=', 60)), { ageYears: { from: 45, to: 58 } }],
    [
      'where something else fails for good',
      inclusion({ and: [age('>=', 30), { '>=': [variable('reach'), 50] }] }),
      { ...born('1997-02-10'), reach: { value: 40 } },
    ],
    ['where something else is not known', inclusion({ and: [age('>=', 30), { '>=': [variable('reach'), 50] }] }), born('1997-02-10')],
    ['where one reading stays failed', doubtful('x', 'inclusion', age('>=', 30), age('<=', 20)), born('1997-02-10')],
    ['of what nothing was said of', inclusion(sea('>=', 3)), {}],
    ['of what is not known and would be lost', inclusion(sea('<', 3)), { monthsAtSea: { from: 1, to: 5 } }],
    [
      'of what is not known, would be lost, and found again',
      exclusion({ '<=': [2, variable('monthsAtSea'), 12] }),
      { monthsAtSea: { from: 1.5, to: 2.5 } },
    ],
    ['of what is done at the site', { id: 's', kind: 'inclusion', says: { en: 's' }, source: ['1'], settle: 'site' }, {}],
    [
      'where the window shuts before it is sure to have opened',
      inclusion({ '<=': [30, variable('ageYears'), 30] }),
      { ageYears: { from: 20, to: 29 } },
    ],
  ])('%s', (_, file, person) => {
    expect(outlook(file, person)).toBeUndefined();
  });
});

it('all readings must pass: the last of them says when', () => {
  const file = doubtful('x', 'inclusion', sea('>=', 1), sea('>=', 3));
  const on = (day: string) => ({ turns: 'opens', bound: 3, from: day, to: day });
  expect(outlook(file, sailed('2026-10-01'))).toMatchObject({ ...on('2027-01-01'), exact: true });
  expect(outlook(file, sailed('2026-11-01'))).toMatchObject({ ...on('2027-02-01'), exact: true });
  // Where the figure is not known either, both doubts remain.
  expect(outlook(file, { monthsAtSea: { from: 0.5, to: 2 } })).toMatchObject({ turns: 'opens', from: isoOf(TODAY), exact: false });
  const besides = doubtful('x', 'inclusion', sea('>=', 1), { or: [sea('>=', 3), BROWN] });
  expect(outlook(besides, sailed('2026-10-01'))).toMatchObject({ turns: 'opens', from: isoOf(TODAY), to: '2027-01-01', exact: false });
});

it('a window: first it opens, and once open it closes', () => {
  const window = inclusion({ '<': [2, variable('monthsAtSea'), 3] });
  expect(outlook(window, sailed('2026-11-01'))).toMatchObject({ turns: 'opens', bound: 2, from: '2027-01-02' });
  expect(outlook(window, sailed('2026-09-01'))).toMatchObject({ turns: 'closes', bound: 3, from: '2026-12-01' });
});

it('with something besides that is settled', () => {
  const stay = exclusion({ and: [variable('brownEyed'), sea('<=', 2)] });
  expect(outlook(stay, { ...sailed('2026-11-01'), eyes: { value: 'brown' } })).toMatchObject({
    turns: 'opens',
    bound: 2,
    from: '2027-01-02',
  });
  expect(outlook(stay, { ...sailed('2026-11-01'), eyes: { value: 'blue' } })).toBeUndefined();
});

it('two facts that grow, compared with each other or added up', () => {
  const dictionary = dictionaryOf(
    date('a'),
    date('b'),
    boolean('c'),
    number('sinceA', { unit: 'mo', max: 900, derive: [{ elapsed: { since: 'a' } }] }),
    number('sinceB', { unit: 'mo', max: 900, derive: [{ elapsed: { since: 'b' } }] }),
  );
  const person: Person = { a: { value: '2026-10-22' }, b: { value: '2026-11-22' } };
  const both = inclusion({ '>=': [{ '+': [variable('sinceA'), variable('sinceB')] }, 5] });
  expect(outlook(both, person, dictionary)).toEqual({
    turns: 'opens',
    fact: 'sinceA',
    bound: undefined,
    reaches: undefined,
    from: '2027-01-22',
    to: '2027-01-22',
    exact: true,
  });
  expect(outlook(inclusion({ '>': [variable('sinceA'), variable('sinceB')] }), person, dictionary)).toBeUndefined();
});

describe('looking at every day of ten years finds the same', () => {
  test('with the real rules', { timeout: 120_000 }, () => {
    const world = realWorld();
    const today = dayOf('2026-11-22');
    const somebody = crowdOf(world, chanceFrom(5), today);
    let count = 0;
    for (let seed = 0; seed < 16; seed += 1) count += agreesEachDay(world, somebody(chanceFrom(seed), today), today, seed);
    expect(count).toBeGreaterThan(30);
  });

  test('in random worlds', { timeout: 120_000 }, () => {
    let count = 0;
    const property = fc.property(worldArbitrary, fc.nat(1000), (world, seed) => {
      const today = dayOf('2024-02-28') + seed;
      count += agreesEachDay(world, world.people.somebody(chanceFrom(seed), today), today, seed);
    });
    fc.assert(property, { seed: 3, numRuns: 60 });
    expect(count).toBeGreaterThan(20);
  });
});
