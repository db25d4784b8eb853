// The outlook of a criterion found the slow way: by judging a person on one day after the other.
import { expect } from 'vitest';
import { blurred, exact } from '../laws/blur.ts';
import { chanceFrom } from '../laws/chance.ts';
import { grownTo, inDates } from '../laws/dayByDay.ts';
import { exactly, type Whole, valueOf } from '../laws/whole.ts';
import type { World } from '../laws/worlds.ts';
import { knowledge } from '#facts/known.ts';
import { UNKNOWN } from '#logic/truth.ts';
import { judge } from '#screening/judge.ts';
import { makeOutlook } from '#screening/outlook.ts';
import type { Result } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';

const HORIZON = 3653;
const ROUGH_DAYS = 150;

/** Turn and days, found by looking at each. */
function lookedUp(results: readonly Result[], today: number) {
  const [before] = results;
  const other = before === 'pass' ? 'fail' : 'pass';
  const [first, end] = [results.findIndex((result) => result !== before), results.indexOf(other)];
  if (first < 0 || end < 0 || (before === 'unknown' && results[first] !== 'pass')) return undefined;
  // Every reading is decided on every day, so that only readings can differ: it opens on the day on which all of them pass.
  const earliest = before === 'pass' ? first : end;
  if (end - earliest > 366) return undefined;
  return { turns: before === 'pass' ? 'closes' : 'opens', earliest: today + earliest, latest: today + end };
}

/** Criteria that read a fact that is counted from a date. */
function timed({ dictionary, trials }: World): readonly Criterion[] {
  const grows = new Set(dictionary.facts.flatMap(({ id, derive = [] }) => (derive.some((one) => 'elapsed' in one) ? [id] : [])));
  const criteria = trials.flatMap((trial) => trial.criteria);
  return criteria.filter(({ readings }) => readings.some(({ reads }) => reads.some((id) => grows.has(id))));
}

/** Exact answers, times as dates: held against every single day of ten years. */
function agreesExactly({ dictionary }: World, whole: Whole, criteria: readonly Criterion[], today: number): number {
  const answers = inDates(dictionary, new Map(dictionary.facts.map((fact) => [fact.id, exact(fact, valueOf(whole, fact.id))])), today);
  const outlook = makeOutlook(knowledge(dictionary, answers, today).known, dictionary, today);
  const days = Array.from({ length: HORIZON + 1 }, (_, index) => knowledge(dictionary, answers, today + index));
  // A time that outgrows its fact is a contradiction.
  if (days.some(({ conflicts }) => conflicts.length > 0)) return 0;
  let count = 0;
  for (const criterion of criteria) {
    if (criterion.readings.some(({ evaluate }) => days.some(({ known }) => evaluate(known) === UNKNOWN))) continue;
    const results = days.map(({ known }) => judge(criterion, known));
    const sure = outlook(criterion);
    expect(sure === undefined ? undefined : { turns: sure.turns, earliest: sure.earliest, latest: sure.latest }, criterion.id).toEqual(
      lookedUp(results, today),
    );
    if (sure !== undefined) count += 1;
  }
  return count;
}

/** Rough answers, held against a whole person who grows older, on some days: whoever gives these answers. */
function agreesRoughly(world: World, whole: Whole, criteria: readonly Criterion[], today: number, seed: number): number {
  const { dictionary } = world;
  const chance = chanceFrom(seed);
  const answers = blurred(dictionary, whole, chance);
  const outlook = makeOutlook(knowledge(dictionary, answers, today).known, dictionary, today);
  let count = 0;
  for (const criterion of criteria) {
    const guess = outlook(criterion);
    if (guess === undefined) continue;
    const resultOn = (day: number): Result | undefined => {
      const grown = grownTo(world, whole, day, chance);
      return grown === undefined ? undefined : judge(criterion, exactly(dictionary, grown));
    };
    const told = `${criterion.id} ${guess.turns} ${guess.earliest - today} ${guess.latest - today}`;
    expect([guess.turns === 'opens' ? 'pass' : 'fail', undefined], told).toContain(resultOn(guess.latest));
    const wait = guess.earliest - today;
    const days = wait === 0 ? [] : [today, guess.earliest - 1, ...Array.from({ length: ROUGH_DAYS }, () => today + chance.below(wait))];
    const before = days.flatMap((day) => resultOn(day) ?? []);
    // Nothing before the earliest day, save that more and more readings pass.
    if (guess.earliest === guess.latest && guess.turns === 'opens') expect(before, told).not.toContain('pass');
    else expect(new Set(before).size, told).toBeLessThanOrEqual(1);
    count += 1;
  }
  return count;
}

/** Holds the outlook against the days of ten years. Says how many changes were told. */
export function agreesEachDay(world: World, whole: Whole, today: number, seed: number): number {
  const criteria = timed(world);
  if (criteria.length === 0) return 0;
  return agreesExactly(world, whole, criteria, today) + agreesRoughly(world, whole, criteria, today, seed);
}
