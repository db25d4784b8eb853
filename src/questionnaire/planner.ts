// What to ask next: the question that decides most for the least trouble, over all trials still undecided.
import type { Answer } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import type { Known } from '#logic/possible.ts';
import { mattering, waitsFor } from '#questionnaire/mattering.ts';
import { outcomesOf } from '#questionnaire/outcomes.ts';
import { type Question, questionsOf, withAnswerTo } from '#questionnaire/question.ts';
import { FIRST_FACT } from '#questionnaire/relevance.ts';
import { type Situation, situationOf } from '#questionnaire/situation.ts';
import { judge } from '#screening/judge.ts';
import { verdictOf } from '#screening/verdict.ts';
import type { Trial } from '#trials/trial.ts';

export type Plan = {
  /** Undefined when nothing that could be asked would change a verdict. */
  readonly next: Question | undefined;
  /** No more questions than this will follow, the next one included. It only falls while answers are added. */
  readonly atMost: number;
  /** Open questions that can still change a verdict, and those that must come before them. */
  readonly mattering: readonly Question[];
};

/** `last` is the question put before: related ones follow it. */
export type Planner = (answers: Answers, today: number, last?: Question) => Plan;

/** How much more an answer costs that must be looked up, or that needs a test. */
export const TROUBLE: Readonly<Record<Fact['effort'], number>> = { memory: 1, paper: 1.4, test: 1.8 };

/** A criterion settled without a verdict is worth this part of its trial's verdict, shared among the trial's criteria. */
const WORTH_OF_CRITERIA = 0.25;

/** A question of the same group is asked first unless another is better by more than this factor. */
const KEEP_TOGETHER = 2.5;

export function makePlanner(trials: readonly Trial[], dictionary: Dictionary): Planner {
  const questions = questionsOf(dictionary);
  const first = questions.find(({ id }) => id === FIRST_FACT);
  return (answers, today, last) => {
    const situation = situationOf(trials, dictionary, answers, today);
    const open = mattering(questions, situation);
    if (first !== undefined && open.includes(first)) {
      return { next: first, atMost: 1 + mostAfter(first, questions, situation), mattering: open };
    }
    const candidates = open.filter((question) => waitsFor(question, open, situation).length === 0);
    const next = best(candidates.length > 0 ? candidates : open, situation, last);
    return { next, atMost: open.length, mattering: open };
  };
}

/** The longest that can follow the first question, whatever is said to it. */
function mostAfter(first: Question, questions: readonly Question[], situation: Situation): number {
  const said: readonly Answer[] = [...outcomesOf(first, situation).map(({ answer }) => answer), 'not sure'];
  return Math.max(...said.map((answer) => mattering(questions, after(situation, first, answer)).length));
}

function after({ trials, dictionary, answers, today }: Situation, question: Question, answer: Answer): Situation {
  return situationOf(trials, dictionary, withAnswerTo(question, answers, answer), today);
}

/** The gain for each trial counts as a share of all that can still be gained there: what is hard to decide is looked at first. */
function best(questions: readonly Question[], situation: Situation, last: Question | undefined): Question | undefined {
  const undecided = { ...situation, trials: situation.trials.filter((trial) => worth(trial, situation.known) < 1) };
  const gains = questions.map((question) => gainsOf(question, undecided));
  const inAll = undecided.trials.map((_, at) => sum(gains.map((gain) => gain[at] ?? 0)));
  const scores = questions.map((question, index) => {
    const shares = (gains[index] ?? []).map((gain, at) => (gain > 0 ? gain / (inAll[at] ?? 1) : 0));
    const isRelated = last !== undefined && question.group === last.group;
    return (sum(shares) * (isRelated ? KEEP_TOGETHER : 1)) / TROUBLE[question.fact.effort];
  });
  return questions[scores.indexOf(Math.max(...scores))];
}

/** How much nearer to a verdict each trial comes, on average over the answers and over those who cannot give one. */
function gainsOf(question: Question, situation: Situation): readonly number[] {
  const outcomes = outcomesOf(question, situation).map(({ answer, weight }) => ({ weight, later: after(situation, question, answer) }));
  const isKnown = question.fact.usual?.known ?? 1;
  return situation.trials.map((trial) => {
    const before = worth(trial, situation.known);
    return isKnown * sum(outcomes.map(({ weight, later }) => weight * (worth(trial, later.known) - before)));
  });
}

/** 1 with a verdict; less while criteria are open. */
function worth({ criteria }: Trial, known: Known): number {
  const results = criteria.map((criterion) => judge(criterion, known));
  if (verdictOf(results) !== 'undetermined') return 1;
  return (WORTH_OF_CRITERIA * results.filter((result) => result !== 'unknown').length) / results.length;
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
