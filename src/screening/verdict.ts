// The outcomes of a screening: what a criterion and a trial can come out as.

/** `at-enrolment`: settled by the study site when a person is taken in; it neither passes nor blocks. */
export type Result = 'pass' | 'fail' | 'unknown' | 'at-enrolment';

/** Eligible: every criterion passes. Ineligible: one fails. Else undetermined. */
export type Verdict = 'eligible' | 'ineligible' | 'undetermined';

export function verdictOf(results: readonly Result[]): Verdict {
  let verdict: Verdict = 'eligible';
  for (const result of results) {
    if (result === 'fail') return 'ineligible';
    if (result === 'unknown') verdict = 'undetermined';
  }
  return verdict;
}
