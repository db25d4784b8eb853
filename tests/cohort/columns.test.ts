import { describe, expect, test } from 'vitest';
import { DICTIONARY, TODAY } from '../facts/example.ts';
import { Columns } from '#cohort/columns.ts';
import { makeKnower } from '#cohort/knower.ts';
import { type Plane, rowsIn } from '#cohort/planes.ts';
import { readAnswers } from '#facts/answers.ts';

const knower = makeKnower(DICTIONARY, TODAY);
const variables = ['ageYears', 'eyes', 'languages'].flatMap((id) => DICTIONARY.variables.get(id) ?? []);
const slotOf = (id: string) => DICTIONARY.variables.get(id)?.slot ?? -1;
const knownOf = (raw: object) => knower.know(readAnswers(DICTIONARY, raw, TODAY).answers).known;

function columnsOf(...people: readonly object[]): Columns {
  const columns = new Columns(variables, knower.start, 32);
  columns.clear();
  for (const [row, raw] of people.entries()) columns.write(row, knownOf(raw));
  return columns;
}

/** Of the first two rows. */
const rows = (planes: readonly Plane[]) => planes.map((plane) => rowsIn(plane).filter((row) => row < 2));

describe('columns', () => {
  test('a figure stands as its two ends', () => {
    const column = columnsOf({ ageYears: { from: 40, to: 50 } }, {}).of(slotOf('ageYears'));
    if (column?.kind !== 'range') throw new TypeError('no range');
    expect([column.low[0], column.high[0], column.low[1], column.high[1]]).toEqual([40, 50, 0, 120]);
  });

  test('a choice stands as the options that are left', () => {
    const column = columnsOf({ eyes: { among: ['blue', 'green'] } }, {}).of(slotOf('eyes'));
    if (column?.kind !== 'choice') throw new TypeError('no choice');
    expect(rows(column.may)).toEqual([[1], [0, 1], [0, 1]]);
  });

  test('a set stands as what is surely in it and what may be', () => {
    const column = columnsOf({ languages: { value: { welsh: true, norse: false } } }, {}).of(slotOf('languages'));
    if (column?.kind !== 'subset') throw new TypeError('no set');
    expect(rows(column.certain)).toEqual([[0], [], []]);
    expect(rows(column.possible)).toEqual([[0, 1], [0, 1], [1]]);
  });

  test('nothing is left of the block before', () => {
    const columns = columnsOf({ ageYears: { value: 40 }, eyes: { value: 'blue' }, languages: { value: ['norse'] } }, {});
    columns.clear();
    columns.write(0, knownOf({}));
    const [age, eyes, languages] = ['ageYears', 'eyes', 'languages'].map((id) => columns.of(slotOf(id)));
    if (age?.kind !== 'range' || eyes?.kind !== 'choice' || languages?.kind !== 'subset') throw new TypeError('other kinds');
    expect([age.low[0], age.high[0]]).toEqual([0, 120]);
    expect(rows(eyes.may)).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect(rows(languages.certain)).toEqual([[], [], []]);
  });

  test('there are none of other facts', () => {
    expect(columnsOf().of(slotOf('reach'))).toBeUndefined();
  });

  test('a row takes up two figures, and a bit for each option', () => {
    // 2 × 8 bytes; 3 options; 3 options twice.
    expect(columnsOf().bytesPerRow).toBe(16 + 9 / 8);
  });
});
