// What the view says is known of one row of an invented table.
import { criterion, trialFile } from '../trials/example.ts';
import { group } from '../facts/example.ts';
import { relation, worth } from './worth.ts';
import { type Dictionary, makeDictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import { DIALECTS } from '#sql/dialect.ts';
import { columnName } from '#sql/factTable.ts';
import { CONTRADICTED, knownView } from '#sql/knownView.ts';
import { makeTrial, trialSchema } from '#trials/trial.ts';

export const TODAY = '2026-11-22';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The columns of each fact that rules can read; and `contradicted`. The table has only the columns of this row. */
export function knownRow(facts: readonly Fact[], row: Row): Promise<Readonly<Record<string, unknown>>> {
  return knownIn(makeDictionary([group('g', 1, facts)]), row);
}

export async function knownIn(dictionary: Dictionary, row: Row): Promise<Readonly<Record<string, unknown>>> {
  const { facts } = dictionary;
  const read = facts.filter(({ id }) => dictionary.variables.has(id));
  const file = trialFile(
    'T-1',
    read.map((fact, place) => criterion(`c-${place}`, 'inclusion', ruleOn(fact))),
  );
  const trial = makeTrial(trialSchema.parse(file), dictionary);
  const table = { name: relation({ code: 'x', ...row }), has: (column: string) => column === 'code' || Object.hasOwn(row, column) };
  const query = knownView({ dictionary, trials: [trial], dialect: DIALECTS.duckdb, table, today: TODAY });
  const names = [...read.flatMap(columnsOf), CONTRADICTED];
  const values = await worth(names, `(${query})`);
  return Object.fromEntries(names.map((name, place) => [name, values[place]]));
}

function columnsOf({ id, type }: Fact): readonly string[] {
  const parts = type === 'number' ? ['low', 'high'] : type === 'any-of' ? ['certain', 'possible'] : ['options'];
  return parts.map((part) => `${columnName(id)}_${part}`);
}

function ruleOn(fact: Fact): Record<string, unknown> {
  const read = { var: fact.id };
  switch (fact.type) {
    case 'number':
    case 'date':
      return { '>=': [read, 0] };
    case 'boolean':
      return { '==': [read, true] };
    case 'one-of':
      return { '==': [read, fact.options[0]?.id] };
    case 'any-of':
      return { in: [fact.options[0]?.id, read] };
  }
}
