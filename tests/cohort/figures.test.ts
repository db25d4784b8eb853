import fc from 'fast-check';
import { expect, test } from 'vitest';
import { below, belowOther, joinEach, notAboveOther } from '#cohort/figures.ts';
import { rowsIn } from '#cohort/planes.ts';

const figure = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
const column = fc.array(figure, { minLength: 64, maxLength: 64 }).map((figures) => Float64Array.from(figures));

const rowsWhere = (figures: Float64Array, holds: (figure: number, row: number) => boolean) =>
  [...figures.keys()].filter((row) => holds(figures[row] ?? Number.NaN, row));

test('figures below a bound', () => {
  fc.assert(
    fc.property(column, figure, (figures, bound) => {
      const into = new Uint32Array(2).fill(0xffff_ffff);
      below(figures, bound, into);
      expect(rowsIn(into)).toEqual(rowsWhere(figures, (one) => one < bound));
    }),
  );
});

test('figures below their neighbours, and those not above', () => {
  fc.assert(
    fc.property(column, column, (figures, others) => {
      const into = new Uint32Array(2).fill(0xffff_ffff);
      belowOther(figures, others, into);
      expect(rowsIn(into)).toEqual(rowsWhere(figures, (one, row) => one < (others[row] ?? Number.NaN)));
      notAboveOther(figures, others, into);
      expect(rowsIn(into)).toEqual(rowsWhere(figures, (one, row) => one <= (others[row] ?? Number.NaN)));
    }),
  );
});

test('figures are joined with their neighbours', () => {
  const into = new Float64Array(3);
  joinEach(Float64Array.of(1, 2, 3), Float64Array.of(10, 1, 3), Math.max, into);
  expect([...into]).toEqual([10, 2, 3]);
});
