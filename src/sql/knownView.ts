// The view of what each candidate's row leaves possible, once facts have followed from each other.
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import { componentsOf } from '#sql/component.ts';
import type { Dialect } from '#sql/dialect.ts';
import { fixedToday, ownToday } from '#sql/elapsed.ts';
import { CODE, columnName, type FactTable, TODAY } from '#sql/factTable.ts';
import { PLACES } from '#sql/fixpoint.ts';
import { type Given, givenOf } from '#sql/given.ts';
import { Layers } from '#sql/layers.ts';
import { textSql } from '#sql/literal.ts';
import { narrowingsOf } from '#sql/narrowing.ts';
import { type Settled, settle } from '#sql/rounds.ts';
import type { PossibleSql } from '#sql/ruleSql.ts';
import { factsOf } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

export type Wanted = {
  readonly dictionary: Dictionary;
  readonly trials: readonly Trial[];
  readonly dialect: Dialect;
  readonly table: FactTable;
  /** The day of screening of everybody, `2026-11-22`; else the table's own column, else the day on which the view is read. */
  readonly today: string | undefined;
};

/** Ids of facts at which answers contradict each other, so that those answers count as not given; NULL where none do. */
export const CONTRADICTED = 'contradicted';

export function knownView(wanted: Wanted): string {
  const { dictionary, dialect, table } = wanted;
  const layers = new Layers(dialect, table.name);
  const code = layers.add(0, CODE, dialect.quote(CODE));
  const reads = new Set(wanted.trials.flatMap(({ criteria }) => criteria.flatMap(factsOf)));
  const narrowings = narrowingsOf(dictionary);
  const components = componentsOf(narrowings, scoresAndLevels(dictionary)).filter(({ facts }) => [...facts].some((id) => reads.has(id)));
  const given = givenFacts(wanted, layers, new Set([...reads, ...components.flatMap(({ facts }) => [...facts])]));
  let versions = 1;
  const making = { dialect, dictionary, layers, version: () => (versions += 1) };
  const settled = components.map((component) => settle(component, given, making));
  const known = new Map([...given, ...settled.flatMap(({ facts }) => [...facts])]);
  const columns = [...known].flatMap(([id, { possible }]) => (reads.has(id) ? columnsFor(id, possible) : []));
  return layers.select([[CODE, code], ...columns, [CONTRADICTED, contradicted(settled, dialect)]]);
}

function givenFacts({ dictionary, dialect, table, today }: Wanted, layers: Layers, ids: ReadonlySet<FactId>): ReadonlyMap<FactId, Given> {
  const own = table.has(TODAY)
    ? `COALESCE(CAST(${dialect.quote(TODAY)} AS DATE), ${today === undefined ? 'CURRENT_DATE' : `DATE '${today}'`})`
    : 'CURRENT_DATE';
  const day = today !== undefined && !table.has(TODAY) ? fixedToday(today) : ownToday(own, layers);
  const reading = { table, dialect, layers, today: day };
  return new Map(dictionary.facts.filter(({ id }) => ids.has(id)).map((fact) => [fact.id, givenOf(fact, reading)]));
}

/** Whether one of them was given decides how the others are read. */
function scoresAndLevels({ facts }: Dictionary): readonly FactId[] {
  const scores = facts.filter((fact) => fact.type === 'number' && fact.selfRating !== undefined);
  const levels = facts.filter((fact) => fact.type === 'number' && fact.levels !== undefined);
  return scores.length === 0 ? [] : [...scores, ...levels].map(({ id }) => id);
}

/** The columns of a fact in this view. */
export function knownColumns(id: FactId, kind: PossibleSql['kind'], { quote }: Dialect): PossibleSql {
  const column = (part: string) => quote(`${columnName(id)}_${part}`);
  switch (kind) {
    case 'range':
      return { kind, low: column('low'), high: column('high') };
    case 'choice':
      return { kind, options: column('options') };
    case 'subset':
      return { kind, certain: column('certain'), possible: column('possible') };
  }
}

function columnsFor(id: FactId, possible: PossibleSql): readonly (readonly [string, string])[] {
  const { kind: _, ...parts } = possible;
  return Object.entries(parts).map(([part, expression]) => [`${columnName(id)}_${part}`, expression]);
}

function contradicted(settled: readonly Settled[], { text }: Dialect): string {
  const named = settled.flatMap(({ conflict }) => {
    if (conflict === undefined) return [];
    const names = conflict.targets.map((id, place) => `WHEN ${place} THEN ${textSql(`${id} `)}`);
    return [`CASE MOD(${conflict.code}, ${PLACES}) ${names.join(' ')} ELSE '' END`];
  });
  return named.length === 0 ? `CAST(NULL AS ${text})` : `NULLIF(TRIM(${named.join(' || ')}), '')`;
}
