import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitsIn, countOf, fillAll, fillAny, fillNot, isSet, put, rowsIn, wordsFor } from '#cohort/planes.ts';

const rowsArbitrary = fc.uniqueArray(fc.nat(199), { maxLength: 200 });

function planeOf(rows: readonly number[]): Uint32Array {
  const plane = new Uint32Array(wordsFor(200));
  for (const row of rows) put(plane, row, true);
  return plane;
}

const inOrder = (rows: readonly number[]) => [...rows].sort((a, b) => a - b);

describe('a plane', () => {
  test('holds the rows that were put in, and counts them', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const plane = planeOf(rows);
        expect(rowsIn(plane)).toEqual(inOrder(rows));
        expect(countOf(plane)).toBe(rows.length);
        for (let row = 0; row < 200; row += 1) expect(isSet(plane, row)).toBe(rows.includes(row));
      }),
    );
  });

  test('gives a row up again, and leaves the others', () => {
    const plane = planeOf([30, 31, 32]);
    put(plane, 31, false);
    expect(rowsIn(plane)).toEqual([30, 32]);
  });
});

test('every bit of a word is counted', () => {
  fc.assert(
    fc.property(fc.integer(), (word) => {
      expect(bitsIn(word)).toBe((word >>> 0).toString(2).replaceAll('0', '').length);
    }),
  );
});

test('planes are joined row by row', () => {
  fc.assert(
    fc.property(rowsArbitrary, rowsArbitrary, (some, others) => {
      const [a, b, into] = [planeOf(some), planeOf(others), planeOf([])];
      fillAll([a, b], into);
      expect(rowsIn(into)).toEqual(inOrder(some.filter((row) => others.includes(row))));
      fillAny([a, b], into);
      expect(rowsIn(into)).toEqual(inOrder([...new Set([...some, ...others])]));
      fillNot(a, into);
      expect(countOf(into)).toBe(into.length * 32 - some.length);
      expect(rowsIn(into).some((row) => some.includes(row))).toBe(false);
    }),
  );
});

test('of no planes, every row is in all and none is in any', () => {
  const into = new Uint32Array(2);
  fillAll([], into);
  expect(countOf(into)).toBe(64);
  fillAny([], into);
  expect(countOf(into)).toBe(0);
});
