// A table of texts, whatever it was read from: rows with their numbers, in chunks, so that a large file is never held whole.

/** One row as it stands in the file; every cell is text, and a blank one is empty. */
export type Row = {
  /** As a spreadsheet counts, from 1. */
  readonly at: number;
  readonly cells: readonly string[];
  /** Its quotes do not pair up: what stands in which cell is not certain. */
  readonly isBroken?: true;
};

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'windows-1252';

export type Table = {
  /** Of the file, or of what was pasted. */
  readonly name: string;
  readonly format:
    | { readonly kind: 'text'; readonly encoding: Encoding; readonly delimiter: string }
    /** Where days are counted from 1904, a bare count of days says nothing certain. */
    | { readonly kind: 'workbook'; readonly sheet: string; readonly is1904: boolean };
  /** From the top again at each call. Throws TableRefused. */
  readonly rows: () => AsyncGenerator<readonly Row[]>;
};

/** How many rows go through at once. */
export const CHUNK_ROWS = 2000;

export const MOST_COLUMNS = 2000;

export function isBlankRow({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === '');
}
