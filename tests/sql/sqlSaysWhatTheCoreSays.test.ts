// DuckDB and PostgreSQL say of every criterion and every trial what the core says, however much is missing.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chanceFrom } from '../laws/chance.ts';
import { crowdOf } from '../laws/crowd.ts';
import { dayOf } from '../laws/elapsed.ts';
import { realWorld, type World, worldArbitrary } from '../laws/worlds.ts';
import { duckdb, type Engine, postgres } from './engines.ts';
import { type Agreement, agreement, contradictory, listOf, screened } from './list.ts';
import { differencesFromPlain, whollyKnown } from './plainly.ts';

/** The whole million: `SQL_PAIRS=1000000 npm run bench sql`. */
const PEOPLE = 300;
const WORLDS = 10;
const FIRST_DAY = dayOf('2022-11-01');
const MISSING = [0, 30, 60, 90];
/** Where four answers of everybody are somebody else's. */
const MOST_WEAKER = 10;

let engines: Readonly<Record<'DuckDB' | 'PostgreSQL', Engine>>;
const real = realWorld();
const somebody = crowdOf(real, chanceFrom(1), FIRST_DAY);
const engineOf = (name: keyof typeof engines) => engines[name];

beforeAll(async () => {
  engines = { DuckDB: await duckdb(), PostgreSQL: await postgres() };
}, 120_000);
afterAll(() => Promise.all(Object.values(engines).map((engine) => engine.close())));

describe.each(['DuckDB', 'PostgreSQL'] as const)('%s', (name) => {
  it.each(MISSING)('says what the core says of the real rules, %i in a hundred missing', async (missing) => {
    const list = listOf(real, somebody, PEOPLE, missing, missing * 10_000, FIRST_DAY);
    const { wrong, weaker, pairs, verdicts } = agreement(real, list, await screened(engineOf(name), real, list));
    expect([wrong, weaker]).toEqual([[], []]);
    expect(pairs).toBe(PEOPLE * real.trials.length);
    if (missing < 60) expect(verdicts).toEqual(new Set(['eligible', 'ineligible', 'undetermined']));
  });

  it('sets aside answers that contradict each other, and never knows more than the core', async () => {
    const list = contradictory(real, listOf(real, somebody, PEOPLE, 30, 5, FIRST_DAY), 9);
    const { wrong, weaker, pairs, conflicts } = agreement(real, list, await screened(engineOf(name), real, list));
    expect(wrong).toEqual([]);
    expect(conflicts).toBeGreaterThan(PEOPLE / 10);
    expect(weaker.length).toBeLessThan(pairs / MOST_WEAKER);
  });
});

it('says what json-logic-js says where all is known', async () => {
  const chance = chanceFrom(3);
  const people = Array.from({ length: PEOPLE }, () => somebody(chance, FIRST_DAY));
  const rows = await screened(engines.DuckDB, real, whollyKnown(real, people, FIRST_DAY));
  expect(rows).toHaveLength(PEOPLE);
  expect(differencesFromPlain(real, people, rows)).toEqual([]);
});

it('DuckDB says what the core says in random worlds', async () => {
  const worlds = fc.sample(worldArbitrary, { numRuns: WORLDS, seed: 5 });
  let [weaker, pairs] = [0, 0];
  for (const [place, world] of worlds.entries()) {
    const found = await agreementIn(world, place);
    weaker += found.weaker.length;
    pairs += found.pairs;
  }
  expect(weaker).toBeLessThan(pairs / MOST_WEAKER);
});

async function agreementIn(world: World, seed: number): Promise<Agreement> {
  const honest = MISSING.flatMap((missing) => listOf(world, world.people.somebody, 60, missing, seed * 1000 + missing, FIRST_DAY));
  const agreed = agreement(world, honest, await screened(engines.DuckDB, world, honest));
  expect([agreed.wrong, agreed.weaker], fc.stringify(world)).toEqual([[], []]);
  const mixed = contradictory(world, honest, seed);
  const found = agreement(world, mixed, await screened(engines.DuckDB, world, mixed));
  expect(found.wrong, fc.stringify(world)).toEqual([]);
  return found;
}
