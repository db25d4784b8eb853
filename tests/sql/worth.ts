// What expressions are worth, as DuckDB reckons them.
import { DuckDBInstance } from '@duckdb/node-api';

let opened: ReturnType<typeof open> | undefined;

const open = async () => (await DuckDBInstance.create(':memory:')).connect();

/** One value for each expression. `from` is a relation that they may read. */
export async function worth(expressions: readonly string[], from = '(SELECT 1)'): Promise<readonly unknown[]> {
  opened ??= open();
  const connection = await opened;
  const [row = []] = (await connection.runAndReadAll(`SELECT ${expressions.join(', ')} FROM ${from}`)).getRowsJS();
  return row;
}

/** A relation of one row. */
export function relation(columns: Readonly<Record<string, string | number | boolean | null>>): string {
  const cell = (value: string | number | boolean | null) => (typeof value === 'string' ? `'${value}'` : String(value));
  return `(SELECT ${Object.entries(columns)
    .map(([name, value]) => `${cell(value)} AS "${name}"`)
    .join(', ')}) AS candidate`;
}
