// Where a candidate is, with the list that they were opened from.
import { inAddress, withQuery } from '#app/addressQuery.ts';
import { inQuery, type View } from '#app/cohort/table/view.ts';

export function candidateAt(code: string, view?: View): string {
  return withQuery(`/cohort/candidate/${inAddress(code)}`, view === undefined ? {} : inQuery(view));
}

/** Without a trial, those to be chosen there. */
export function sheetOfCandidateAt(code: string, trial: string | undefined, view: View): string {
  const sheets = `/cohort/candidate/${inAddress(code)}/sheet`;
  return withQuery(trial === undefined ? sheets : `${sheets}/${trial}`, inQuery(view));
}
