// A criterion as SQL: TRUE passes, FALSE fails, NULL is unknown, as `screening/judge` has it; and a trial's verdict, as `screening/screen` has it.
import { textSql, together } from '#sql/literal.ts';
import { type KnownSql, ruleSql } from '#sql/ruleSql.ts';
import { resultOf } from '#screening/judge.ts';
import type { Verdict } from '#screening/verdict.ts';
import { TRUE } from '#logic/truth.ts';
import type { Criterion } from '#trials/criterion.ts';

/** Undefined for a site criterion: it is done at enrolment, and neither passes nor blocks. */
export function criterionSql(criterion: Criterion, known: KnownSql): string | undefined {
  const rules = criterion.readings.map(({ rule }) => ruleSql(rule, known));
  if (rules.length === 0) return undefined;
  // All readings hold, or none does; where they differ, or one is NULL, it is NULL.
  const truth =
    rules.length === 1
      ? together(rules, ' AND ')
      : `CASE WHEN ${together(rules, ' AND ')} THEN TRUE WHEN NOT ${together(rules, ' OR ')} THEN FALSE END`;
  return resultOf(criterion, TRUE) === 'pass' ? truth : `(NOT ${truth})`;
}

/** Whether every criterion passes: FALSE as soon as one fails. */
export function allPassSql(criteria: readonly string[]): string {
  return together(criteria, ' AND ');
}

const WORDS = { met: 'eligible', failed: 'ineligible', open: 'undetermined' } as const satisfies Record<string, Verdict>;

/** The verdict of what `allPassSql` says. */
export function verdictSql(allPass: string): string {
  return `CASE WHEN ${allPass} THEN ${textSql(WORDS.met)} WHEN NOT ${allPass} THEN ${textSql(WORDS.failed)} ELSE ${textSql(WORDS.open)} END`;
}
