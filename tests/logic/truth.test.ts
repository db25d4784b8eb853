// Kleene's three values: unknown stays unknown until something settles it.
import { expect, test } from 'vitest';
import { FALSE, not, TRUE, truthOf, UNKNOWN } from '#logic/truth.ts';

test('not turns true and false round and leaves unknown alone', () => {
  expect(not(TRUE)).toBe(FALSE);
  expect(not(FALSE)).toBe(TRUE);
  expect(not(UNKNOWN)).toBe(UNKNOWN);
});

test('false is less than unknown is less than true, so that "and" is the least and "or" the greatest', () => {
  expect([FALSE, UNKNOWN, TRUE]).toEqual([0, 1, 2]);
});

test('a plain yes or no is true or false', () => {
  expect(truthOf(true)).toBe(TRUE);
  expect(truthOf(false)).toBe(FALSE);
});
