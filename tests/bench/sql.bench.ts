// npm run bench sql: whether DuckDB and PostgreSQL say what the core says, at 0, 30, 60 and 90 % missing, and json-logic-js where all is known; and how fast. SQL_PAIRS=1000000 for the whole million.
import { chanceFrom } from '../laws/chance.ts';
import { crowdOf } from '../laws/crowd.ts';
import { dayOf } from '../laws/elapsed.ts';
import { realWorld } from '../laws/worlds.ts';
import { duckdb, type Engine, postgres } from '../sql/engines.ts';
import { agreement, type Listed, listOf, screened } from '../sql/list.ts';
import { differencesFromPlain, whollyKnown } from '../sql/plainly.ts';

const FIRST_DAY = dayOf('2022-11-01');
const MISSING = [0, 30, 60, 90];
/** So many people at a time: their rows are text first. */
const BATCH = 10_000;

const pairs = Number(process.env['SQL_PAIRS'] ?? 48_000);
const world = realWorld();
const somebody = crowdOf(world, chanceFrom(1), FIRST_DAY);
const people = Math.ceil(pairs / MISSING.length / world.trials.length);
const engines: readonly (readonly [string, Engine])[] = [
  ['DuckDB', await duckdb()],
  ['PostgreSQL (PGlite)', await postgres()],
];

for (const missing of MISSING) {
  const done = new Map(engines.map(([name]) => [name, { pairs: 0, wrong: 0, weaker: 0, views: 0 }]));
  for (let from = 0; from < people; from += BATCH) {
    const list = listOf(world, somebody, Math.min(BATCH, people - from), missing, missing * 1_000_000 + from, FIRST_DAY);
    for (const [name, engine] of engines) await compare(name, engine, list, done);
  }
  for (const [name, { pairs: all, wrong, weaker, views }] of done) {
    const rate = Math.round((all * 1000) / views).toLocaleString('en');
    console.log(
      `${missing} % missing, ${name}: ${all.toLocaleString('en')} pairs, ${wrong} differ, ${weaker} know less; views alone ${rate} row-trials/s`,
    );
    if (wrong + weaker > 0) process.exitCode = 1;
  }
}
await comparePlainly();
await Promise.all(engines.map(([, engine]) => engine.close()));

/** Where all is known json-logic-js has its say too. */
async function comparePlainly(): Promise<void> {
  const chance = chanceFrom(2);
  const differ = new Map(engines.map(([name]) => [name, 0]));
  for (let from = 0; from < people; from += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, people - from) }, () => somebody(chance, FIRST_DAY));
    for (const [name, engine] of engines) {
      const found = differencesFromPlain(world, some, await screened(engine, world, whollyKnown(world, some, FIRST_DAY)));
      for (const fault of found.slice(0, 3)) console.log(`  ${name} ${fault}`);
      differ.set(name, (differ.get(name) ?? 0) + found.length);
    }
  }
  for (const [name, count] of differ) {
    console.log(`all known, ${name} and json-logic-js: ${(people * world.trials.length).toLocaleString('en')} pairs, ${count} differ`);
    if (count > 0) process.exitCode = 1;
  }
}

type Done = { pairs: number; wrong: number; weaker: number; views: number };

async function compare(name: string, engine: Engine, list: readonly Listed[], done: ReadonlyMap<string, Done>): Promise<void> {
  const rows = await screened(engine, world, list);
  const found = agreement(world, list, rows);
  for (const fault of [...found.wrong, ...found.weaker].slice(0, 3)) console.log(`  ${name} ${fault}`);
  const sums = done.get(name);
  if (sums === undefined) return;
  const start = performance.now();
  await engine.run('CREATE TEMP TABLE timed AS SELECT * FROM screening');
  sums.views += performance.now() - start;
  await engine.run('DROP TABLE timed');
  sums.pairs += found.pairs;
  sums.wrong += found.wrong.length;
  sums.weaker += found.weaker.length;
}
