// One person against one trial: every criterion's result and the verdict.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Known } from '#logic/possible.ts';
import { reread } from '#logic/secondReader.ts';
import { truthOf } from '#logic/truth.ts';
import { judge } from '#screening/judge.ts';
import { type Result, type Verdict, verdictAfter, verdictOf } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

export type Screening = {
  readonly trial: Trial;
  readonly verdict: Verdict;
  /** In the order of the trial's criteria. */
  readonly results: readonly Result[];
  /** Ids of criteria on which the two readers of the rules disagree: a fault of ours, so their result is unknown. */
  readonly faults: readonly string[];
};

/** Our own reader alone. */
export function screen(trial: Trial, known: Known): Screening {
  const results: Result[] = [];
  let verdict: Verdict = 'eligible';
  for (const criterion of trial.criteria) {
    const result = judge(criterion, known);
    results.push(result);
    verdict = verdictAfter(verdict, result);
  }
  return { trial, verdict, results, faults: NONE };
}

const NONE: readonly string[] = [];

/** Results of an earlier screening that still hold, by the criterion's place. */
export type StillHolds = (index: number) => Result | undefined;

/** With json-logic-js as the second reader of every criterion whose facts are exact. */
export function screenTwice(trial: Trial, known: Known, dictionary: Dictionary, stillHolds?: StillHolds): Screening {
  const faults: string[] = [];
  const results = trial.criteria.map((criterion, index): Result => {
    const earlier = stillHolds?.(index);
    if (earlier !== undefined) return earlier;
    if (readersAgree(criterion, known, dictionary)) return judge(criterion, known);
    faults.push(criterion.id);
    return 'unknown';
  });
  return { trial, verdict: verdictOf(results), results, faults };
}

/** Whether json-logic-js says the same of every reading whose facts are exact. */
export function readersAgree(criterion: Criterion, known: Known, { variables }: Dictionary): boolean {
  return criterion.readings.every(({ raw, reads, evaluate }) => {
    const second = reread(raw, reads, variables, known);
    return second === undefined || evaluate(known) === truthOf(second);
  });
}
