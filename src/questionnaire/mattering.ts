// Which open questions can still change a verdict, and which must come before them. The others are never put.
import { asRange } from '#facts/answer.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { explain, type Need } from '#logic/explain.ts';
import { parseRule } from '#logic/parse.ts';
import type { Known } from '#logic/possible.ts';
import { FALSE, TRUE, UNKNOWN } from '#logic/truth.ts';
import { variablesOf } from '#logic/variables.ts';
import { isCut } from '#questionnaire/bands.ts';
import { isOpen, type Question } from '#questionnaire/question.ts';
import { type Reach, Reaching } from '#questionnaire/reach.ts';
import { type Situation, undecidedIn } from '#questionnaire/situation.ts';
import { resultOf } from '#screening/judge.ts';
import { screen, type Screening } from '#screening/screen.ts';
import type { Criterion } from '#trials/criterion.ts';

/** In the order of `questions`. */
export function mattering(questions: readonly Question[], situation: Situation): readonly Question[] {
  const { trials, dictionary, answers, known } = situation;
  const undecided = undecidedIn(situation);
  const open = questions.filter((question) => isOpen(question, answers, known, dictionary) || isWorthAgain(question, undecided));
  const reaching = new Reaching(open, dictionary, known);
  const reached = new Set(trials.flatMap((trial) => [...reachedIn(screen(trial, known), reaching, dictionary, known)]));
  for (const question of reached) for (const before of waitsFor(question, open, situation)) reached.add(before);
  return open.filter((question) => reached.has(question));
}

/** Answered by a range that a trial cuts which was decided then: a closer answer may say more. */
function isWorthAgain({ fact }: Question, situation: Situation): boolean {
  const answer = asRange(situation.answers.get(fact.id));
  if (fact.type !== 'number' || answer === undefined) return false;
  const isAsked = situation.dictionary.askedWhen.get(fact.id)?.(situation.known) !== FALSE;
  return answer.roughly !== true && isAsked && isCut(fact, situation);
}

/** Open questions that say whether this one is worth putting at all: nobody is asked whether they are pregnant before it is known that they may be. */
export function waitsFor(question: Question, open: readonly Question[], { dictionary, known }: Situation): readonly Question[] {
  const { askedWhen } = question.fact;
  if (askedWhen === undefined || dictionary.askedWhen.get(question.fact.id)?.(known) !== UNKNOWN) return [];
  const names = variablesOf(parseRule(askedWhen, dictionary.variables));
  return open.filter(({ fact }) => names.includes(fact.id));
}

/** A trial can still be lost through any criterion that can fail, but won only when every open criterion can pass. */
function reachedIn({ trial, verdict, results }: Screening, reaching: Reaching, dictionary: Dictionary, known: Known): Reach {
  if (verdict !== 'undetermined') return new Set();
  const outlooks = trial.criteria
    .filter((_, index) => results[index] === 'unknown')
    .map((criterion) => ({
      toPass: waysTo('pass', criterion, reaching, dictionary, known),
      toFail: waysTo('fail', criterion, reaching, dictionary, known),
    }));
  const canBeMet = outlooks.every(({ toPass }) => toPass !== undefined);
  return new Set(outlooks.flatMap(({ toPass, toFail }) => [...(toFail ?? []), ...(canBeMet ? (toPass ?? []) : [])]));
}

/** Questions that could bring all readings to this result; undefined when nothing can. */
function waysTo(
  result: 'pass' | 'fail',
  criterion: Criterion,
  reaching: Reaching,
  { variables }: Dictionary,
  known: Known,
): Reach | undefined {
  const reached = new Set<Question>();
  for (const { rule } of criterion.readings) {
    const explanation = explain(rule, variables, known);
    if (explanation.truth !== UNKNOWN) {
      if (resultOf(criterion, explanation.truth) !== result) return undefined;
      continue;
    }
    const ways = reaching.of(needFor(result, criterion, explanation));
    if (ways.size === 0) return undefined;
    for (const question of ways) reached.add(question);
  }
  return reached;
}

function needFor(result: 'pass' | 'fail', { passesWhen }: Criterion, needs: { readonly toBeTrue: Need; readonly toBeFalse: Need }): Need {
  const wantsTrue = (result === 'pass') === (passesWhen === TRUE);
  return wantsTrue ? needs.toBeTrue : needs.toBeFalse;
}
