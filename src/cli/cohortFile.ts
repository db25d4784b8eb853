// A file of candidates as a fact table: which of its columns are facts, and how their cells are read.
import { nearest } from '#cli/nearest.ts';
import { type Cell, cellText, cellValue, readCell } from '#cli/cellSql.ts';
import { InputFault } from '#cli/inputFault.ts';
import { pageDateCell, pageDateValue, setCell, setColumns } from '#cli/pageCell.ts';
import { isLabelsSql, isPageExport, PAGE_CODE, PAGE_ORIGINS, signsSql, withoutDefusingSql } from '#cli/pageExport.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { CODE, type FactColumn, factColumns, SELF_RATED } from '#sql/factTable.ts';

export type CohortFile = {
  /** Whether the page has written it. */
  readonly isExport: boolean;
  /** Query: the code, the text of each cell as `cell_<n>`, what DuckDB makes of a figure or a date as `value_<n>`, and whether the row `is_labels`. */
  readonly rows: string;
  /** Query over `cells`, the rows that have a code: the fact table. */
  readonly table: string;
  readonly has: (column: string) => boolean;
  /** The columns of the file that are read: as they are called there, the text, and whether that cannot be read. */
  readonly checked: readonly { readonly name: string; readonly text: string; readonly isUnreadable: string }[];
};

type Column = { readonly name: string; readonly fact: FactColumn };

/** `names` are the file's columns, `ignored` those that are none of ours. Throws InputFault, naming each column at fault. */
export function cohortFile(
  source: string,
  names: readonly string[],
  ignored: readonly string[],
  dictionary: Dictionary,
  today: string,
): CohortFile {
  const isExport = isPageExport(names);
  const { code, columns, origins } = matched(names, isExport ? [...ignored, PAGE_ORIGINS] : ignored, isExport, dictionary);
  const texts = columns.map(({ name, fact }, place) => ({ name, fact, text: `cell_${place}`, value: `value_${place}` }));
  const read = texts.map(({ name, fact, text, value }) => ({
    name,
    text,
    cell: (isExport ? readPageCell : readCell)(fact, text, value, today),
  }));
  const outputs = merged(read.flatMap(({ cell }) => cell.outputs));
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
  const raw = (name: string) => (isExport ? withoutDefusingSql(quoted(name)) : quoted(name));
  const isLabels = origins === undefined ? 'FALSE' : isLabelsSql(quoted(origins));
  const head = [`trim(CAST(${raw(code)} AS VARCHAR)) AS code`, `${isLabels} AS is_labels`];
  const plain = [...head, ...texts.map(({ name, text }) => `${cellText(raw(name))} AS ${text}`)].join(', ');
  const signs = texts.map(({ fact, text }) => `${signsSql(fact.fact, text)} AS ${text}`).join(', ');
  const cells =
    isExport && signs !== '' ? `SELECT code, is_labels, ${signs} FROM (SELECT ${plain} FROM ${source})` : `SELECT ${plain} FROM ${source}`;
  const values = texts.flatMap(({ fact, text, value }) => {
    const sql = isExport && fact.type === 'date' ? pageDateValue(text) : cellValue(fact, text);
    return sql === undefined ? [] : [`${sql} AS ${value}`];
  });
  return {
    isExport,
    rows: `SELECT ${['*', ...values].join(', ')} FROM (${cells})`,
    table: `SELECT ${[`code`, ...[...outputs].map(([name, value]) => `${value} AS "${name}"`)].join(', ')} FROM cells`,
    has: (column) => column === CODE || outputs.has(column),
    checked: read.map(({ name, text, cell }) => ({ name, text, isUnreadable: cell.isUnreadable })),
  };
}

function readPageCell(column: FactColumn, text: string, value: string, today: string): Cell {
  if (column.type === 'date') return pageDateCell(column, text, value, today);
  return column.fact.type === 'any-of' ? setCell(column.fact, text) : readCell(column, text, value, today);
}

/** A range may stand in one column or in two. */
function merged(outputs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [name, value] of outputs) {
    const other = all.get(name);
    all.set(name, other === undefined ? value : `COALESCE(${other}, ${value})`);
  }
  return all;
}

function matched(
  names: readonly string[],
  ignored: readonly string[],
  isExport: boolean,
  dictionary: Dictionary,
): { readonly code: string; readonly columns: readonly Column[]; readonly origins: string | undefined } {
  const sets = isExport ? setColumns(dictionary) : [];
  const facts = new Map([...factColumns(dictionary), [SELF_RATED, selfRated(dictionary)], ...sets]);
  const factOf = finder(facts);
  const isIgnored = (name: string) => ignored.some((one) => plainName(one) === plainName(name));
  const read = names.filter((name) => !isIgnored(name)).map((name) => ({ name, fact: factOf(name) }));
  const [code, ...otherCodes] = names.filter(isCode);
  const origins = names.find((name) => name.trim() === PAGE_ORIGINS);
  const columns = read.flatMap(({ name, fact }) => (fact === undefined ? [] : [{ name, fact }]));
  const faults = [
    ...read.filter(({ name, fact }) => fact === undefined && !isCode(name)).map(({ name }) => sayUnknown(name, [CODE, ...facts.keys()])),
    ...columns.flatMap(({ name, fact }, place) => {
      const first = columns.findIndex((other) => other.fact === fact);
      return first === place ? [] : [sayTwice(name, columns[first]?.name ?? '')];
    }),
    ...otherCodes.map((name) => sayTwice(name, code ?? '')),
    ...(code === undefined ? [`there is no column ${CODE}: each candidate needs a code (never a name)`] : []),
    ...(isExport && origins === undefined ? [NO_ORIGINS] : []),
  ];
  if (code === undefined || faults.length > 0) throw new InputFault(faults);
  return { code, columns, origins };
}

const NO_ORIGINS = `there is no column ${PAGE_ORIGINS}, which tells the row of labels from a candidate: save the list anew from the page, or delete that row and call the first column ${CODE}`;

function isCode(name: string): boolean {
  return plainName(name) === CODE || name.trim() === PAGE_CODE;
}

/** By the name of a column, or by the fact's id however it is written. */
function finder(facts: ReadonlyMap<string, FactColumn>): (name: string) => FactColumn | undefined {
  const squeezed = new Map([...facts].map(([name, column]) => [name.replaceAll('_', ''), column]));
  return (name) => facts.get(plainName(name)) ?? squeezed.get(plainName(name).replaceAll('_', ''));
}

function sayTwice(name: string, other: string): string {
  return `column ${name}: is the same as column ${other}; leave one of them out with --ignore`;
}

/** How the column of the mark is read: as any yes or no. */
function selfRated(dictionary: Dictionary): FactColumn {
  const [fact] = dictionary.facts;
  if (fact === undefined) throw new RangeError('there are no facts');
  return { name: SELF_RATED, fact, part: 'value', type: 'boolean' };
}

function sayUnknown(name: string, known: readonly string[]): string {
  const meant = nearest(plainName(name), known);
  const hint = meant.length === 0 ? '' : `; did you mean ${meant.join(' or ')}?`;
  return `column ${name}: is no fact (screen --facts lists them)${hint} To leave it out: --ignore ${JSON.stringify(name)}`;
}

function plainName(name: string): string {
  return name
    .trim()
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}
