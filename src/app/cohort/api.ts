// What the page asks of the worker that holds the list. Everything crosses as plain data; the list itself never does as a whole.
import type { FactId } from '#facts/fact.ts';
import type { Candidate } from '#cohort/candidate.ts';
import type { LogFault } from '#cohort/log.ts';
import type { Consent } from '#cohort/logEntry.ts';
import type { AuditRow } from '#cohort/logRows.ts';
import type { Verdict } from '#screening/verdict.ts';

/** How far along a long task is: `done` of `of` candidates, cells or bytes. */
export type Progress = { readonly done: number; readonly of: number };
export type OnProgress = (progress: Progress) => void;

export type Row = {
  readonly code: string;
  /** In the order of the catalogue's trials; none while it is not screened yet. */
  readonly verdicts: readonly Verdict[];
  /** In the same order: how many facts would decide it; 0 when decided or when no fact would. */
  readonly missing: readonly number[];
  /** Answers that contradict each other count as not given. */
  readonly isContradictory: boolean;
};

export type Filter = {
  /** A part of the code. */
  readonly search: string;
  /** Registry number; with `verdict` and the rest: of this trial, else of any. */
  readonly trial?: string | undefined;
  readonly verdict?: Verdict | undefined;
  /** Candidates for whom this is one of the facts that would decide. */
  readonly missing?: FactId | undefined;
  /** Ineligible by one criterion alone that can change, or by little. */
  readonly isNearMiss?: boolean | undefined;
  /** Some of whose answers contradict each other. */
  readonly isContradictory?: boolean | undefined;
  /** Not ruled out today, and will be within so many days if nothing else changes. */
  readonly closingWithin?: number | undefined;
};

/** `order`: as they stand in the list. A trial sorts by verdict, then by what is missing. */
export type Sort = { readonly by: 'order' | 'code' | { readonly trial: string }; readonly isDescending: boolean };

export type Query = { readonly filter: Filter; readonly sort: Sort; readonly from: number; readonly count: number };

export type Page = { readonly rows: readonly Row[]; /** How many the filter lets through. */ readonly total: number };

export type Summary = {
  /** Rises with every change of the list. */
  readonly version: number;
  readonly candidates: number;
  /** Candidates that are screened so far. */
  readonly screened: number;
  /** By trial, in the order of the catalogue: how many candidates have each verdict. */
  readonly verdicts: readonly Readonly<Record<Verdict, number>>[];
  /** What the last step did, when it can be undone. */
  readonly undoable: 'import' | 'edit' | 'remove' | 'add' | undefined;
};

/** One call to make: this fact of this candidate. */
export type Call = {
  readonly code: string;
  /** All facts that would decide the trial, this one among them. */
  readonly facts: readonly FactId[];
  readonly isTicked: boolean;
};

/** Those with the fewest facts to go first. */
export type WorkGroup = { readonly fact: FactId; readonly calls: readonly Call[] };

export type WorkList = {
  readonly groups: readonly WorkGroup[];
  /** Undetermined candidates who are further away than was asked for, and those whom no fact would decide. */
  readonly further: number;
  readonly undecidable: number;
};

export type FunnelStep = {
  readonly criterion: string;
  /** Not failed by this criterion or any before it. */
  readonly remaining: number;
  /** Of those who remained before it: failed here, and passed by nothing known here. */
  readonly failed: number;
  readonly unknown: number;
  /** Failed by this criterion and by no other. */
  readonly failedHereAlone: number;
};

export type Funnel = {
  readonly candidates: number;
  readonly steps: readonly FunnelStep[];
  /** The criterion that costs most candidates by itself; undefined when none does. */
  readonly costliest: string | undefined;
};

export type { Candidate };

export type LogPage = { readonly lines: readonly AuditRow[]; readonly total: number; readonly fault: LogFault | undefined };

/** Who does it: initials, for the log. */
export type By = string;

/** `not-kept`: done, but the device has not kept it; `refused`: nothing was done, the list is open for reading only. */
export type Outcome = { readonly summary: Summary; readonly trouble?: 'not-kept' | 'refused' | undefined };

export type Place = {
  readonly place: number;
  readonly of: number;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
};

/** `list`: everybody's answers, as they are imported again. `results`: verdicts as the table shows them. */
export type What = 'list' | 'results' | 'work' | 'funnel' | 'log' | 'changes';

/** What is left out of a file; nothing, unless said. */
export type Exported = {
  readonly trial?: string | undefined;
  readonly query?: Pick<Query, 'filter' | 'sort'> | undefined;
  /** Of the work list. */
  readonly mostFacts?: number | undefined;
};

/** Looks at the list, changes it, and says what follows from it. */
export type CohortHost = {
  readonly summary: () => Promise<Summary>;
  readonly page: (query: Query) => Promise<Page>;
  /** Where the candidate stands among those that the filter lets through. */
  readonly placeOf: (code: string, query: Pick<Query, 'filter' | 'sort'>) => Promise<Place | undefined>;
  readonly candidate: (code: string) => Promise<Candidate | undefined>;
  readonly row: (code: string) => Promise<Row | undefined>;
  /** A new candidate without answers; refused when the code is taken. */
  readonly add: (code: string, by: By) => Promise<Outcome>;
  readonly edit: (candidate: Candidate, why: string, by: By) => Promise<Outcome>;
  readonly remove: (codes: readonly string[], why: string, by: By) => Promise<Outcome>;
  readonly undo: (by: By) => Promise<Outcome>;
  /** Results come as they are there: `onProgress` tells when to look again. Ends early when it is cancelled. */
  readonly screen: (onProgress: OnProgress) => Promise<Summary>;
  readonly cancel: () => Promise<void>;
  readonly workList: (trial: string, mostFacts: number) => Promise<WorkList>;
  /** Once for all trials that wait for it. */
  readonly tick: (call: { readonly code: string; readonly fact: FactId }, isTicked: boolean, by: By) => Promise<Outcome>;
  /** To the screening, as it stands in the log; undefined: none. */
  readonly consent: (code: string) => Promise<Consent | undefined>;
  readonly setConsent: (code: string, consent: Consent | undefined, by: By) => Promise<Outcome>;
  readonly funnel: (trial: string) => Promise<Funnel>;
  /** Every happening in a line of its own, the newest first. */
  readonly log: (from: number, count: number) => Promise<LogPage>;
  /** A file to save; of all trials where none is named; the log in the fields of a pre-screening log, `changes` with everything that was changed. `language`: code, of the labels. */
  readonly exported: (what: What, format: 'csv' | 'xlsx' | 'json', of: Exported, language: string) => Promise<Blob>;
};
