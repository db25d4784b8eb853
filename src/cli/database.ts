// DuckDB in this process: it reads files of any size piece by piece, keeps what does not fit in memory in a folder of its own, and never goes to the network.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Progress } from '#cli/progress.ts';

export type Cells = readonly (string | number | bigint | boolean | null)[];

const EVERY_MS = 200;

export class Database {
  readonly #connection: DuckDBConnection;
  readonly #close: () => void;

  private constructor(connection: DuckDBConnection, close: () => void) {
    this.#connection = connection;
    this.#close = close;
  }

  static async open(memory: string | undefined): Promise<Database> {
    const folder = mkdtempSync(join(tmpdir(), 'gharbal-'));
    const instance = await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      temp_directory: folder,
      ...(memory === undefined ? {} : { memory_limit: memory }),
    });
    const connection = await instance.connect();
    for (const setting of ['enable_progress_bar = true', 'enable_progress_bar_print = false', 'progress_bar_time = 0']) {
      await connection.run(`SET ${setting}`);
    }
    return new Database(connection, () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  /** `progress` is told the percentage. */
  async run(sql: string, progress?: Progress): Promise<void> {
    const timer = setInterval(() => progress?.at(Math.max(0, this.#connection.progress.percentage)), EVERY_MS);
    try {
      await this.#connection.run(sql);
    } finally {
      clearInterval(timer);
      progress?.end();
    }
  }

  /** All rows at once: for few. */
  async rows(sql: string): Promise<readonly Cells[]> {
    const rows = (await this.#connection.runAndReadAll(sql)).getRowsJS();
    return rows.map((row) => row.map(plain));
  }

  /** Rows as they come: for many. */
  async *stream(sql: string): AsyncGenerator<readonly Cells[]> {
    for await (const rows of (await this.#connection.stream(sql)).yieldRowsJs()) yield rows.map((row) => row.map(plain));
  }

  close(): void {
    this.#close();
  }
}

function plain(value: unknown): Cells[number] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return value;
  return null;
}
