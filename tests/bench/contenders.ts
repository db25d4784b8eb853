// Screening by plain json-logic-js, with the same outcome as ours: every criterion's result, and the verdict.
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { threeValued } from './threeValued.ts';
import type { Known } from '#logic/possible.ts';
import { judge } from '#screening/judge.ts';
import { type Result, type Verdict, verdictOf } from '#screening/verdict.ts';
import type { Trial } from '#trials/trial.ts';

export type Data = Readonly<Record<string, unknown>>;

/** A trial as json-logic-js is given it: for each criterion its rules, and what passes. */
export type Plain = readonly { readonly rules: readonly RulesLogic[]; readonly passes: boolean }[];

export function plain(trial: Trial): Plain {
  return trial.criteria.map(({ kind, readings }) => ({
    rules: readings.map(({ raw }) => raw as RulesLogic),
    passes: kind === 'inclusion',
  }));
}

export function plainThreeValued(trial: Trial): Plain {
  return plain(trial).map(({ rules, passes }) => ({ rules: rules.map(threeValued), passes }));
}

/** Every rule of every criterion is applied; readings that differ, and null, are unknown. */
export function screenPlainly(trial: Plain, data: Data): { readonly results: readonly Result[]; readonly verdict: Verdict } {
  const results = trial.map(({ rules, passes }): Result => {
    const [first, ...others] = rules;
    if (first === undefined) return 'at-enrolment';
    const truth: unknown = jsonLogic.apply(first, data);
    for (const other of others) if (jsonLogic.apply(other, data) !== truth) return 'unknown';
    if (truth === null) return 'unknown';
    return truth === passes ? 'pass' : 'fail';
  });
  return { results, verdict: verdictOf(results) };
}

/** One rule for the whole trial: json-logic-js leaves it at the first criterion that fails. No results, no readings, only a yes or no. */
export function oneRule(trial: Trial): RulesLogic {
  const parts = trial.criteria.flatMap(({ kind, readings }) =>
    readings.slice(0, 1).map(({ raw }) => (kind === 'inclusion' ? raw : { '!': [raw] })),
  );
  return { and: parts } as RulesLogic;
}

/** Our verdict without the results: it too stops at the first criterion that fails. */
export function verdictOnly({ criteria }: Trial, known: Known): Verdict {
  let verdict: Verdict = 'eligible';
  for (const criterion of criteria) {
    const result = judge(criterion, known);
    if (result === 'fail') return 'ineligible';
    if (result === 'unknown') verdict = 'undetermined';
  }
  return verdict;
}
