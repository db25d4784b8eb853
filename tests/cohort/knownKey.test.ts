// Two people have one key where just the same is known of them, and only there.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { knownKey } from '#cohort/knownKey.ts';
import { choice, isSame, type Possible } from '#logic/possible.ts';

const few = fc.integer({ min: 0, max: 3 });
const possible: fc.Arbitrary<Possible> = fc.oneof(
  fc.tuple(few, few).map(([low, more]): Possible => ({ kind: 'range', low: low / 2, high: low / 2 + more })),
  fc.integer({ min: 1, max: 7 }).map(choice),
  fc.tuple(few, few).map(([certain, more]): Possible => ({ kind: 'subset', certain, possible: certain | more })),
);

it('tells apart what differs', () => {
  const property = fc.property(fc.array(fc.tuple(possible, possible), { minLength: 1, maxLength: 3 }), (pairs) => {
    const comparable = pairs.filter(([a, b]) => a.kind === b.kind);
    const slots = comparable.map((_, slot) => slot);
    const [one, other] = [comparable.map(([a]) => a), comparable.map(([, b]) => b)];
    expect(knownKey(one, slots) === knownKey(other, slots)).toBe(comparable.every(([a, b]) => isSame(a, b)));
  });
  fc.assert(property, { seed: 1, numRuns: 1000 });
});

it('reads no other slots', () => {
  expect(knownKey([choice(1), choice(2)], [1])).toBe(knownKey([choice(4), choice(2)], [1]));
});
