// The list as the page sees it: the worker that holds it, and what it last said of it.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CohortHost, Outcome, Progress, Summary } from '#app/cohort/api.ts';
import type { ImportHost } from '#app/cohort/importApi.ts';
import type { KeepingHost, KeepingState } from '#app/cohort/keepingApi.ts';

export type CohortState = {
  readonly summary: Summary;
  /** While it is screened. */
  readonly progress: Progress | undefined;
  /** For the log; asked for before the first change. */
  readonly initials: string;
  /** Whether it is kept on this device, and what was found when it was opened. */
  readonly kept: KeepingState;
  /** What went wrong with the last change. */
  readonly trouble?: Outcome['trouble'] | 'failed';
};

export type Cohort = {
  readonly host: CohortHost;
  readonly importing: ImportHost;
  readonly keeping: KeepingHost;
  /** Drops all that is in memory: after the list was locked. */
  readonly restart: () => Promise<void>;
  /** After something was done that the page was not told all of. */
  readonly lookAgain: () => Promise<void>;
  readonly get: () => CohortState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly put: (change: Partial<CohortState>) => void;
};

export const CohortContext = createContext<Cohort | undefined>(undefined);

export function useCohort(): Cohort {
  const cohort = useContext(CohortContext);
  if (cohort === undefined) throw new Error('a part of the list was drawn outside it');
  return cohort;
}

export function useCohortState(): CohortState {
  const cohort = useCohort();
  return useSyncExternalStore(cohort.subscribe, cohort.get);
}
