// Screening the same person on every single day of ten years gives the same verdicts as the time windows do.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blurred } from './blur.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { crowdOf } from './crowd.ts';
import { changingIn, grownTo, inDates, timesByDay } from './dayByDay.ts';
import { dayOf } from './elapsed.ts';
import { sinceOf } from './limits.ts';
import { lookedAt, mustAgree, mustNotContradict, TEN_YEARS } from './lookedAt.ts';
import { timedWorldArbitrary } from './timedWorlds.ts';
import { exactly, type Whole } from './whole.ts';
import { realWorld, type World, worldArbitrary } from './worlds.ts';
import { knowledge } from '#facts/known.ts';

/** Another seed gives other worlds and people: `LAW_SEED=7 npx vitest run tests/laws`. */
const SEED = Number(process.env['LAW_SEED'] ?? 20_261_122);
const FIRST_DAY = dayOf('2024-02-28');

type Tried = { readonly world: World; readonly whole: Whole; readonly today: number; readonly chance: Chance };

/** Throws where the windows are wrong; says how many people it looked at. */
type Look = (tried: Tried) => number;

/** People who give their times as dates, more or less exact: the same answers, read on each day. */
const inDatesOnEachDay: Look = ({ world, whole, today, chance }) => {
  const { dictionary } = world;
  const answers = inDates(dictionary, blurred(dictionary, whole, chance), today);
  const all = lookedAt(world, knowledge(dictionary, answers, today).known, today);
  for (let day = today; all.length > 0 && day <= today + TEN_YEARS; day += 1) {
    const { known, conflicts } = knowledge(dictionary, answers, day);
    // A time has outgrown its fact.
    if (conflicts.length > 0) break;
    for (const looked of all) mustAgree(looked, known, day);
  }
  return all.length > 0 ? 1 : 0;
};

/** People of whom everything is known, a crowd of the same age: their times, counted by another calendar. */
const crowdOnEachDay: Look = ({ world, whole, today, chance }) => {
  const { dictionary, people } = world;
  const changing = changingIn(dictionary);
  const isCounted = (id: string) => dictionary.facts.some((fact) => fact.id === id && sinceOf(fact) !== undefined);
  const trials = world.trials.filter(({ criteria }) =>
    criteria.every(({ readings }) => readings.every(({ reads }) => reads.every((id) => isCounted(id) || !changing.has(id)))),
  );
  const times = timesByDay(dictionary, whole, today, TEN_YEARS + 1);
  const days = Math.min(...times.map(([, one]) => one.length));
  const others = new Set(dictionary.facts.flatMap(({ id, type }) => (type === 'date' || changing.has(id) ? [] : [id])));
  let count = 0;
  for (let turn = 0; turn < 30; turn += 1) {
    const other = people.redrawn(whole, others, chance, today);
    if (dictionary.facts.some(({ id, type }) => type === 'date' && other[id] !== whole[id])) continue;
    const known = [...exactly(dictionary, other)];
    const all = lookedAt({ ...world, trials }, known, today);
    if (all.length === 0) continue;
    const looked = chance.pick(all);
    for (let index = 0; index < days; index += 1) {
      for (const [slot, one] of times) {
        const now = one[index];
        if (now !== undefined) known[slot] = now;
      }
      mustAgree(looked, known, today + index);
    }
    count += 1;
  }
  return count;
};

/** People who answer roughly, in figures or not at all: on no day anything is said that is not so of them. */
const roughlyOnSomeDays: Look = ({ world, whole, today, chance }) => {
  const { dictionary } = world;
  const all = lookedAt(world, knowledge(dictionary, blurred(dictionary, whole, chance), today).known, today);
  const turns = all.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]));
  const days = new Set([...turns, ...Array.from({ length: 8 }, () => today + chance.below(TEN_YEARS))]);
  let sure = 0;
  for (const day of all.length > 0 ? days : []) {
    const grown = grownTo(world, whole, day, chance);
    if (grown === undefined) continue;
    for (const looked of all) if (mustNotContradict(looked, exactly(dictionary, grown), day)) sure += 1;
  }
  return sure > 0 ? 1 : 0;
};

function tryOn(look: Look, world: World, somebody: World['people']['somebody'], seed: number): number {
  const chance = chanceFrom(seed);
  const today = FIRST_DAY + chance.below(1500);
  return look({ world, whole: somebody(chance, today), today, chance });
}

type Numbers = { readonly timed: number; readonly random: number; readonly real: number; readonly least: number };

/** So many worlds that are full of times, random ones, and people with the real rules; so many people of the timed worlds must have been worth it. */
describe.each<[string, Look, Numbers]>([
  ['people who give dates', inDatesOnEachDay, { timed: 80, random: 16, real: 5, least: 60 }],
  ['whole people', crowdOnEachDay, { timed: 85, random: 6, real: 3, least: 1500 }],
  ['people who answer roughly', roughlyOnSomeDays, { timed: 900, random: 80, real: 150, least: 700 }],
])('%s', (_, look, { timed, random, real, least }) => {
  const lookAt = (worlds: fc.Arbitrary<World>, numRuns: number) => {
    let count = 0;
    const property = fc.property(worlds, fc.nat(1_000_000), (world, seed) => {
      count += tryOn(look, world, world.people.somebody, seed);
    });
    fc.assert(property, { seed: SEED, numRuns });
    return count;
  };

  test('in worlds full of times', { timeout: 300_000 }, () => {
    expect(lookAt(timedWorldArbitrary, timed)).toBeGreaterThan(least);
  });

  test('in any worlds', { timeout: 300_000 }, () => {
    expect(lookAt(worldArbitrary, random)).toBeGreaterThan(random / 4);
  });

  test('with the real rules', { timeout: 300_000 }, () => {
    const world = realWorld();
    const somebody = crowdOf(world, chanceFrom(SEED), FIRST_DAY);
    let count = 0;
    for (let seed = SEED; seed < SEED + real; seed += 1) count += tryOn(look, world, somebody, seed);
    expect(count).toBeGreaterThan(real / 2);
  });
});
