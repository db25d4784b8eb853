// What is told to the day turns on that very day, whoever gives these answers; what is told to lie between two days lies there.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blurred } from './blur.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { crowdOf } from './crowd.ts';
import { grownTo } from './dayByDay.ts';
import { dayOf, isoOf } from './elapsed.ts';
import { must } from './law.ts';
import { timedWorldArbitrary } from './timedWorlds.ts';
import { exactly, type Whole } from './whole.ts';
import { realWorld, type World } from './worlds.ts';
import { knowledge } from '#facts/known.ts';
import { judge } from '#screening/judge.ts';
import { makeWindowEnds } from '#screening/windowEnds.ts';
import { datedCriteria } from '#screening/windows.ts';

/** Another seed gives other worlds and people: `LAW_SEED=7 npx vitest run tests/laws`. */
const SEED = Number(process.env['LAW_SEED'] ?? 20_261_122);
const FIRST_DAY = dayOf('2024-02-28');

/** Says how many ends were told to the day, and how many not. */
function lookAt(world: World, whole: Whole, today: number, chance: Chance): readonly [exact: number, about: number] {
  const { dictionary, trials } = world;
  const windowsOf = makeWindowEnds(knowledge(dictionary, blurred(dictionary, whole, chance), today).known, dictionary, today);
  const isToTheDay: boolean[] = [];
  for (const trial of trials) {
    const dated = datedCriteria(trial, dictionary);
    const isOpenOn = (day: number) => {
      const grown = grownTo(world, whole, day, chance);
      const known = grown && exactly(dictionary, grown);
      return known && dated.every((criterion) => judge(criterion, known) === 'pass');
    };
    const mustNotBe = (is: boolean, day: number | undefined) =>
      must(day === undefined || isOpenOn(day) !== is, () => `${trial.number}: ${is ? 'open' : 'not open'} on ${isoOf(day ?? 0)}`);
    for (const { opens, closes } of windowsOf(trial).open) {
      mustNotBe(true, opens?.earliest === undefined ? undefined : opens.earliest - 1);
      mustNotBe(true, closes?.latest === undefined ? undefined : closes.latest + 1);
      mustNotBe(false, opens?.latest);
      mustNotBe(false, closes?.earliest);
      isToTheDay.push(...[opens, closes].flatMap((end) => end?.isToTheDay ?? []));
    }
  }
  return [isToTheDay.filter(Boolean).length, isToTheDay.filter((is) => !is).length];
}

/** Each kind of end so many times. */
function holdsFor(runs: Iterable<readonly [exact: number, about: number]>, least: number): void {
  const counts = [...runs];
  expect(counts.reduce((sum, [exact]) => sum + exact, 0)).toBeGreaterThan(least);
  expect(counts.reduce((sum, [, about]) => sum + about, 0)).toBeGreaterThan(least);
}

function tryOn(world: World, somebody: World['people']['somebody'], seed: number) {
  const chance = chanceFrom(seed);
  const today = FIRST_DAY + chance.below(1500);
  return lookAt(world, somebody(chance, today), today, chance);
}

test('in worlds full of times', { timeout: 300_000 }, () => {
  const counts: (readonly [number, number])[] = [];
  const property = fc.property(timedWorldArbitrary, fc.nat(1_000_000), (world, seed) => {
    counts.push(tryOn(world, world.people.somebody, seed));
  });
  fc.assert(property, { seed: SEED, numRuns: 400 });
  holdsFor(counts, 12);
});

test('with the real rules', { timeout: 300_000 }, () => {
  const world = realWorld();
  const somebody = crowdOf(world, chanceFrom(SEED), FIRST_DAY);
  holdsFor(
    Array.from({ length: 80 }, (_, index) => tryOn(world, somebody, SEED + index)),
    8,
  );
});
