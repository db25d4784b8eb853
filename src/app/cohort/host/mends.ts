// What the coordinator has put in the place of cells, in the order in which it was done: it stays when the columns are read in another way.
import type { Imported, Unread } from '#app/cohort/import/imported.ts';
import { mended, type ReadWith } from '#app/cohort/import/mend.ts';
import { type ColumnMapping, isSameTarget } from '#app/cohort/import/target.ts';
import type { Mend } from '#app/cohort/importApi.ts';
import type { Happening } from '#cohort/logEntry.ts';

/** What was typed was meant for one fact, and what was confirmed for one way to read it. */
type Made = { readonly mend: Mend; readonly readAs: ColumnMapping };

export class Mends {
  #all: readonly Made[] = [];

  get all(): readonly Mend[] {
    return this.#all.map(({ mend }) => mend);
  }

  add({ row, column, heading, code, text: was }: Unread, text: string, isConfirmed: boolean, readAs: ColumnMapping): void {
    this.#all = [...this.#all, { mend: { row, column, heading, code, was, text, isConfirmed }, readAs }];
  }

  takeBack(): void {
    this.#all = this.#all.slice(0, -1);
  }

  drop(): void {
    this.#all = [];
  }

  on(read: Imported, readWith: ReadWith): Imported {
    return this.#all.reduce((now, { mend: { row, column, text, isConfirmed }, readAs }) => {
      const cell = now.unread.find((one) => one.row === row && one.column === column);
      const other = readWith.mapping.get(column);
      if (cell === undefined || other === undefined || !isSameTarget(other.target, readAs.target)) return now;
      return mended(now, cell, text, readWith, isConfirmed && other.unit === readAs.unit).imported;
    }, read);
  }

  /** As it stood and as it was mended, for the log. */
  notes(table: string): readonly Happening[] {
    return this.#all.map(({ mend: { code, row, heading, was, text } }) => ({
      kind: 'note',
      code,
      text: `${table} row ${row}, ${heading}: “${was}” → “${text}”`,
    }));
  }
}
