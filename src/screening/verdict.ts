// The outcomes of a screening: what a criterion and a trial can come out as.

/** `at-enrolment`: settled by the study site when a person is taken in; it neither passes nor blocks. */
export type Result = 'pass' | 'fail' | 'unknown' | 'at-enrolment';

/** Eligible: every criterion passes. Ineligible: one fails. Else undetermined. */
export type Verdict = 'eligible' | 'ineligible' | 'undetermined';

export function verdictOf(results: readonly Result[]): Verdict {
  return results.reduce(verdictAfter, 'eligible');
}

/** The verdict so far, once one more result is known: it can only get worse. */
export function verdictAfter(verdict: Verdict, result: Result): Verdict {
  if (result === 'fail' || verdict === 'ineligible') return 'ineligible';
  return result === 'unknown' ? 'undetermined' : verdict;
}
