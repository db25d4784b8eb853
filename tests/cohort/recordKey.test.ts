// Keys are told apart whatever stands in a code, and say their kind.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyOf, kindOf } from '#cohort/recordKey.ts';

it('is the same only for the same', () => {
  const which = fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 });
  fc.assert(
    fc.property(which, which, (one, other) => {
      expect(keyOf('tick', ...one) === keyOf('tick', ...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      expect(kindOf(keyOf('tick', ...one))).toBe('tick');
    }),
  );
  expect(keyOf('log', 7)).not.toBe(keyOf('log', '7'));
  expect(kindOf('')).toBe('');
});
