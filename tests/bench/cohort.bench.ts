// npm run bench:cohort: how fast a list is screened over columns, beside screening one by one, json-logic-js and DuckDB in the same run; what each candidate takes up; and how soon the page has what it asks.
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { chanceFrom } from '../laws/chance.ts';
import { dayOf } from '../laws/elapsed.ts';
import { plain, screenPlainly } from './contenders.ts';
import { coordinatorsList } from './coordinatorsList.ts';
import { type DuckKnown, duckKnown } from './duckKnown.ts';
import { heldBy } from './heap.ts';
import { timeOperations } from './hostOperations.ts';
import { makeKnower } from '#cohort/knower.ts';
import { countOf, type Plane } from '#cohort/planes.ts';
import { CohortScreener } from '#cohort/screenCohort.ts';
import { ColumnScreener } from '#cohort/screenColumns.ts';
import { BLOCK_ROWS, columnTrials, planesOf, type TrialPlanes, type VerdictBlock } from '#cohort/screened.ts';
import { isSilent } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import { type Knowledge, knowledge } from '#facts/known.ts';
import { screen } from '#screening/screen.ts';

const TODAY = dayOf('2026-11-22');
const ROUNDS = 7;
const BLOCKS = 5;
const TIMES_IN_DUCKDB = 5;
const WHOLE_LIST = 100_000;
const MISSING = [30, 60] as const;

const catalogue = catalogueFromDisk();
const { dictionary, trials } = catalogue;
const criteria = trials.reduce((sum, trial) => sum + trial.criteria.length, 0);
console.log(
  `${trials.length} trials, ${criteria} criteria. A row-trial is one candidate against one trial. Time is of the processor, one thread, best of ${ROUNDS} rounds in turn.`,
);

for (const missing of MISSING) await compareReaders(missing);
for (const missing of MISSING) screenWholeList(missing);
sayBytes();
await timeOperations(catalogue, WHOLE_LIST, MISSING[0], TODAY);

async function compareReaders(missing: number): Promise<void> {
  const people = coordinatorsList(BLOCKS * BLOCK_ROWS, missing, chanceFrom(missing));
  const known = people.map(({ answers }) => knowledge(dictionary, answers, TODAY));
  const blocks = filled(known);
  const stock = trials.map(plain);
  const some = people.slice(0, BLOCK_ROWS).map(({ answers }) => dataOf(answers));
  const duck = await duckKnown(
    catalogue,
    known.map((one) => one.known),
    TIMES_IN_DUCKDB,
  );
  await checkThatAllAgree(known, blocks, duck);

  const contenders: readonly Contender[] = [
    {
      name: 'columns',
      rows: 20 * known.length,
      run: () => times(20, () => blocks.forEach((block) => block.screen(0, BLOCK_ROWS))),
      goal: undefined,
    },
    {
      name: 'one by one: compiled closures, screen()',
      rows: known.length,
      run: () => known.forEach((one) => trials.forEach((trial) => screen(trial, one.known))),
      goal: 20,
    },
    {
      name: 'json-logic-js (wrong on blanks)',
      rows: some.length,
      run: () => some.forEach((data) => stock.forEach((trial) => screenPlainly(trial, data))),
      goal: 100,
    },
    { name: 'DuckDB, table in memory, one thread', rows: duck.rows, run: duck.counts, goal: 10 },
  ];
  const rates = await inTurns(contenders);
  console.log(`\n${missing} % of values missing: rules alone, on what is known already; every criterion and verdict`);
  console.log(`${''.padEnd(44)}${'row-trials/s'.padStart(14)}${'columns are'.padStart(16)}   goal`);
  for (const [place, { name, goal }] of contenders.entries()) {
    const [ours = 0, theirs = 0] = [rates[0], rates[place]];
    const ratio = place === 0 ? '' : `${(ours / theirs).toFixed(1)} times`;
    console.log(`${name.padEnd(44)}${thousands(theirs).padStart(14)}${ratio.padStart(16)}${goal === undefined ? '' : `   ${goal}`}`);
  }
  duck.close();
}

/** From answers to verdicts, as the page's worker does it. */
function screenWholeList(missing: number): void {
  const people = coordinatorsList(WHOLE_LIST, missing, chanceFrom(missing));
  const values = people.reduce((sum, { answers }) => sum + answers.size, 0) / people.length;
  const screener = new CohortScreener(trials, dictionary, TODAY);
  const knower = makeKnower(dictionary, TODAY);
  const few = people.slice(0, BLOCK_ROWS);
  const some = few.map(({ answers }) => knower.know(answers));
  const [block] = filled(some);
  const each = (run: () => void, rows: number) => `${((least(run) * 1000) / rows).toFixed(2)} µs a candidate`;
  const whole = least(() => [...screener.blocks(people)].length);
  console.log(
    `\n${missing} % of values missing, ${values.toFixed(1)} values each: ${thousands(WHOLE_LIST)} candidates × ${trials.length} trials`,
  );
  console.log(
    `from answers to verdicts, one thread         ${(whole / 1000).toFixed(2)} s, ${((whole * 1000) / WHOLE_LIST).toFixed(2)} µs a candidate`,
  );
  console.log(`  what is known of each, shared: know()      ${each(() => few.forEach(({ answers }) => knower.know(answers)), few.length)}`);
  console.log(`  written into columns                       ${each(() => block && fill(block, some), few.length)}`);
  console.log(`  rules over columns                         ${each(() => block?.screen(0, BLOCK_ROWS), few.length)}`);
  console.log(
    `beside it, each anew: knowledge()            ${each(() => few.forEach(({ answers }) => knowledge(dictionary, answers, TODAY)), few.length)}`,
  );
}

