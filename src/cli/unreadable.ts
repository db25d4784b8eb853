// The cells of a file that cannot be read: how many there are, the first of them in words, all of them as a file.
import type { CohortFile } from '#cli/cohortFile.ts';
import type { Database } from '#cli/database.ts';
import { InputFault } from '#cli/inputFault.ts';
import { CODE } from '#sql/factTable.ts';
import { textSql } from '#sql/literal.ts';
import type { Progress } from '#cli/progress.ts';

const MOST_SHOWN = 20;
/** Of `file_rows`: who is screened. */
export const IS_NAMED = `NOT is_labels AND COALESCE(code, '') <> ''`;
const IS_NAMELESS = `NOT is_labels AND COALESCE(code, '') = ''`;

export type Checked = {
  /** Those that have a code. */
  readonly rows: number;
  /** Rows left out, for they have none. */
  readonly nameless: number;
  readonly unreadable: number;
  readonly shown: readonly string[];
};

/** Throws InputFault when no row has a code. */
export async function checkCells(file: CohortFile, database: Database, unread: string | undefined, progress: Progress): Promise<Checked> {
  const any = ['0', ...file.checked.map(({ isUnreadable }) => `CASE WHEN ${isUnreadable} THEN 1 ELSE 0 END`)].join(' + ');
  await database.run(
    `CREATE TEMP TABLE counted AS SELECT count(*) FILTER (${IS_NAMED}) AS named, count(*) FILTER (${IS_NAMELESS}) AS nameless,
      CAST(sum(CASE WHEN ${IS_NAMED} THEN ${any} END) AS DOUBLE) AS unreadable FROM file_rows`,
    progress,
  );
  const [counts = []] = await database.rows('SELECT CAST(named AS DOUBLE), CAST(nameless AS DOUBLE), unreadable FROM counted');
  const [rows = 0, nameless = 0, unreadable = 0] = counts.map((count) => (typeof count === 'number' ? count : 0));
  if (rows === 0) throw new InputFault([nameless === 0 ? NOBODY : `${NOBODY}: no row has a code`]);
  if (nameless + unreadable === 0) return { rows, nameless, unreadable, shown: [] };
  const list = listed(file);
  if (unread !== undefined) await database.run(`COPY (${list}) TO ${textSql(unread)} (FORMAT csv, HEADER)`);
  const first = unreadable === 0 ? [] : await database.rows(`SELECT * FROM (${list}) WHERE "column" <> '${CODE}' LIMIT ${MOST_SHOWN}`);
  return {
    rows,
    nameless,
    unreadable,
    shown: [
      ...(nameless === 0 ? [] : await namelessRows(database)),
      ...tooMany(nameless, 'rows without a code'),
      ...first.map(([row, column, text]) => `row ${row}, column ${column}: ${JSON.stringify(String(text).slice(0, 60))} cannot be read`),
      ...tooMany(unreadable, 'cells that cannot be read'),
    ],
  };
}

const NOBODY = 'there are no candidates in the file';

function tooMany(count: number, what: string): readonly string[] {
  return count > MOST_SHOWN ? [`… and ${count - MOST_SHOWN} more ${what}`] : [];
}

/** A row of the result for each of them, in the order of the file; of a row without a code, that alone. */
function listed({ checked }: CohortFile): string {
  const faults = checked.map(
    ({ name, text, isUnreadable }) => `CASE WHEN ${isUnreadable} THEN {'column': ${textSql(name)}, 'text': ${text}} END`,
  );
  return `SELECT row_number AS "row", fault.column AS "column", fault.text AS "text" FROM (
    SELECT row_number, unnest(CASE WHEN ${IS_NAMELESS} THEN [{'column': '${CODE}', 'text': ''}] WHEN ${IS_NAMED}
      THEN list_filter([${faults.join(', ')}], lambda one: one IS NOT NULL) END) AS fault
    FROM (SELECT row_number() OVER () + 1 AS row_number, * FROM file_rows))`;
}

async function namelessRows(database: Database): Promise<readonly string[]> {
  const rows = await database.rows(
    `SELECT n FROM (SELECT row_number() OVER () + 1 AS n, * FROM file_rows) WHERE ${IS_NAMELESS} LIMIT ${MOST_SHOWN}`,
  );
  return rows.map(([row]) => `row ${row}: the column code is empty; the row is left out`);
}
