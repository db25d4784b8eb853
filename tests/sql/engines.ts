// The engines that run the views in the tests: DuckDB, and PostgreSQL as PGlite, each in this process.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import { DIALECTS } from '#sql/dialect.ts';

export type Row = Readonly<Record<string, unknown>>;

export type Engine = {
  readonly dialect: (typeof DIALECTS)[keyof typeof DIALECTS];
  readonly run: (sql: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<readonly Row[]>;
  /** Fills a table that is there from CSV with a header. */
  readonly fill: (table: string, csv: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function duckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  return {
    dialect: DIALECTS.duckdb,
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    fill: async (table, csv) => {
      const folder = mkdtempSync(join(tmpdir(), 'gharbal-test-'));
      const file = join(folder, 'rows.csv');
      writeFileSync(file, csv);
      await connection.run(`COPY ${table} FROM '${file}' (HEADER, NULLSTR '')`);
      rmSync(folder, { recursive: true });
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await Promise.resolve();
    },
  };
}

/** Takes seconds to wake up: one for each test file. */
export async function postgres(): Promise<Engine> {
  const database = await PGlite.create();
  return {
    dialect: DIALECTS.postgres,
    run: async (sql) => void (await database.exec(sql)),
    rows: async (sql) => (await database.query<Row>(sql)).rows,
    fill: async (table, csv) =>
      void (await database.query(`COPY ${table} FROM '/dev/blob' (FORMAT csv, HEADER, NULL '')`, [], { blob: new Blob([csv]) })),
    close: () => database.close(),
  };
}
