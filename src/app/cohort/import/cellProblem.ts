// What may be wrong with a cell or a row: each counts as unknown until it is mended.
import type { Problem } from '#app/entry/problem.ts';
import type { Answer } from '#facts/answer.ts';

export type CellProblem =
  | Problem
  /** Few people have it: it counts once the coordinator says so. */
  | { readonly code: 'unusual'; readonly answer: Answer }
  /** Day and month could be swapped, and the column does not say; `examples`: both, year first. */
  | { readonly code: 'date-order'; readonly examples: readonly string[] }
  /** The fact is kept in several units (UCUM codes), and neither the cell nor the column says which. */
  | { readonly code: 'unit-not-said'; readonly units: readonly string[] }
  /** 0 or 1 in a column that holds other values too, or no 0. */
  | { readonly code: 'not-a-yes-or-no' }
  /** A date in a column of figures: a spreadsheet may have made it of something else. */
  | { readonly code: 'date-among-figures' }
  /** A formula that failed, or was never worked out. */
  | { readonly code: 'spreadsheet-error' }
  /** Letters of the cell were lost in an encoding. */
  | { readonly code: 'damaged-text' }
  /** Another cell says otherwise of the same candidate: neither counts. */
  | { readonly code: 'contradicts'; readonly row: number };

/** The whole row is left out. */
export type RowProblem =
  | { readonly code: 'no-code' }
  /** A spreadsheet has written the code as a power of ten, and lost its end. */
  | { readonly code: 'code-rounded' }
  | { readonly code: 'code-too-long' }
  | { readonly code: 'too-many-cells' | 'too-few-cells' | 'quotes' | 'damaged-text' };
