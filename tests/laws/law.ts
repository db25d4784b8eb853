// How a law is tried: in random worlds, and in the real one, on people who have answered some things and not others.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blurred } from './blur.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { dayOf, isoOf } from './elapsed.ts';
import { crowdOf } from './crowd.ts';
import type { Whole } from './whole.ts';
import { realWorld, type World, worldArbitrary } from './worlds.ts';
import { type Answers, withAnswer } from '#facts/answers.ts';

export type Given = {
  readonly world: World;
  readonly whole: Whole;
  /** True answers of that person. */
  readonly answers: Answers;
  readonly today: number;
  readonly chance: Chance;
};

/** Throws where the law is broken; says how many cases it looked at. */
export type Law = (given: Given) => number;

/** Each law is held over at least so many cases in random worlds, and over half as many with the six real ones. */
const CASES = 100_000;
const REAL_CASES = 50_000;
const PEOPLE_PER_WORLD = 34;
const TIMES = 3;
const FIRST_DAY = dayOf('2024-01-01');

/** Another seed gives other worlds and people: `LAW_SEED=7 npx vitest run tests/laws`. */
const SEED = Number(process.env['LAW_SEED'] ?? 20_261_122);

/** `least`: so many cases are looked at. `casesPerPerson` is about what the law counts, for one person's answers, in a random world of three trials: it sets how many worlds are needed. */
export function law(says: string, holds: Law, casesPerPerson = 3, least = CASES): void {
  describe(says, () => {
    test('in random worlds', { timeout: 300_000 }, () => {
      let cases = 0;
      const property = fc.property(worldArbitrary, fc.nat(1_000_000), (world, seed) => {
        for (let person = 0; person < PEOPLE_PER_WORLD; person += 1) cases += tryOn(world, world.people.somebody, seed + person, holds);
      });
      fc.assert(property, { seed: SEED, numRuns: Math.ceil((least * 1.1) / (PEOPLE_PER_WORLD * TIMES * casesPerPerson)) });
      expect(cases).toBeGreaterThanOrEqual(least);
    });

    test('with the real rules', { timeout: 300_000 }, () => {
      const world = realWorld();
      const somebody = crowdOf(world, chanceFrom(SEED), FIRST_DAY);
      let cases = 0;
      for (let seed = SEED; cases < Math.min(least, REAL_CASES); seed += 1) cases += tryOn(world, somebody, seed, holds);
    });
  });
}

/** One person who answers three times over, each time other things. */
function tryOn(world: World, somebody: (chance: Chance, today: number) => Whole, seed: number, holds: Law): number {
  const chance = chanceFrom(seed);
  const today = FIRST_DAY + chance.below(1500);
  const whole = somebody(chance, today);
  let cases = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const answers = blurred(world.dictionary, whole, chance);
    const attempt = (some: Answers): number => holds({ world, whole, answers: some, today, chance: chanceFrom(seed + time) });
    try {
      cases += attempt(answers);
    } catch (broken) {
      const fewest = fewestAnswers(answers, attempt);
      const told = [
        `seed ${seed}, today ${isoOf(today)}`,
        `answers ${JSON.stringify(Object.fromEntries(fewest))}`,
        `person ${JSON.stringify(whole)}`,
      ];
      throw new Error([messageWith(fewest, attempt) ?? String(broken), ...told].join('\n'), { cause: broken });
    }
  }
  return cases;
}

/** Leaves out every answer without which the law is broken all the same. */
function fewestAnswers(answers: Answers, attempt: (answers: Answers) => number): Answers {
  let fewest = answers;
  for (const id of answers.keys()) {
    const fewer = withAnswer(fewest, id, undefined);
    if (messageWith(fewer, attempt) !== undefined) fewest = fewer;
  }
  return fewest;
}

function messageWith(answers: Answers, attempt: (answers: Answers) => number): string | undefined {
  try {
    attempt(answers);
    return undefined;
  } catch (broken) {
    return broken instanceof Error ? broken.message : String(broken);
  }
}

/** For use inside a law: what must be so, and what to say when it is not. */
export function must(isSo: boolean, otherwise: () => string): void {
  if (!isSo) throw new Error(otherwise());
}
