// Which answers a contradiction is made of: the least that contradict each other, and whatever disagrees with one of them.
import { describe, expect, it } from 'vitest';
import { leastContradicting, withDisagreeing } from '#facts/contradiction.ts';

/** Sets of answers that cannot all be true. */
const world = (...impossible: readonly string[]) => {
  const contradicts = (some: ReadonlySet<string>) => impossible.some((set) => [...set].every((id) => some.has(id)));
  const least = (ids: readonly string[]) => (contradicts(new Set(ids)) ? leastContradicting(ids, contradicts) : undefined);
  return { contradicts, least };
};

describe('the least that contradict each other', () => {
  it.each([
    ['abcd', ['bd'], 'bd'],
    ['abcd', ['abcd'], 'abcd'],
    ['abcd', ['c'], 'c'],
    // Of several, what comes first stays.
    ['abcd', ['ab', 'cd'], 'ab'],
    ['abcd', ['ad', 'ab'], 'ab'],
    ['dcba', ['ad', 'ab'], 'da'],
  ])('of %s, where %j cannot be, is %s', (ids, impossible, is) => {
    expect(leastContradicting([...ids], world(...impossible).contradicts).join('')).toBe(is);
  });
});

describe('what disagrees with one of them', () => {
  it.each([
    ['ab', 'cd', ['ab'], 'ab'],
    ['ab', 'cd', ['ab', 'ac'], 'abc'],
    // It may disagree together with others, and with what was found on the way.
    ['ab', 'cd', ['ab', 'bcd'], 'abcd'],
    ['ab', 'cde', ['ab', 'ac', 'ce'], 'abce'],
    // Together with two of them it says nothing of either.
    ['ab', 'cd', ['ab', 'abc'], 'ab'],
    ['a', 'bc', ['a'], 'a'],
  ])('%s among %s, where %j cannot be, makes it %s', (involved, others, impossible, is) => {
    expect(withDisagreeing([...involved], [...others], world(...impossible).least).join('')).toBe(is);
  });
});
