// When two answers say the same.
import { expect, test } from 'vitest';
import { isSameAnswer } from '#app/sameAnswer.ts';

test('the order of parts, blank parts and who rated it make no difference', () => {
  expect(isSameAnswer({ above: 24, to: 36 }, { to: 36, above: 24 })).toBe(true);
  expect(isSameAnswer({ from: 1, to: undefined }, { from: 1 })).toBe(true);
  expect(isSameAnswer({ value: 3, selfRated: true }, { value: 3 })).toBe(true);
  expect(isSameAnswer(undefined, undefined)).toBe(true);
});

test('anything else does', () => {
  expect(isSameAnswer({ from: 24 }, { above: 24 })).toBe(false);
  expect(isSameAnswer({ value: 3 }, { value: 2 })).toBe(false);
  expect(isSameAnswer('not sure', 'declined')).toBe(false);
  expect(isSameAnswer('not sure', undefined)).toBe(false);
  expect(isSameAnswer({ value: { a: true } }, { value: { a: false } })).toBe(false);
});
