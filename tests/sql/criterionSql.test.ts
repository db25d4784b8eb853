import { expect, it } from 'vitest';
import { criterion, doubtful } from '../trials/example.ts';
import { boolean, group } from '../facts/example.ts';
import { worth } from './worth.ts';
import { makeDictionary } from '#facts/dictionary.ts';
import { allPassSql, criterionSql, verdictSql } from '#sql/criterionSql.ts';
import type { KnownSql } from '#sql/ruleSql.ts';
import { type CriterionFile, makeCriterion } from '#trials/criterion.ts';

const dictionary = makeDictionary([group('g', 1, [boolean('yes'), boolean('no'), boolean('open')])]);
const BITS: Readonly<Record<string, string>> = { yes: '2', no: '1', open: '3' };
const known: KnownSql = { variables: dictionary.variables, possible: (name) => ({ kind: 'choice', options: BITS[name] ?? '3' }) };
const [yes, no, open] = [{ var: 'yes' }, { var: 'no' }, { var: 'open' }];
const sqlOf = (file: CriterionFile) => criterionSql(makeCriterion(file, dictionary), known) ?? 'no sql';

it('turns an exclusion round', async () => {
  const sql = [yes, no, open].flatMap((rule) => [sqlOf(criterion('a', 'inclusion', rule)), sqlOf(criterion('b', 'exclusion', rule))]);
  expect(await worth(sql)).toEqual([true, false, false, true, null, null]);
});

it('passes where all readings pass, fails where all fail, and is NULL where they differ', async () => {
  const readings = [
    [yes, yes],
    [no, no],
    [yes, no],
    [yes, open],
    [open, no],
    [yes, yes, no],
  ];
  const sql = readings.flatMap((rules) => [sqlOf(doubtful('a', 'inclusion', ...rules)), sqlOf(doubtful('b', 'exclusion', ...rules))]);
  expect(await worth(sql)).toEqual([true, false, false, true, ...Array.from({ length: 8 }, () => null)]);
});

it('has nothing for what is done at enrolment', () => {
  const file: CriterionFile = { id: 'a', kind: 'inclusion', says: { en: 'x' }, source: ['1'], settle: 'site' };
  expect(criterionSql(makeCriterion(file, dictionary), known)).toBeUndefined();
});

it('gives the verdict', async () => {
  const lists = [['TRUE', 'TRUE'], ['TRUE', 'NULL', 'FALSE'], ['TRUE', 'NULL'], ['TRUE']];
  const sql = lists.map((list) => verdictSql(allPassSql(list.map((truth) => `CAST(${truth} AS BOOLEAN)`))));
  expect(await worth(sql)).toEqual(['eligible', 'ineligible', 'undetermined', 'eligible']);
});
