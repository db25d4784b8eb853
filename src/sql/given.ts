// What the columns of one fact leave possible: the reading of the fact table. What is NULL, and what the fact cannot be, leaves everything possible.
import type { Fact } from '#facts/fact.ts';
import type { Dialect } from '#sql/dialect.ts';
import { daySql, fixedDay, monthsSince, type TodaySql } from '#sql/elapsed.ts';
import { columnName, type FactTable, SELF_RATED, valueColumns } from '#sql/factTable.ts';
import type { Layers } from '#sql/layers.ts';
import { numberSql, textSql, together } from '#sql/literal.ts';
import type { PossibleSql } from '#sql/ruleSql.ts';

/** A date is kept as the months that have gone since, which is all that is ever read of it. */
export type Given = {
  readonly possible: PossibleSql;
  /** When nothing is said. */
  readonly whole: PossibleSql;
  /** The highest layer in which its columns stand; -1: there are none, all is constant. */
  readonly layer: number;
  /** Whether anything was said; a level: whether the person rated it. Never NULL. */
  readonly mark?: string;
};

export type Reading = { readonly table: FactTable; readonly dialect: Dialect; readonly layers: Layers; readonly today: TodaySql };

export function givenOf(fact: Fact, reading: Reading): Given {
  switch (fact.type) {
    case 'number':
      return numberGiven(fact, reading);
    case 'date':
      return dateGiven(fact, reading);
    case 'boolean':
      return choiceGiven(fact, ['FALSE', 'TRUE'], reading);
    case 'one-of':
      return choiceGiven(
        fact,
        fact.options.map(({ id }) => textSql(id)),
        reading,
      );
    case 'any-of':
      return subsetGiven(fact, reading);
  }
}

type Of<T extends Fact['type']> = Extract<Fact, { type: T }>;

function numberGiven(fact: Of<'number'>, reading: Reading): Given {
  const { table, layers, dialect } = reading;
  const { min, max } = fact.range;
  const whole = { kind: 'range', low: numberSql(min), high: numberSql(max) } as const;
  // NaN counts as greater than all figures, so that it is outside of every range.
  const clean = (column: string) => {
    const value = `CAST(${dialect.quote(column)} AS ${dialect.double})`;
    const isWhole = fact.integer === true ? ` AND ${value} = FLOOR(${value})` : '';
    return `CASE WHEN ${value} BETWEEN ${whole.low} AND ${whole.high}${isWhole} THEN ${value} END`;
  };
  const read = readEnds(fact, clean, table, layers);
  if (read === undefined) return { possible: whole, whole, layer: -1 };
  const name = columnName(fact.id);
  const low = layers.add(1, `${name}_low`, coalesce([...read.lows, whole.low]));
  const high = layers.add(1, `${name}_high`, coalesce([...read.highs, whole.high]));
  return { possible: { kind: 'range', low, high }, whole, layer: 1, ...markOf(fact, read, reading) };
}

/** Of a score: that it was given. Of a level: that the person rated it. */
function markOf(fact: Of<'number'>, { exact, lows, highs }: Ends, { table, layers, dialect }: Reading): { readonly mark?: string } {
  const name = columnName(fact.id);
  if (fact.selfRating !== undefined) {
    return { mark: layers.add(1, `${name}_scored`, `${coalesce([...new Set([...lows, ...highs])])} IS NOT NULL`) };
  }
  if (fact.levels === undefined || exact === undefined || !table.has(SELF_RATED)) return {};
  const rated = layers.add(0, `${name}_rated`, `COALESCE(${dialect.quote(SELF_RATED)}, FALSE)`);
  return { mark: layers.add(1, `${name}_marked`, `${rated} AND ${exact} IS NOT NULL`) };
}

