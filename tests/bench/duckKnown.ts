// What is known of many people as a table in DuckDB's memory, with the view that screens them: what our columns are compared with.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Known, Possible } from '#logic/possible.ts';
import { DIALECTS } from '#sql/dialect.ts';
import { CODE } from '#sql/factTable.ts';
import { CONTRADICTED, knownColumns } from '#sql/knownView.ts';
import { criterionColumn, screeningView, verdictColumn } from '#sql/screeningView.ts';
import type { Catalogue } from '#trials/catalogue.ts';
import { factsOf } from '#trials/criterion.ts';

export type DuckKnown = {
  readonly rows: number;
  /** How many each criterion passes and fails, and how many have each verdict: every column of the view is reckoned. */
  readonly counts: () => Promise<readonly number[]>;
  readonly close: () => void;
};

/** The same people `times` over. */
export async function duckKnown({ dictionary, trials }: Catalogue, people: readonly Known[], times: number): Promise<DuckKnown> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  const ids = [...new Set(trials.flatMap(({ criteria }) => criteria.flatMap(factsOf)))];
  const facts = ids.flatMap((id) => {
    const variable = dictionary.variables.get(id);
    if (variable === undefined) return [];
    const { kind: _, ...columns } = knownColumns(id, variable.kind, DIALECTS.duckdb);
    return [{ slot: variable.slot, type: variable.kind === 'range' ? 'DOUBLE' : 'INTEGER', columns: Object.values(columns) }];
  });
  const columns = facts.flatMap((fact) => fact.columns.map((column) => `${column} ${fact.type}`));
  await connection.run(`CREATE TABLE facts_known (${CODE} VARCHAR, ${CONTRADICTED} VARCHAR, ${columns.join(', ')})`);
  const folder = mkdtempSync(join(tmpdir(), 'gharbal-'));
  try {
    const file = join(folder, 'known.csv');
    writeFileSync(file, people.map((known, row) => [row, '', ...facts.flatMap(({ slot }) => partsOf(known[slot]))].join(',')).join('\n'));
    await connection.run(`COPY facts_known FROM '${file}' (HEADER false, NULLSTR '')`);
  } finally {
    rmSync(folder, { recursive: true });
  }
  await connection.run(`INSERT INTO facts_known SELECT facts_known.* FROM facts_known, range(${times - 1})`);
  await connection.run(`CREATE VIEW screening AS ${screeningView(trials, dictionary, DIALECTS.duckdb, 'facts_known')}`);
  const counted = trials.flatMap((trial) => [
    ...['eligible', 'ineligible'].map((verdict) => `count(*) FILTER (${verdictColumn(trial)} = '${verdict}')`),
    ...trial.criteria.flatMap((criterion) => {
      const column = criterionColumn(trial, criterion);
      return column === undefined ? ['0', '0'] : [`count(*) FILTER (${column})`, `count(*) FILTER (NOT ${column})`];
    }),
  ]);
  return {
    rows: people.length * times,
    counts: async () => {
      const result = await connection.runAndReadAll(`SELECT ${counted.join(', ')} FROM screening`);
      return (result.getRows()[0] ?? []).map(Number);
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function partsOf(possible: Possible | undefined): readonly number[] {
  switch (possible?.kind) {
    case 'range':
      return [possible.low, possible.high];
    case 'choice':
      return [possible.options];
    case 'subset':
      return [possible.certain, possible.possible];
    case undefined:
      return [];
  }
}
