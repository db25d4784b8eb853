// npm run bench screen: how fast one person is screened, beside json-logic-js in the same run, and how long an answer takes.
import jsonLogic from 'json-logic-js';
import { filesOf } from '../catalogueFromDisk.ts';
import { exact } from '../laws/blur.ts';
import { chanceFrom } from '../laws/chance.ts';
import { crowdOf } from '../laws/crowd.ts';
import { dayOf } from '../laws/elapsed.ts';
import { exactly, valueOf, type Whole } from '../laws/whole.ts';
import { realWorld, type World, worldOf } from '../laws/worlds.ts';
import { type Data, oneRule, plain, plainThreeValued, screenPlainly } from './contenders.ts';
import { addThreeValuedOperations } from './threeValued.ts';
import { type Answers, withAnswer } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { screen, screenTwice } from '#screening/screen.ts';
import { makeScreener } from '#screening/screener.ts';
import { makeCatalogue } from '#trials/catalogue.ts';

const TODAY = dayOf('2026-11-22');
const CANDIDATES = 300;
const ROUNDS = 15;
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

function compareReaders(): void {
  const known = people.map((whole) => exactly(dictionary, whole));
  const answers = people.map(answersOf);
  const data: readonly Data[] = people;
  const stock = trials.map(plain);
  const kleene = trials.map(plainThreeValued);
  const one = trials.map(oneRule);
  checkThatAllAgree();

  const contenders: readonly (readonly [string, () => void])[] = [
    ['compiled closures', () => known.forEach((now) => trials.forEach((trial) => screen(trial, now)))],
    ['  from answers (knowledge, then closures)', () => answers.forEach((given) => fromAnswers(given))],
    ['  with the second reader', () => known.forEach((now) => trials.forEach((trial) => screenTwice(trial, now, dictionary)))],
    ['json-logic-js, every criterion', () => data.forEach((now) => stock.forEach((trial) => screenPlainly(trial, now)))],
    [
      'json-logic-js, one `and` a trial, yes or no only',
      () => data.forEach((now) => one.forEach((rule) => void jsonLogic.apply(rule, now))),
    ],
    ['json-logic-js, three-valued operators added', () => data.forEach((now) => kleene.forEach((trial) => screenPlainly(trial, now)))],
  ];
  const times = inTurns(contenders.map(([, run]) => run));
  const rate = (place: number) => (CANDIDATES * trials.length * 1000) / (times[place] ?? Number.NaN);
  console.log(`\n${CANDIDATES} exact candidates × ${trials.length} trials, median of ${ROUNDS} rounds in turn`);
  console.log(`${''.padEnd(52)}${'row-trials/s'.padStart(14)}${'closures are'.padStart(15)}`);
  for (const [place, [name]] of contenders.entries()) {
    const times = rate(0) / rate(place);
    console.log(`${name.padEnd(52)}${Math.round(rate(place)).toLocaleString('en').padStart(14)}${`${times.toFixed(1)} ×`.padStart(15)}`);
  }

  function fromAnswers(given: Answers): void {
    const now = knowledge(dictionary, given, TODAY).known;
    for (const trial of trials) screen(trial, now);
  }

  function checkThatAllAgree(): void {
    for (const [person, now] of known.entries()) {
      for (const [place, trial] of trials.entries()) {
        const ours = screen(trial, now).results.join();
        const others = [stock, kleene].map((all) => screenPlainly(all[place] ?? [], data[person] ?? {}).results.join());
        if (others.some((other) => other !== ours)) throw new Error(`${trial.number}: ${ours}, but ${others.join(' and ')}`);
      }
    }
  }
}

function answersOf(whole: Whole): Answers {
  const asked = dictionary.facts.filter((fact) => fact.derive === undefined);
  return new Map(asked.map((fact) => [fact.id, exact(fact, valueOf(whole, fact.id))]));
}

/** The median milliseconds of each, run in turn so that a slow moment of the machine strikes all alike. */
function inTurns(runs: readonly (() => void)[]): readonly number[] {
  const times = runs.map((): number[] => []);
  for (let round = -3; round < ROUNDS; round += 1) {
    for (const [place, run] of runs.entries()) {
      const time = milliseconds(run);
      if (round >= 0) times[place]?.push(time);
    }
  }
  return times.map((each) => quantile(each, 0.5));
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
