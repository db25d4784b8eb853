// What may still be: ranges, options and sets meet, and an open end is the next double inside it.
import { describe, expect, test } from 'vitest';
import { choice as choiceOf, intersect, isExact, isSame, justAbove, justBelow, type Possible } from '#logic/possible.ts';

const range = (low: number, high: number): Possible => ({ kind: 'range', low, high });
const choice = (options: number): Possible => ({ kind: 'choice', options });
const subset = (certain: number, possible: number): Possible => ({ kind: 'subset', certain, possible });

describe('the next double', () => {
  const bits = new DataView(new ArrayBuffer(8));

  /** The neighbour of a double by its bit pattern. */
  function neighbour(x: number, step: -1 | 1): number {
    if (x === 0) return step * Number.MIN_VALUE;
    bits.setFloat64(0, x);
    bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(x > 0 ? step : -step));
    return bits.getFloat64(0);
  }

  test.each([1, 2, 3, 4, 8, 18, 55.5, 60, 0.1, 1 / 3, 1e-9, 1e9, 65_536, Number.MAX_SAFE_INTEGER, 1.999_999_999_999_999_8])(
    'under and over %d lie the doubles next to it',
    (x) => {
      expect(justBelow(x)).toBe(neighbour(x, -1));
      expect(justAbove(x)).toBe(neighbour(x, 1));
      expect(justBelow(-x)).toBe(neighbour(-x, -1));
      expect(justAbove(-x)).toBe(neighbour(-x, 1));
    },
  );

  test('nothing lies between, over many magnitudes', () => {
    for (let exponent = -200; exponent <= 200; exponent += 1) {
      for (const mantissa of [1, 1 + Number.EPSILON, 1.25, 1.5, Math.SQRT2, 1.75, 2 - Number.EPSILON]) {
        const x = mantissa * 2 ** exponent;
        expect(justBelow(x)).toBe(neighbour(x, -1));
        expect(justAbove(x)).toBe(neighbour(x, 1));
      }
    }
  });

  test('around nought lie the smallest doubles', () => {
    expect(justBelow(0)).toBe(-Number.MIN_VALUE);
    expect(justAbove(0)).toBe(Number.MIN_VALUE);
  });
});

test('a choice is its bits; small ones are shared', () => {
  for (const bits of [0, 1, 0b101, 255, 256, 2 ** 31 - 1, -1]) expect(choiceOf(bits)).toEqual(choice(bits));
  expect(choiceOf(0b101)).toBe(choiceOf(0b101));
});

describe('exact', () => {
  test.each([
    ['one number', range(5, 5), true],
    ['two numbers', range(5, 6), false],
    ['one option', choice(0b0100), true],
    ['the first option', choice(0b0001), true],
    ['two options', choice(0b0110), false],
    ['the last of 31 options', choice(2 ** 30), true],
    ['all of 31 options', choice(2 ** 31 - 1), false],
    ['a set known throughout', subset(0b101, 0b101), true],
    ['an empty set', subset(0, 0), true],
    ['a set with one open option', subset(0b100, 0b101), false],
  ])('%s', (_, possible, exact) => {
    expect(isExact(possible)).toBe(exact);
  });
});

describe('what both allow', () => {
  test.each([
    ['overlapping ranges', range(0, 10), range(5, 20), range(5, 10)],
    ['a range within another', range(0, 10), range(3, 4), range(3, 4)],
    ['ranges that touch', range(0, 5), range(5, 9), range(5, 5)],
    ['ranges apart', range(0, 4), range(5, 9), undefined],
    ['options in common', choice(0b011), choice(0b110), choice(0b010)],
    ['no option in common', choice(0b001), choice(0b110), undefined],
    ['sets: what either is sure of, and what both allow', subset(0b0001, 0b0111), subset(0b0010, 0b1011), subset(0b0011, 0b0011)],
    ['a set that must hold what the other forbids', subset(0b001, 0b111), subset(0, 0b110), undefined],
  ])('%s', (_, a, b, both) => {
    expect(intersect(a, b)).toEqual(both);
    expect(intersect(b, a)).toEqual(both);
  });

  test.each([
    [range(0, 1), choice(1)],
    [choice(1), subset(0, 1)],
    [subset(0, 1), range(0, 1)],
  ])('two kinds never meet: that is a fault of ours', (a, b) => {
    expect(() => intersect(a, b)).toThrow(`cannot intersect a ${a.kind} with a ${b.kind}`);
  });
});

describe('the same', () => {
  const each: readonly Possible[] = [range(1, 2), range(1, 3), range(0, 2), choice(1), choice(3), subset(0, 1), subset(1, 1), subset(0, 3)];

  test('only what has the same kind and ends', () => {
    for (const [i, a] of each.entries()) {
      for (const [j, b] of each.entries()) expect(isSame(a, { ...b })).toBe(i === j);
      expect(isSame(a, a)).toBe(true);
    }
  });
});
