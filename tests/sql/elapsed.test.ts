import { expect, it } from 'vitest';
import { chanceFrom } from '../laws/chance.ts';
import { worth } from './worth.ts';
import { dayNumber, isoDate, monthsBetween } from '#facts/calendar.ts';
import { DIALECTS } from '#sql/dialect.ts';
import { daySql, fixedDay, fixedToday, monthsSince, ownToday } from '#sql/elapsed.ts';
import { Layers } from '#sql/layers.ts';

const first = dayNumber({ year: 1900, month: 1, day: 1 });
const chance = chanceFrom(8);
/** Half of them at the ends of months, leap years and none. */
const day = (from: number) => {
  const any = from + chance.below(46_000);
  return chance.percent(50)
    ? any
    : dayNumber({ year: 1900 + chance.below(126), month: 1 + chance.below(12), day: 1 }) - chance.pick([0, 1, 2]);
};
const pairs = Array.from({ length: 400 }, () => [day(first), day(first)].sort((a, b) => a - b)).map(
  ([from = 0, to = 0]) => [Math.max(first, from), Math.max(first, to)] as const,
);
const counted = pairs.map(([from, to]) => monthsBetween(from, to));

it('counts the very months that the calendar counts, on one day for all', async () => {
  const sql = pairs.map(([from, to]) => monthsSince(daySql(`DATE '${isoDate(from)}'`), fixedToday(isoDate(to)), 'DOUBLE'));
  expect(await worth(sql)).toEqual(counted);
});

it('counts them from a fixed day, on a day of each row', async () => {
  const rows = pairs.slice(0, 60).map(([from, to]) => {
    const layers = new Layers(DIALECTS.duckdb, `(SELECT DATE '${isoDate(to)}' AS d)`);
    const months = layers.add(3, 'months', monthsSince(fixedDay(isoDate(from)), ownToday('d', layers), 'DOUBLE'));
    return worth(['months'], `(${layers.select([['months', months]])})`);
  });
  expect((await Promise.all(rows)).flat()).toEqual(counted.slice(0, 60));
});
