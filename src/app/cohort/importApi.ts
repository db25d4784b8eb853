// What the page asks of the worker while a table is brought into the list, step by step: opened, its columns named, read, taken over.
import type { By, OnProgress, Outcome } from '#app/cohort/api.ts';
import type { CellReading } from '#app/cohort/import/readCell.ts';
import type { Imported } from '#app/cohort/import/imported.ts';
import type { Ask, MatchedColumn } from '#app/cohort/import/matchColumns.ts';
import type { Opened, Source, TableChoice } from '#app/cohort/import/readTable.ts';
import type { Refusal } from '#app/cohort/import/refusal.ts';
import type { ColumnMapping, Mapping } from '#app/cohort/import/target.ts';
import type { Change } from '#cohort/merge.ts';
import type { ReportedBy } from '#facts/person.ts';

export type ColumnView = MatchedColumn & {
  /** Now; undefined: not taken. */
  readonly now: ColumnMapping | undefined;
  /** What must be said before every cell of it can be read. */
  readonly open: readonly Ask[];
  /** Its different values and how often each stands there, while they are few. */
  readonly distinct: ReadonlyMap<string, number> | undefined;
};

export type TableView = {
  readonly name: string;
  readonly rowCount: number;
  /** Row of the headings, as a spreadsheet counts. */
  readonly headerRow: number;
  readonly columns: readonly ColumnView[];
  /** Whether a column is the code. */
  readonly hasCode: boolean;
  /** Names of profiles whose headings are all there. */
  readonly profiles: readonly string[];
};

export type OpenedTable = Exclude<Opened, { readonly kind: 'table' }> | { readonly kind: 'view'; readonly view: TableView };

/** What the coordinator has put in the place of a cell. */
export type Mend = {
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly code: string;
  /** What stood there. */
  readonly was: string;
  readonly text: string;
  readonly isConfirmed: boolean;
};

/** `imported` without its candidates, which stay in the worker. Lists show their first; the counts say how many there are. */
export type ImportReview = Omit<Imported, 'candidates'> & {
  readonly candidates: number;
  /** Codes that the list does not know yet. */
  readonly added: number;
  /** Candidates of the list in whom something changes. */
  readonly changed: number;
  readonly changes: readonly Change[];
  readonly changeCount: number;
  /** In the order in which they were made. */
  readonly mends: readonly Mend[];
};

export type Reviewed = { readonly kind: 'review'; readonly review: ImportReview } | { readonly kind: 'refused'; readonly refusal: Refusal };

export type ReadOptions = { readonly by?: ReportedBy | undefined; readonly takesShortRows?: boolean | undefined };

export type ImportHost = {
  /** What was opened before is dropped. */
  readonly open: (source: Source, choice: TableChoice) => Promise<OpenedTable>;
  /** The headings stand in another row, as a spreadsheet counts. Undefined: nothing is open, or no row of headings is there. */
  readonly headings: (row: number) => Promise<TableView | undefined>;
  /** Other choices for the columns. */
  readonly map: (mapping: Mapping) => Promise<TableView | undefined>;
  /** Headings of the profile that the table does not have. */
  readonly applyProfile: (name: string) => Promise<{ readonly view: TableView; readonly missing: readonly string[] } | undefined>;
  /** Reads every row; nothing is taken over yet. Undefined when it was cancelled. */
  readonly review: (options: ReadOptions, onProgress: OnProgress) => Promise<Reviewed | undefined>;
  readonly cancel: () => Promise<void>;
  /** `place`: in the list of cells that could not be read. With a problem again, nothing is changed. */
  readonly mend: (
    place: number,
    text: string,
    isConfirmed: boolean,
  ) => Promise<{ readonly review: ImportReview; readonly reading: CellReading } | undefined>;
  /** Takes the last one back. */
  readonly unmend: () => Promise<ImportReview | undefined>;
  /** Of a change that is not taken by itself, or is: by its place in the list of changes. */
  readonly decide: (place: number, isTaken: boolean) => Promise<ImportReview | undefined>;
  /** `profile`: the name under which the mapping is kept for the next time. */
  readonly takeOver: (by: By, profile: string | undefined) => Promise<Outcome>;
  readonly drop: () => Promise<void>;
};
