// Two answers say the same or they do not; who rated them, and how roughly, is no part of what they say.
import { expect, it } from 'vitest';
import { isSameAnswer } from '#facts/sameAnswer.ts';

it('the parts count, not their order', () => {
  expect(isSameAnswer({ from: 40, to: 50 }, { to: 50, from: 40 })).toBe(true);
  expect(isSameAnswer({ from: 40, to: 50 }, { from: 40, to: 51 })).toBe(false);
  expect(isSameAnswer({ from: 40, to: 50 }, { from: 40 })).toBe(false);
});

it('a self-rating and a rough figure say what they say', () => {
  expect(isSameAnswer({ value: 3 }, { value: 3, selfRated: true })).toBe(true);
  expect(isSameAnswer({ value: 3 }, { value: 4, selfRated: true })).toBe(false);
});

it('nothing is not “not sure”', () => {
  expect(isSameAnswer(undefined, undefined)).toBe(true);
  expect(isSameAnswer('not sure', 'not sure')).toBe(true);
  expect(isSameAnswer(undefined, 'not sure')).toBe(false);
  expect(isSameAnswer('not sure', { value: true })).toBe(false);
});