function sayBytes(): void {
  const people = coordinatorsList(20_000, 30, chanceFrom(3));
  const answers = heldBy(() => coordinatorsList(20_000, 30, chanceFrom(3)));
  const known = heldBy(() => people.map((one) => knowledge(dictionary, one.answers, TODAY).known));
  const results = new CohortScreener(trials, dictionary, TODAY).screen(people).blocks;
  const { columns } = new ColumnScreener(trials, dictionary, makeKnower(dictionary, TODAY).start);
  console.log('\nbytes for each candidate');
  console.log(`  answers, as the list holds them            ${Math.round(answers / people.length)}`);
  console.log(`  what is known, for closures                ${Math.round(known / people.length)}`);
  console.log(
    `  in columns, ${BLOCK_ROWS} rows at a time             ${Math.round(columns.bytesPerRow)} (${Math.round((columns.bytesPerRow * BLOCK_ROWS) / 1024)} KiB in all)`,
  );
  console.log(
    `  results kept: every criterion and verdict  ${(results.reduce((sum, { words }) => sum + words.byteLength, 0) / people.length).toFixed(1)}`,
  );
}

function filled(known: readonly Knowledge[]): readonly ColumnScreener[] {
  const { start } = makeKnower(dictionary, TODAY);
  return Array.from({ length: known.length / BLOCK_ROWS }, (_, index) => {
    const block = new ColumnScreener(trials, dictionary, start);
    fill(block, known.slice(index * BLOCK_ROWS, (index + 1) * BLOCK_ROWS));
    return block;
  });
}

function fill(block: ColumnScreener, known: readonly Knowledge[]): void {
  block.clear();
  for (const [row, one] of known.entries()) block.write(row, one);
}

/** What json-logic-js is given: the exact values, by name. */
function dataOf(answers: Answers): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...answers].flatMap(([id, answer]) => (isSilent(answer) || !('value' in answer) ? [] : [[id, answer.value] as const])),
  );
}

/** A comparison of speed means something only between those who say the same. */
async function checkThatAllAgree(known: readonly Knowledge[], blocks: readonly ColumnScreener[], duck: DuckKnown): Promise<void> {
  const ours = countsIn(blocks.map((block, index) => block.screen(index * BLOCK_ROWS, BLOCK_ROWS)));
  const oneByOne = known.reduce<readonly number[]>((sums, one) => {
    const now = trials.flatMap((trial) => {
      const { verdict, results } = screen(trial, one.known);
      const all = [
        verdict === 'eligible',
        verdict === 'ineligible',
        ...results.flatMap((result) => [result === 'pass', result === 'fail']),
      ];
      return all.map((is) => (is ? 1 : 0));
    });
    return now.map((count, place) => count + (sums[place] ?? 0));
  }, []);
  const theirs = (await duck.counts()).map((count) => count / TIMES_IN_DUCKDB);
  if (ours.join() !== oneByOne.join() || ours.join() !== theirs.join())
    throw new Error(`${ours.join()}\n${oneByOne.join()}\n${theirs.join()}`);
}

function countsIn(blocks: readonly VerdictBlock[]): readonly number[] {
  return columnTrials(trials).flatMap((trial) => {
    const planes = blocks.map((block) => planesOf(block, trial));
    const count = (of: (one: TrialPlanes) => Plane | undefined) =>
      planes.reduce((sum, one) => sum + countOf(of(one) ?? new Uint32Array()), 0);
    return [
      count(({ eligible }) => eligible),
      count(({ ineligible }) => ineligible),
      ...trial.criteria.flatMap((_, place) => [count((one) => one.criteria[place]?.pass), count((one) => one.criteria[place]?.fail)]),
    ];
  });
}

type Contender = {
  readonly name: string;
  readonly rows: number;
  readonly run: () => void | Promise<unknown>;
  readonly goal: number | undefined;
};

/** Row-trials per second of each, by its best round. The first rounds warm up. */
async function inTurns(contenders: readonly Contender[]): Promise<readonly number[]> {
  const best = contenders.map(() => Infinity);
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const [place, { run }] of contenders.entries()) {
      const start = process.cpuUsage();
      await run();
      if (round >= 0) best[place] = Math.min(best[place] ?? Infinity, millisecondsSince(start));
    }
  }
  return contenders.map(({ rows }, place) => (rows * trials.length * 1000) / (best[place] ?? Infinity));
}

function times(count: number, run: () => void): void {
  for (let time = 0; time < count; time += 1) run();
}

/** Milliseconds of the best of some runs. */
function least(run: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    run();
    return millisecondsSince(start);
  });
  return Math.min(...times);
}

/** Of processor time: what else the machine does is not counted. */
function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function thousands(figure: number): string {
  return Math.round(figure).toLocaleString('en');
}
