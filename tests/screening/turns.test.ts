// The days on which criteria can turn: few where figures are compared with, every one where anything else is.
import { expect, it, test } from 'vitest';
import { boolean, date, DICTIONARY, dictionaryOf, number, TODAY, variable } from '../facts/example.ts';
import { dayOf, isoOf } from '../laws/elapsed.ts';
import { criterion, doubtful } from '../trials/example.ts';
import type { Person } from './example.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { knowledge } from '#facts/known.ts';
import { knownLater } from '#screening/later.ts';
import { comparisonsOf, HORIZON, makeTurns } from '#screening/turns.ts';
import { type CriterionFile, makeCriterion } from '#trials/criterion.ts';

const TOMORROW = isoOf(TODAY + 1);

function turns(person: Person, files: readonly CriterionFile[], dictionary: Dictionary = DICTIONARY): readonly string[] {
  const { known } = knowledge(dictionary, new Map(Object.entries(person)), TODAY);
  const days = makeTurns(dictionary, knownLater(known, dictionary, TODAY), TODAY)(files.map((file) => makeCriterion(file, dictionary)));
  return days.length === HORIZON ? ['every day'] : days.map(isoOf);
}

const age = (operator: string, bound: number) => criterion('age', 'inclusion', { [operator]: [variable('ageYears'), bound] });
const sea = (operator: string, bound: number) => criterion('sea', 'inclusion', { [operator]: [variable('monthsAtSea'), bound] });
const SAILED: Person = { firstVoyage: { value: '2026-10-22' } };

test('where a fact comes to the figure, and where it passes it', () => {
  expect(turns(SAILED, [sea('>=', 3)])).toEqual([TOMORROW, '2027-01-22', '2027-01-23']);
  expect(turns({ birthDate: { value: '1997-02-10' } }, [age('<=', 30)])).toEqual([TOMORROW, '2027-02-10', '2028-02-10']);
});

test('both ends of what is not known exactly', () => {
  const days = ['2027-01-01', '2027-01-02', '2027-01-31', '2027-02-01'];
  expect(turns({ firstVoyage: { value: '2026-10' } }, [sea('<', 3)])).toEqual([TOMORROW, ...days]);
});

test('of several criteria and all their readings together, in order', () => {
  const both = doubtful('sea', 'exclusion', { '<': [variable('monthsAtSea'), 3] }, { '<': [variable('monthsAtSea'), 2] });
  expect(turns({ ...SAILED, birthDate: { value: '1997-01-01' } }, [age('>', 29), both])).toEqual([
    TOMORROW,
    '2026-12-22',
    '2026-12-23',
    '2027-01-01',
    '2027-01-22',
    '2027-01-23',
  ]);
});

test('nothing turns beyond ten years, nor without time', () => {
  expect(turns({ birthDate: { value: '1997-02-10' } }, [age('<=', 60)])).toEqual([TOMORROW]);
  expect(turns(SAILED, [criterion('far', 'inclusion', { '>=': [variable('reach'), 50] })])).toEqual([TOMORROW]);
  const last: Person = { birthDate: { value: isoOf(TODAY + HORIZON).replace('2036', '1980') } };
  expect(turns(last, [age('>=', 56)])).toContain(isoOf(TODAY + HORIZON));
});

const lately = dictionaryOf(
  date('stay'),
  number('months', { unit: 'mo', max: 900, derive: [{ elapsed: { since: 'stay' } }] }),
  boolean('lately', { derive: [{ when: { '<=': [variable('months'), 12] }, is: true }] }),
  boolean('ill'),
  boolean('frail', { derive: [{ when: { and: [variable('lately'), variable('ill')] }, is: true }] }),
  number('points', { max: 4, derive: [{ when: variable('frail'), is: 3 }] }),
  number('sum', { max: 904, derive: [{ is: { '+': [variable('months'), variable('points')] } }] }),
  number('years', { unit: 'a', max: 75, derive: [{ converted: { from: 'months' } }] }),
  number('bounded', { max: 904, derive: [{ when: { '<': [variable('sum'), 3] }, from: 2 }] }),
);
const STAY: Person = { stay: { value: '2026-05-22' } };
const inclusion = (rule: Record<string, unknown>) => criterion('x', 'inclusion', rule);

it('what follows from time turns with it, through however many facts', () => {
  const year = [TOMORROW, '2027-05-22', '2027-05-23'];
  expect(turns(STAY, [inclusion(variable('lately'))], lately)).toEqual(year);
  expect(turns(STAY, [inclusion(variable('frail'))], lately)).toEqual(year);
  expect(turns(STAY, [inclusion({ '>=': [variable('points'), 3] })], lately)).toEqual(year);
  const both = inclusion({ and: [variable('lately'), { '<=': [variable('months'), 8] }] });
  expect(turns(STAY, [both], lately)).toEqual([TOMORROW, '2027-01-22', '2027-01-23', ...year.slice(1)]);
});

it.each([
  ['a sum in the rule', { '>=': [{ '+': [variable('months'), 1] }, 5] }],
  ['another fact', { '>=': [variable('months'), variable('points')] }],
  ['a sum behind the fact', { '>=': [variable('sum'), 5] }],
  ['the same time in another unit', { '>=': [variable('years'), 1] }],
  ['a sum behind a condition', { '>=': [variable('bounded'), 5] }],
])('any day may turn %s', (_, rule) => {
  expect(turns(STAY, [inclusion(rule)], lately)).toEqual(['every day']);
});

test('the comparisons that read a fact', () => {
  const rule = { and: [variable('brownEyed'), { '>=': [variable('monthsAtSea'), 3] }, { '!': [{ '<': [variable('monthsAtSea'), 1] }] }] };
  const one = makeCriterion(inclusion(rule), DICTIONARY);
  expect(comparisonsOf([one, one], new Set(['monthsAtSea']))).toHaveLength(4);
  expect(comparisonsOf([one], new Set(['brownEyed']))).toHaveLength(1);
});

test('ten years', () => {
  expect(isoOf(dayOf('2024-02-29') + HORIZON)).toBe('2034-03-01');
});
