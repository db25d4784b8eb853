// npm run bench:questions: how many questions it takes, beside a form in fixed order and a lower bound that is computed for each person.
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { chanceFrom } from '../laws/chance.ts';
import { dayOf } from '../laws/elapsed.ts';
import { type Kind, personOf } from '../population/clinic.ts';
import type { Respondent } from '../population/respondent.ts';
import { verdictsOf, walkThrough } from '../population/walk.ts';
import { fewestQuestions } from './fewestQuestions.ts';
import { type Answers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { mattering } from '#questionnaire/mattering.ts';
import { makePlanner } from '#questionnaire/planner.ts';
import { answerTo, isOpen, type Question, questionsOf, withAnswerTo } from '#questionnaire/question.ts';
import { situationOf } from '#questionnaire/situation.ts';
import { relevantTrials, relevantGroups } from '#questionnaire/relevance.ts';

const TODAY = dayOf('2026-11-22');
const SEED = 20_261_122;
const COUNTS: Readonly<Record<Kind, number>> = { als: 600, met: 100, ms: 100, sma: 60, other: 10 };

const catalogue = catalogueFromDisk();
const { dictionary, trials } = catalogue;
const planner = makePlanner(trials, dictionary);
const questions = questionsOf(dictionary);
const aboutAls = trials.flatMap((trial, index) =>
  relevantTrials([trial], dictionary, new Map([['diagnosis', { value: 'als' }]]), TODAY).length > 0 ? [index] : [],
);

type Row = {
  readonly group: string;
  readonly asked: number;
  readonly least: number;
  readonly isExact: boolean;
  readonly fixed: number;
  readonly fixedStopping: number;
};

const kinds: readonly Kind[] = ['als', 'met', 'ms', 'sma', 'other'];
const chance = chanceFrom(SEED);
let differences = 0;
const rows = kinds.flatMap((kind) => Array.from({ length: COUNTS[kind] }, () => rowOf(kind, personOf(kind, chance))));
report();

function rowOf(kind: Kind, person: Respondent): Row {
  const walk = walkThrough(person, planner, catalogue, TODAY);
  const verdicts = verdictsOf(catalogue, person.answers, TODAY);
  if (verdictsOf(catalogue, walk.answers, TODAY).join() !== verdicts.join()) differences += 1;
  const { least, isExact } = fewestQuestions(person.answers, questions, catalogue, TODAY);
  return {
    group: groupOf(kind, verdicts),
    asked: walk.steps.length,
    least,
    isExact,
    fixed: inFixedOrder(person, false),
    fixedStopping: inFixedOrder(person, true),
  };
}

function groupOf(kind: Kind, verdicts: readonly string[]): string {
  if (kind === 'met') return 'ALS, meets all that can be settled';
  if (kind === 'other') return 'another illness';
  if (kind !== 'als')
    return `${kind.toUpperCase()}, ${verdicts.every((verdict) => verdict === 'ineligible') ? 'no trial fits' : 'not all decided'}`;
  const open = aboutAls.filter((index) => verdicts[index] !== 'ineligible').length;
  return open === 0 ? 'ALS, no trial fits' : `ALS, ${open} of ${aboutAls.length} not ruled out`;
}

/** The dictionary's order, each question that the illness makes worth asking; `stops` once nothing more can change. */
function inFixedOrder(person: Respondent, stops: boolean): number {
  let answers: Answers = new Map();
  for (let asked = 0; ; asked += 1) {
    const question = nextInOrder(answers, stops);
    if (question === undefined) return asked;
    answers = withAnswerTo(question, answers, answerTo(question, person.answers) ?? 'not sure');
  }
}

function nextInOrder(answers: Answers, stops: boolean): Question | undefined {
  const { known } = knowledge(dictionary, answers, TODAY);
  if (stops && mattering(questions, situationOf(trials, dictionary, answers, TODAY)).length === 0) return undefined;
  const groups = relevantGroups(relevantTrials(trials, dictionary, answers, TODAY), dictionary, known);
  const wanted = new Set(groups.flatMap(({ facts }) => facts.map(({ id }) => id)));
  const illness = answers.has('diagnosis');
  return questions.find(
    (question) => (illness ? wanted.has(question.fact.id) : question.id === 'diagnosis') && isOpen(question, answers, known, dictionary),
  );
}

function report(): void {
  console.log(`${rows.length} invented people, seed ${SEED}. Verdicts that differ from asking everything: ${differences}.`);
  console.log('Questions asked, median and 90th percentile.\n');
  console.log(`${'outcome'.padEnd(38)}people  planner      lower bound  ratio  fixed, stops  fixed, all`);
  for (const group of [...new Set(rows.map((row) => row.group))].sort()) {
    const own = rows.filter((row) => row.group === group);
    const both = (of: (row: Row) => number) => `${quantile(own.map(of), 0.5)} / ${quantile(own.map(of), 0.9)}`;
    const sum = (of: (row: Row) => number) => own.reduce((total, row) => total + of(row), 0);
    const ratio = (sum((row) => row.asked) / sum((row) => row.least)).toFixed(2);
    const open = own.filter(({ isExact }) => !isExact).length;
    const least = `${both((row) => row.least)}${open > 0 ? '*' : ''}`;
    console.log(
      `${group.padEnd(38)}${String(own.length).padStart(6)}  ${both((row) => row.asked).padEnd(12)} ${least.padEnd(12)} ${ratio.padStart(5)}  ${both((row) => row.fixedStopping).padEnd(13)} ${both((row) => row.fixed)}`,
    );
  }
  console.log('\n* for some of these people only a bound: no set of so many questions is enough, and one more was not looked for.');
  console.log('The lower bound knows every answer beforehand and only proves the verdicts that come out decided; nobody can ask by it.');
}

function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
