import { expect, it } from 'vitest';
import { anyOf, boolean, date, group, number, oneOf } from '../facts/example.ts';
import { realWorld } from '../laws/worlds.ts';
import { makeDictionary } from '#facts/dictionary.ts';
import { columnName, columnsOf, factColumns, valueColumns } from '#sql/factTable.ts';

it('writes ids in small letters, no two alike', () => {
  expect(['fvc', 'alsfrsrTotal', 'aB1', 'probable-laboratory'].map(columnName)).toEqual([
    'fvc',
    'alsfrsr_total',
    'a_b1',
    'probable_laboratory',
  ]);
  const ids = realWorld().dictionary.facts.map(({ id }) => id);
  expect(new Set(ids.map(columnName)).size).toBe(ids.length);
});

it('has columns for each type of fact', () => {
  const facts = [
    number('fvc', { max: 200 }),
    date('birthDate'),
    boolean('hiv'),
    oneOf('sex', ['f', 'm']),
    anyOf('organ', ['heart', 'big-toe']),
  ];
  expect(facts.map((fact) => columnsOf(fact).map(({ name, type }) => `${name} ${type}`))).toEqual([
    ['fvc number', 'fvc_from number', 'fvc_to number'],
    ['birth_date date', 'birth_date_from date', 'birth_date_to date'],
    ['hiv boolean'],
    ['sex text'],
    ['organ_heart boolean', 'organ_big_toe boolean'],
  ]);
});

it('refuses two columns of one name', () => {
  const clash = makeDictionary([group('g', 1, [anyOf('a', ['b', 'c']), boolean('aB')])]);
  expect(() => factColumns(clash)).toThrow('two columns would be called a_b');
  expect(() => factColumns(makeDictionary([group('g', 1, [boolean('code')])]))).toThrow('code');
});

it('names the columns that a table has', () => {
  const table = { name: 't', has: (column: string) => column !== 'a_b_to' };
  expect(valueColumns(table, 'aB')).toEqual({ value: 'a_b', from: 'a_b_from', to: undefined });
});