function dateGiven(fact: Of<'date'>, { table, layers, dialect, today }: Reading): Given {
  const first = `DATE '${fact.range.min}'`;
  const name = columnName(fact.id);
  const months = (suffix: string, day: Parameters<typeof monthsSince>[0]) =>
    layers.add(3, `${name}_${suffix}`, monthsSince(day, today, dialect.double));
  const clean = (column: string) => {
    const date = `CAST(${dialect.quote(column)} AS DATE)`;
    return `CASE WHEN ${date} BETWEEN ${first} AND ${today.raw} THEN ${date} END`;
  };
  const whole = { kind: 'range', low: '0', high: months('longest', fixedDay(fact.range.min)) } as const;
  const read = readEnds(fact, clean, table, layers);
  if (read === undefined) return { possible: whole, whole, layer: 3 };
  const dayOf = (suffix: string, ends: readonly string[]) => {
    const { month, day } = daySql(layers.add(1, `${name}_${suffix}`, coalesce(ends)));
    return { month: layers.add(2, `${name}_${suffix}month`, month), day: layers.add(2, `${name}_${suffix}day`, day) };
  };
  // From today, the last day that a date may be, no time has gone.
  const low = read.highs.length === 0 ? '0' : months('low', dayOf('last', [...read.highs, today.date]));
  const high = months('high', dayOf('first', [...read.lows, first]));
  return { possible: { kind: 'range', low, high }, whole, layer: 3 };
}

type Ends = { readonly exact: string | undefined; readonly lows: readonly string[]; readonly highs: readonly string[] };

/** The value before the ends. Ends in the wrong order say nothing. */
function readEnds(fact: Fact, clean: (column: string) => string, table: FactTable, layers: Layers): Ends | undefined {
  const columns = valueColumns(table, fact.id);
  const name = columnName(fact.id);
  const read = (column: string | undefined, suffix: string) =>
    column === undefined ? [] : [layers.add(0, `${name}_${suffix}`, clean(column))];
  const [[value], [from], [to]] = [read(columns.value, 'exact'), read(columns.from, 'from'), read(columns.to, 'to')];
  if (value === undefined && from === undefined && to === undefined) return undefined;
  const inOrder = (end: string | undefined, other: string | undefined) =>
    end === undefined ? [] : [other === undefined ? end : `CASE WHEN ${other} IS NULL OR ${from} <= ${to} THEN ${end} END`];
  const values = value === undefined ? [] : [value];
  return { exact: value, lows: [...values, ...inOrder(from, to)], highs: [...values, ...inOrder(to, from)] };
}

function coalesce(parts: readonly string[]): string {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : `COALESCE(${parts.join(', ')})`;
}

/** Bit i for option i. A text of several options, as `als|ms`, says that it is one of them; one that names anything else says nothing. */
function choiceGiven(fact: Of<'boolean' | 'one-of'>, options: readonly string[], { table, layers, dialect }: Reading): Given {
  const all = 2 ** options.length - 1;
  const whole = { kind: 'choice', options: String(all) } as const;
  const name = columnName(fact.id);
  if (!table.has(name)) return { possible: whole, whole, layer: -1 };
  const column = dialect.quote(name);
  const single = options.map((option, bit) => `WHEN ${option} THEN ${1 << bit}`).join(' ');
  const several = fact.type === 'one-of' ? amongSql(fact, column, all) : all;
  const value = `CASE ${column} ${single} ELSE ${several} END`;
  return { possible: { kind: 'choice', options: layers.add(0, `${name}_options`, value) }, whole, layer: 0 };
}

function amongSql({ options }: Of<'one-of'>, column: string, all: number): string {
  const listed = `'|' || ${column} || '|'`;
  const sum = (worth: (id: string, bit: number) => number) =>
    together(
      options.map(({ id }, bit) => `CASE WHEN ${listed} LIKE ${textSql(`%|${id}|%`)} THEN ${worth(id, bit)} ELSE 0 END`),
      ' + ',
    );
  return `CASE WHEN ${sum((id) => id.length + 1)} = LENGTH(${column}) + 1 THEN ${sum((_, bit) => 1 << bit)} ELSE ${all} END`;
}

function subsetGiven(fact: Of<'any-of'>, { table, layers, dialect }: Reading): Given {
  const all = 2 ** fact.options.length - 1;
  const whole = { kind: 'subset', certain: '0', possible: String(all) } as const;
  const name = columnName(fact.id);
  const there = fact.options
    .map(({ id }, bit) => ({ column: `${name}_${columnName(id)}`, bit: 1 << bit }))
    .filter(({ column }) => table.has(column));
  if (there.length === 0) return { possible: whole, whole, layer: -1 };
  const sum = (isIt: string) =>
    there.map(({ column, bit }) => `CASE WHEN ${isIt}${dialect.quote(column)} THEN ${bit} ELSE 0 END`).join(' + ');
  const certain = layers.add(0, `${name}_certain`, sum(''));
  const possible = layers.add(0, `${name}_possible`, `${all} - (${sum('NOT ')})`);
  return { possible: { kind: 'subset', certain, possible }, whole, layer: 0 };
}
