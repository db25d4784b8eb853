import { expect, it } from 'vitest';
import { realWorld } from '../laws/worlds.ts';
import { allowanceOf, behindOf } from '#facts/selfRating.ts';

const { facts, narrowings } = realWorld().dictionary;

it('allows for error in the sums of levels that a clinic could score, and nowhere else', () => {
  const allowed = narrowings.flatMap((narrowing) => {
    const allowance = allowanceOf(narrowing, narrowings, facts);
    expect(allowance).toEqual(narrowing.allowance);
    return allowance === undefined ? [] : [[narrowing.target, allowance.margin, allowance.levels.length, allowance.givesWay]];
  });
  expect(allowed).toEqual([
    ['alsfrsrRespiratoryAtClinic', 2, 3, false],
    ['alsfrsrFirstNine', 2, 10, true],
    ['alsfrsrTotal', 2, 13, true],
  ]);
});

it('knows where each level stands, and its most points', () => {
  const [first] = narrowings.flatMap(({ allowance }) => allowance?.levels ?? []);
  expect(first).toEqual({ id: 'alsfrsrDyspnoea', slot: facts.findIndex(({ id }) => id === 'alsfrsrDyspnoea'), most: 4 });
});

it('finds all that a fact follows from', () => {
  expect([...behindOf(['ageYears'], narrowings)].sort()).toEqual(['ageMonths', 'ageYears', 'birthDate']);
  expect(behindOf(['alsfrsTotal'], narrowings).has('alsfrsrSpeech')).toBe(true);
});
