// That it says what `screen` says of everybody is a law: columnsAgreeWithScreening.
import { expect, test } from 'vitest';
import { answersOf, BLANK, GREEN, MEETS, TRIALS } from './example.ts';
import { DICTIONARY, TODAY } from '../facts/example.ts';
import { makeKnower } from '#cohort/knower.ts';
import { rowsIn } from '#cohort/planes.ts';
import { ColumnScreener } from '#cohort/screenColumns.ts';
import { columnTrials, contradictoryIn, planesOf } from '#cohort/screened.ts';

const knower = makeKnower(DICTIONARY, TODAY);

function screenBlock(screener: ColumnScreener, people: readonly object[]) {
  screener.clear();
  for (const [row, raw] of people.entries()) screener.write(row, knower.know(answersOf(raw)));
  return screener.screen(0, people.length);
}

test('each block is screened for itself', () => {
  const screener = new ColumnScreener(TRIALS, DICTIONARY, knower.start);
  const [, south] = columnTrials(TRIALS);
  if (south === undefined) throw new RangeError('no trial');
  const first = screenBlock(screener, [MEETS, { ...GREEN, brownEyed: { value: true } }]);
  const second = screenBlock(screener, [BLANK, GREEN, MEETS]);
  expect([rowsIn(planesOf(first, south).eligible), rowsIn(contradictoryIn(first))]).toEqual([[0], [1]]);
  expect([rowsIn(planesOf(second, south).eligible), rowsIn(contradictoryIn(second))]).toEqual([[2], []]);
  expect(rowsIn(planesOf(second, south).ineligible)).toEqual([1]);
});

test('readings that differ neither pass nor fail', () => {
  const screener = new ColumnScreener(TRIALS, DICTIONARY, knower.start);
  const [, south] = columnTrials(TRIALS);
  if (south === undefined) throw new RangeError('no trial');
  const ages = [59, 60, 61].map((value) => ({ ageYears: { value } }));
  const [age] = planesOf(screenBlock(screener, ages), south).criteria;
  expect([rowsIn(age?.pass ?? new Uint32Array()), rowsIn(age?.fail ?? new Uint32Array())]).toEqual([[0], [2]]);
});
