// Changes the list under somebody's initials, and tells the page what came of it.
import { useCallback } from 'react';
import type { By, CohortHost, Outcome } from '#app/cohort/api.ts';
import { type Cohort, useCohort } from '#app/cohort/cohortContext.ts';
import { useInitials } from '#app/cohort/initialsContext.ts';

type Change = (host: CohortHost, by: By) => Promise<Outcome>;

/** `then` is told when it is done; not when it was refused or has failed, which the page says by itself. */
export function useChange(): (change: Change, then?: () => void) => void {
  const cohort = useCohort();
  const withInitials = useInitials();
  return useCallback(
    (change, then) =>
      withInitials((by) => {
        void changed(cohort, change(cohort.host, by)).then((isDone) => isDone && then?.());
      }),
    [cohort, withInitials],
  );
}

/** Never rejects: whether it was done, kept or not. */
export async function changed({ put }: Cohort, outcome: Promise<Outcome>): Promise<boolean> {
  try {
    const { summary, trouble } = await outcome;
    put({ summary, trouble });
    return trouble !== 'refused';
  } catch {
    put({ trouble: 'failed' });
    return false;
  }
}
