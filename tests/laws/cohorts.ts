// A law tried on whole cohorts: many people at once, in random worlds and with the real rules, with more and more of their answers missing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blurred, exact, roughly } from './blur.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { crowdOf } from './crowd.ts';
import { dayOf } from './elapsed.ts';
import { valueOf, type Whole } from './whole.ts';
import { realWorld, type World, worldArbitrary } from './worlds.ts';
import type { Answers } from '#facts/answers.ts';

export type Given = {
  readonly world: World;
  readonly people: readonly { readonly answers: Answers; readonly whole: Whole }[];
  readonly today: number;
};

/** Throws where the law is broken. */
export type CohortLaw = (given: Given) => unknown;

const SEED = Number(process.env['LAW_SEED'] ?? 20_261_122);
const FIRST_DAY = dayOf('2024-01-01');
const WHOLE_PEOPLE = 2000;
/** More than one block, and the last word of it filled in part. */
const ROWS = 5003;

/** Percent of answers that are missing, as lists have them. */
export const MISSING = [0, 30, 60, 90] as const;

/** Somebody's answers, some of them as another person would give them: often they contradict each other. */
export function mixedUp({ world: { dictionary }, people }: Given, answers: Answers, chance: Chance): Answers {
  const other = blurred(dictionary, chance.pick(people).whole, chance);
  return new Map([...answers, ...[...other].filter(() => chance.percent(30))]);
}

/** `pairs`: so many of candidate and trial are looked at with the real rules, a quarter with each share of missing answers. */
export function cohortLaw(says: string, holds: CohortLaw, { worlds, pairs }: { readonly worlds: number; readonly pairs: number }): void {
  describe(says, () => {
    test('in random worlds', { timeout: 300_000 }, () => {
      const property = fc.property(worldArbitrary, fc.nat(1_000_000), (world, seed) => {
        const chance = chanceFrom(seed);
        const today = FIRST_DAY + chance.below(1500);
        const people = Array.from({ length: 40 + chance.below(40) }, () => {
          const whole = world.people.somebody(chance, today);
          return { whole, answers: blurred(world.dictionary, whole, chance) };
        });
        holds({ world, people, today });
      });
      fc.assert(property, { seed: SEED, numRuns: worlds });
    });

    const world = realWorld();
    const chance = chanceFrom(SEED);
    const somebody = crowdOf(world, chance, FIRST_DAY);
    const crowd = Array.from({ length: WHOLE_PEOPLE }, () => somebody(chance, FIRST_DAY));

    test.each(MISSING)('with the real rules, %i of a hundred answers missing', { timeout: 300_000 }, (missing) => {
      const wanted = Math.ceil(pairs / MISSING.length / world.trials.length);
      for (let seen = 0; seen < wanted; seen += ROWS) {
        const people = Array.from({ length: Math.min(ROWS, wanted - seen) }, () => chance.pick(crowd)).map((whole) => ({
          whole,
          answers: withMissing(world, whole, missing, chance),
        }));
        holds({ world, people, today: FIRST_DAY });
      }
      expect(wanted * world.trials.length * MISSING.length).toBeGreaterThanOrEqual(pairs);
    });
  });
}

/** Of what can be asked; what is answered is mostly exact, as in a list. Facts that follow from others are left out half the time; few people rate themselves. */
export function withMissing({ dictionary }: World, whole: Whole, missing: number, chance: Chance): Answers {
  const isRated = chance.percent(10);
  return new Map(
    dictionary.facts.flatMap((fact) => {
      if (fact.asked === false || chance.percent(fact.derive === undefined ? missing : Math.max(50, missing))) return [];
      const value = valueOf(whole, fact.id);
      if (fact.type !== 'number' || !isRated) return [[fact.id, chance.percent(5) ? roughly(fact, value, chance) : exact(fact, value)]];
      if (fact.selfRating !== undefined) return [];
      return [[fact.id, fact.levels === undefined ? exact(fact, value) : { value: Number(value), selfRated: true }]];
    }),
  );
}
