// npm run bench screen: how fast one person is screened, beside json-logic-js in the same run, and how long an answer takes.
import jsonLogic from 'json-logic-js';
import { filesOf } from '../catalogueFromDisk.ts';
import { exact } from '../laws/blur.ts';
import { chanceFrom } from '../laws/chance.ts';
import { crowdOf } from '../laws/crowd.ts';
import { dayOf } from '../laws/elapsed.ts';
import { exactly, valueOf, type Whole } from '../laws/whole.ts';
import { realWorld, type World, worldOf } from '../laws/worlds.ts';
import { oneRule, type Plain, plain, plainThreeValued, screenPlainly, verdictOnly } from './contenders.ts';
import { addThreeValuedOperations, threeValued } from './threeValued.ts';
import { type Answers, withAnswer } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import type { Known } from '#logic/possible.ts';
import { screen, screenTwice } from '#screening/screen.ts';
import { makeScreener } from '#screening/screener.ts';
import { makeCatalogue } from '#trials/catalogue.ts';

const TODAY = dayOf('2026-11-22');
const CANDIDATES = 300;
const ROUNDS = 9;
/** Milliseconds that each reader runs in each round. */
const SLICE = 60;
const COPIES = 100;
const WALKS = 40;

addThreeValuedOperations();
const world = realWorld();
const { dictionary, trials } = world;
const chance = chanceFrom(1);
const somebody = crowdOf(world, chance, TODAY);
const people = Array.from({ length: CANDIDATES }, () => somebody(chance, TODAY));

compareReaders();
timeAnswers('6 trials', world);
timeAnswers(`${trials.length * COPIES} trials`, manyTrials());

type Contender = readonly [name: string, run: () => void];

function compareReaders(): void {
  const known = people.map((whole) => exactly(dictionary, whole));
  const answers = people.map(answersOf);
  const stock = trials.map(plain);
  const kleene = trials.map(plainThreeValued);
  const one = trials.map(oneRule);
  const oneKleene = one.map(threeValued);
  checkThatAllAgree(known, [stock, kleene]);

  compare('every criterion’s result, and the verdict', [
    ['compiled closures', () => known.forEach((now) => trials.forEach((trial) => screen(trial, now)))],
    ['  from answers: what they leave possible, then closures', () => answers.forEach(screenAnswers)],
    ['  with the second reader', () => known.forEach((now) => trials.forEach((trial) => screenTwice(trial, now, dictionary)))],
    ['json-logic-js (wrong on blanks)', () => people.forEach((now) => stock.forEach((trial) => screenPlainly(trial, now)))],
    ['json-logic-js, three-valued operators added', () => people.forEach((now) => kleene.forEach((trial) => screenPlainly(trial, now)))],
  ]);
  compare('the verdict alone, left at the first fail', [
    ['compiled closures', () => known.forEach((now) => trials.forEach((trial) => verdictOnly(trial, now)))],
    [
      'json-logic-js (wrong on blanks, blind to readings)',
      () => people.forEach((now) => one.forEach((rule) => void jsonLogic.apply(rule, now))),
    ],
    [
      'json-logic-js, three-valued operators added',
      () => people.forEach((now) => oneKleene.forEach((rule) => void jsonLogic.apply(rule, now))),
    ],
  ]);
}

function compare(what: string, contenders: readonly Contender[]): void {
  const times = inTurns(contenders.map(([, run]) => run));
  const rates = times.map((time) => (CANDIDATES * trials.length * 1000) / time);
  console.log(`\n${what}: ${CANDIDATES} exact candidates × ${trials.length} trials, best of ${ROUNDS} rounds in turn`);
  console.log(`${''.padEnd(58)}${'row-trials/s'.padStart(14)}${'closures are'.padStart(16)}`);
  for (const [place, [name]] of contenders.entries()) {
    const [ours = 0, theirs = 0] = [rates[0], rates[place]];
    const ratio = place === 0 ? '' : `${(ours / theirs).toFixed(1)} times`;
    console.log(`${name.padEnd(58)}${Math.round(theirs).toLocaleString('en').padStart(14)}${ratio.padStart(16)}`);
  }
}

function screenAnswers(given: Answers): void {
  const now = knowledge(dictionary, given, TODAY).known;
  for (const trial of trials) screen(trial, now);
}

/** A comparison of speed means something only between those who say the same. */
function checkThatAllAgree(known: readonly Known[], others: readonly (readonly Plain[])[]): void {
  for (const [person, now] of known.entries()) {
    for (const [place, trial] of trials.entries()) {
      const ours = screen(trial, now);
      const theirs = others.map((all) => screenPlainly(all[place] ?? [], people[person] ?? {}).results.join());
      if (theirs.some((results) => results !== ours.results.join()) || verdictOnly(trial, now) !== ours.verdict) {
        throw new Error(`${trial.number}: ${ours.results.join()}, but ${theirs.join(' and ')}`);
      }
    }
  }
}

function answersOf(whole: Whole): Answers {
  const asked = dictionary.facts.filter((fact) => fact.derive === undefined);
  return new Map(asked.map((fact) => [fact.id, exact(fact, valueOf(whole, fact.id))]));
}

/** The least milliseconds of each over all rounds: what else the machine does only ever adds time. Run in turn, the first rounds to warm up. */
function inTurns(runs: readonly (() => void)[]): readonly number[] {
  const times = runs.map((): number[] => []);
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const [place, run] of runs.entries()) {
      const time = perRun(run);
      if (round >= 0) times[place]?.push(time);
    }
  }
  return times.map((each) => Math.min(...each));
}

/** Milliseconds of one run, from as many as fill the slice of time. */
function perRun(run: () => void): number {
  const start = performance.now();
  for (let runs = 1; ; runs += 1) {
    run();
    const time = performance.now() - start;
    if (time > SLICE) return time / runs;
  }
}

/** Somebody answers one question after the other; each answer is knowledge and all verdicts anew. */
function timeAnswers(name: string, { dictionary: facts, trials: all }: World): void {
  const times: number[] = [];
  for (const [walk, whole] of people.slice(0, WALKS).entries()) {
    const screener = makeScreener(all, facts);
    let answers: Answers = new Map();
    screener(knowledge(facts, answers, TODAY).known);
    for (const fact of facts.facts.filter(({ derive }) => derive === undefined)) {
      const answer = exact(fact, valueOf(whole, fact.id));
      const time = milliseconds(() => {
        answers = withAnswer(answers, fact.id, answer);
        screener(knowledge(facts, answers, TODAY).known);
      });
      if (walk > 0) times.push(time);
    }
  }
  const figures = [0.5, 0.99, 1].map((share) => `${quantile(times, share).toFixed(3)} ms`);
  console.log(
    `\nverdicts after one answer, ${name}, ${times.length} answers: median ${figures[0]}, 99th percentile ${figures[1]}, longest ${figures[2]}`,
  );
}

function manyTrials(): World {
  const files = filesOf('rules/trials');
  const copies = Array.from({ length: COPIES }, (_, copy) =>
    [...files].map(([name, raw]): [string, unknown] => {
      const number = `${name.replace(/^.*\/|\.json$/g, '')}-${copy}`;
      return [`${number}.json`, { ...(structuredClone(raw) as object), number }];
    }),
  );
  return worldOf(makeCatalogue({ facts: filesOf('rules/facts'), trials: new Map(copies.flat()), records: new Map() }));
}

function milliseconds(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
