// The outlook of a criterion found the slow way: by judging a whole person on every single day.
import { expect } from 'vitest';
import { blurred } from '../laws/blur.ts';
import { chanceFrom } from '../laws/chance.ts';
import { sinceOf, timeSince } from '../laws/limits.ts';
import { exactly, type Whole } from '../laws/whole.ts';
import type { World } from '../laws/worlds.ts';
import { knowledge } from '#facts/known.ts';
import { judge } from '#screening/judge.ts';
import { makeOutlook } from '#screening/outlook.ts';
import type { Result } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';

const HORIZON = 3653;

/** The same person on a later day, without the code that counts time. */
function grown({ dictionary }: World, whole: Whole, day: number): Whole {
  const times = dictionary.facts.flatMap((fact) => {
    const since = sinceOf(fact);
    return fact.type === 'number' && since !== undefined ? [[fact.id, timeSince(fact, Number(whole[since]), day)] as const] : [];
  });
  return { ...whole, ...Object.fromEntries(times) };
}

function resultsByDay(world: World, whole: Whole, criteria: readonly Criterion[], today: number): readonly (readonly Result[])[] {
  const all: Result[][] = criteria.map(() => []);
  for (let day = today; day <= today + HORIZON; day += 1) {
    const known = exactly(world.dictionary, grown(world, whole, day));
    for (const [index, one] of criteria.entries()) all[index]?.push(judge(one, known));
  }
  return all;
}

/** Turn and days, found by looking at each. */
function lookedUp(results: readonly Result[], today: number) {
  const [before] = results;
  const other = before === 'pass' ? 'fail' : 'pass';
  const [first, end] = [results.findIndex((result) => result !== before), results.indexOf(other)];
  if (first < 0 || end < 0 || (before === 'unknown' && results[first] !== 'pass')) return undefined;
  // All is known of a whole person, so that only readings can differ: it opens on the day on which all of them pass.
  const earliest = before === 'pass' ? first : end;
  if (end - earliest > 366) return undefined;
  return { turns: before === 'pass' ? 'closes' : 'opens', earliest: today + earliest, latest: today + end };
}

const timed = (world: World) => {
  const grows = new Set(world.dictionary.facts.flatMap((fact) => (sinceOf(fact) === undefined ? [] : [fact.id])));
  const criteria = world.trials.flatMap((trial) => trial.criteria);
  return criteria.filter(({ readings }) => readings.some(({ reads }) => reads.some((id) => grows.has(id))));
};

/** Holds the outlook against every single day of ten years, of a whole person and of rough answers that are true of them. Says how many changes were told. */
export function agreesEachDay(world: World, whole: Whole, today: number, seed: number): number {
  const criteria = timed(world);
  if (criteria.length === 0) return 0;
  const byDay = resultsByDay(world, whole, criteria, today);
  const exact = makeOutlook(exactly(world.dictionary, whole), world.dictionary, today);
  const answers = blurred(world.dictionary, whole, chanceFrom(seed));
  const rough = makeOutlook(knowledge(world.dictionary, answers, today).known, world.dictionary, today);
  let count = 0;
  for (const [index, one] of criteria.entries()) {
    const results = byDay[index] ?? [];
    const sure = exact(one);
    expect(sure === undefined ? undefined : { turns: sure.turns, earliest: sure.earliest, latest: sure.latest }, one.id).toEqual(
      lookedUp(results, today),
    );
    const guess = rough(one);
    if (sure !== undefined) count += 1;
    if (guess === undefined) continue;
    count += 1;
    // Whoever gives these answers: nothing before the earliest day, save that more and more readings pass, and all done on the latest.
    const told = `${one.id} ${guess.turns} ${guess.earliest - today} ${guess.latest - today}`;
    expect(results[guess.latest - today], told).toBe(guess.turns === 'opens' ? 'pass' : 'fail');
    const before = results.slice(0, guess.earliest - today);
    if (guess.earliest === guess.latest && guess.turns === 'opens') expect(before, told).not.toContain('pass');
    else expect(new Set(before).size, told).toBeLessThanOrEqual(1);
  }
  return count;
}
