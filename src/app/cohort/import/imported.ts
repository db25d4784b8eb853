// What an import gives: candidates, and everything that could not be read, which counts as unknown until it is mended.
import type { CellProblem, RowProblem } from '#app/cohort/import/cellProblem.ts';
import type { Candidate } from '#cohort/candidate.ts';
import type { Taken } from '#app/entry/resultDate.ts';
import type { FactId } from '#facts/fact.ts';

/** A cell that could not be read. */
export type Unread = {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly heading: string;
  readonly code: string;
  readonly fact: FactId;
  /** What stood there. */
  readonly text: string;
  readonly problem: CellProblem;
  /** When it was taken, where another cell of the row says so. */
  readonly taken?: Taken | undefined;
};

/** A row that was left out; `cells` of the columns that are taken, where it is certain which they are. */
export type LeftOut = { readonly row: number; readonly problem: RowProblem; readonly cells: readonly string[] };

export type Imported = {
  /** In the order of the table. */
  readonly candidates: readonly Candidate[];
  /** The first of them; `unreadCount` is how many there are. */
  readonly unread: readonly Unread[];
  readonly unreadCount: number;
  readonly leftOut: readonly LeftOut[];
  readonly leftOutCount: number;
  /** Codes that stand in more than one row: their rows count as one candidate. */
  readonly repeated: readonly { readonly code: string; readonly rows: readonly number[] }[];
  /** Codes that differ only in case, spaces or the script of their digits: different candidates, unless somebody mistyped. */
  readonly alike: readonly (readonly string[])[];
  readonly rowCount: number;
};
