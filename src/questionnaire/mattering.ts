// Which open questions can still change a verdict. The others are never put.
import type { Dictionary } from '#facts/dictionary.ts';
import { explain, type Need } from '#logic/explain.ts';
import type { Known } from '#logic/possible.ts';
import { TRUE, UNKNOWN } from '#logic/truth.ts';
import { isOpen, type Question } from '#questionnaire/question.ts';
import { type Reach, Reaching } from '#questionnaire/reach.ts';
import type { Situation } from '#questionnaire/situation.ts';
import { resultOf } from '#screening/judge.ts';
import { screen, type Screening } from '#screening/screen.ts';
import type { Criterion } from '#trials/criterion.ts';

/** In the order of `questions`. */
export function mattering(questions: readonly Question[], { trials, dictionary, answers, known }: Situation): readonly Question[] {
  const open = questions.filter((question) => isOpen(question, answers, known, dictionary));
  const reaching = new Reaching(open, dictionary, known);
  const reached = new Set(trials.flatMap((trial) => [...reachedIn(screen(trial, known), reaching, dictionary, known)]));
  return open.filter((question) => reached.has(question));
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
