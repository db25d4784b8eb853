// A table and its mapping -> candidates, and a list of everything that could not be read, which counts as unknown.
import { makeGathering } from '#app/cohort/import/gathering.ts';
import type { Imported, Unread } from '#app/cohort/import/imported.ts';
import { columnsOf } from '#app/cohort/import/readers.ts';
import { TableRefused } from '#app/cohort/import/refusal.ts';
import { rowReader } from '#app/cohort/import/readRow.ts';
import type { Survey } from '#app/cohort/import/survey.ts';
import { isBlankRow, type Row, type Table } from '#app/cohort/import/table.ts';
import type { Mapping } from '#app/cohort/import/target.ts';
import type { Ground } from '#app/entry/terms.ts';
import type { ReportedBy } from '#facts/person.ts';

export type ImportOptions = {
  readonly by?: ReportedBy;
  /** A row that ends early is taken for one whose last cells are blank. */
  readonly takesShortRows?: boolean;
  /** After each chunk. It may cancel, by throwing. */
  readonly onProgress?: (rows: number) => void;
};

/** `mapping` by column. Throws TableRefused. */
export async function importTable(
  table: Table,
  survey: Survey,
  mapping: Mapping,
  ground: Ground,
  options: ImportOptions = {},
): Promise<Imported> {
  const columns = columnsOf(table, survey, mapping, ground);
  if (columns === undefined) throw new TableRefused({ code: 'no-code-column' });
  const isRead = rowReader(columns, { name: table.name, today: ground.today, ...options });
  const gathering = makeGathering(columns);
  let rowCount = 0;
  for await (const rows of table.rows()) {
    for (const row of rows) {
      if (row.at <= survey.header.last || isBlankRow(row) || isHeader(row, survey)) continue;
      rowCount += 1;
      gathering.add(row, isRead(row));
    }
    options.onProgress?.(rowCount);
  }
  const imported = gathering.gathered();
  return { ...imported, unread: await withTexts(imported.unread, table), rowCount };
}

/** Lists that were put together have their headings again in the middle. */
function isHeader({ cells }: Row, { header: { headings } }: Survey): boolean {
  return cells.length <= headings.length && cells.every((cell, column) => cell.trim().toLowerCase() === headings[column]?.toLowerCase());
}

/** An earlier cell that a later one contradicts was not kept: the table is read again to say what stood there. */
async function withTexts(unread: readonly Unread[], table: Table): Promise<readonly Unread[]> {
  const wanted = new Map<number, Map<number, string>>();
  for (const { row, column, text } of unread)
    if (text === '') wanted.set(row, (wanted.get(row) ?? new Map<number, string>()).set(column, ''));
  if (wanted.size === 0) return unread;
  for await (const rows of table.rows()) {
    for (const { at, cells } of rows) for (const column of wanted.get(at)?.keys() ?? []) wanted.get(at)?.set(column, cells[column] ?? '');
  }
  return unread.map((one) => (one.text === '' ? { ...one, text: wanted.get(one.row)?.get(one.column) ?? '' } : one));
}
