// A file or a text imported as a coordinator would who changes nothing that is certain.
import { ground, REAL } from '../../entry/reader.ts';
import { importTable, type ImportOptions } from '#app/cohort/import/importTable.ts';
import type { Imported } from '#app/cohort/import/imported.ts';
import { certain, type MatchedColumn, matchColumns } from '#app/cohort/import/matchColumns.ts';
import { type Opened, readTable, type TableChoice } from '#app/cohort/import/readTable.ts';
import { type Survey, surveyOf } from '#app/cohort/import/survey.ts';
import type { Row, Table } from '#app/cohort/import/table.ts';
import type { ColumnMapping, Mapping } from '#app/cohort/import/target.ts';
import type { Answer } from '#facts/answer.ts';

export const GROUND = ground('en');

export type File = string | Uint8Array;

export const open = (file: File, choice: TableChoice = {}, name = 'list.csv'): Promise<Opened> =>
  readTable(typeof file === 'string' ? { name, text: file } : { name, bytes: file }, choice);

export async function tableOf(file: File, choice: TableChoice = {}, name = 'list.csv'): Promise<Table> {
  const opened = await open(file, choice, name);
  if (opened.kind !== 'table') throw new RangeError(JSON.stringify(opened));
  return opened.table;
}

export async function rowsOf(table: Table): Promise<Row[]> {
  const all: Row[] = [];
  for await (const rows of table.rows()) all.push(...rows);
  return all;
}

export type Read = {
  readonly table: Table;
  readonly survey: Survey;
  readonly columns: readonly MatchedColumn[];
  readonly mapping: Mapping;
  readonly imported: Imported;
};

/** `changes`: what the coordinator says of a column, by its heading. */
export async function read(
  file: File,
  changes: Readonly<Record<string, Partial<ColumnMapping>>> = {},
  { choice = {}, headerRow, ...options }: ImportOptions & { readonly choice?: TableChoice; readonly headerRow?: number } = {},
): Promise<Read> {
  const table = await tableOf(file, choice);
  const survey = await surveyOf(table, REAL, headerRow);
  const columns = matchColumns(survey, REAL);
  const mapping = new Map(certain(columns));
  for (const { column, heading } of columns) {
    const change = Object.hasOwn(changes, heading) ? changes[heading] : undefined;
    const before = mapping.get(column);
    if (change !== undefined) mapping.set(column, { ...before, ...change } as ColumnMapping);
  }
  return { table, survey, columns, mapping, imported: await importTable(table, survey, mapping, GROUND, options) };
}

/** By code: each fact and its answer, without the wrapping of a single value. */
export function answersIn({ candidates }: Imported): Record<string, Record<string, unknown>> {
  const plain = (answer: Answer) => (typeof answer === 'object' && 'value' in answer ? answer.value : answer);
  return Object.fromEntries(
    candidates.map(({ code, answers }) => [code, Object.fromEntries([...answers].map(([id, answer]) => [id, plain(answer)]))]),
  );
}

/** Row, heading, text and problem of each unread cell. */
export const unreadIn = ({ unread }: Imported): readonly (readonly [number, string, string, string])[] =>
  unread.map(({ row, heading, text, problem }) => [row, heading, text, problem.code]);
