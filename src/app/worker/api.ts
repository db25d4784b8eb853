// What the worker can be asked. One that was started for the fewest facts never holds a list.
import type { CohortHost } from '#app/cohort/api.ts';
import type { ProxyMarked } from 'comlink';
import type { ImportHost } from '#app/cohort/importApi.ts';
import type { KeepingHost } from '#app/cohort/keepingApi.ts';
import type { Program } from '#app/cohort/host/stampNow.ts';
import type { Answers } from '#facts/answers.ts';

/** Registry numbers, and a day number. */
export type Enough = { readonly trials: readonly string[]; readonly answers: Answers; readonly today: number };

/** What the page tells once and first. */
export type Start = {
  readonly dataBlock: string;
  /** A day number. */
  readonly today: number;
  readonly program: Program;
};

export type WorkerApi = {
  readonly start: (start: Start) => void;
  /** The fewest questions that decide these trials; gives their ids. Never comes once `id` is cancelled. */
  readonly enough: (id: number, asked: Enough) => Promise<readonly string[]>;
  readonly cancelEnough: (id: number) => void;
  readonly cohort: CohortHost & ProxyMarked;
  readonly importing: ImportHost & ProxyMarked;
  readonly keeping: KeepingHost & ProxyMarked;
};
