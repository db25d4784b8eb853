// The table that others fill: a row for each candidate, plain columns for each fact, NULL for what is not known.
import type { Fact, FactId } from '#facts/fact.ts';
import type { Dictionary } from '#facts/dictionary.ts';

/** `value`: the fact itself. `from` and `to`: the ends of a range. `option`: whether this option is among those that hold. */
export type ColumnPart = 'value' | 'from' | 'to' | { readonly option: string };

export type FactColumn = {
  readonly name: string;
  readonly fact: Fact;
  readonly part: ColumnPart;
  readonly type: 'number' | 'boolean' | 'text' | 'date';
};

/** The candidate's code: the only column that must be there. */
export const CODE = 'code';
/** The day of screening of this candidate. */
export const TODAY = 'today';
/** Whether the levels of a scale are the person's own rating. */
export const SELF_RATED = 'self_rated';

/** A fact's or option's id as the name of a column: `alsfrsrTotal` is `alsfrsr_total`. No two ids have one name. */
export function columnName(id: string): string {
  return id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('-', '_');
}

export function columnsOf(fact: Fact): readonly FactColumn[] {
  const name = columnName(fact.id);
  switch (fact.type) {
    case 'number':
    case 'date': {
      const column = (part: 'value' | 'from' | 'to') => ({
        name: part === 'value' ? name : `${name}_${part}`,
        fact,
        part,
        type: fact.type,
      });
      return [column('value'), column('from'), column('to')];
    }
    case 'boolean':
      return [{ name, fact, part: 'value', type: 'boolean' }];
    case 'one-of':
      return [{ name, fact, part: 'value', type: 'text' }];
    case 'any-of':
      return fact.options.map(({ id }) => ({ name: `${name}_${columnName(id)}`, fact, part: { option: id }, type: 'boolean' }));
  }
}

/** Every column that a fact can have, by name. Throws RangeError when two would have one name. */
export function factColumns({ facts }: Dictionary): ReadonlyMap<string, FactColumn> {
  const columns = new Map<string, FactColumn>();
  const taken = new Set([CODE, TODAY, SELF_RATED]);
  for (const column of facts.flatMap(columnsOf)) {
    if (taken.has(column.name)) throw new RangeError(`two columns would be called ${column.name}`);
    taken.add(column.name);
    columns.set(column.name, column);
  }
  return columns;
}

/** What a table has of all that, and how it is called. */
export type FactTable = { readonly name: string; readonly has: (column: string) => boolean };

/** The names of a fact's value and of its ends, as far as the table has them. */
export function valueColumns(table: FactTable, id: FactId): Readonly<Record<'value' | 'from' | 'to', string | undefined>> {
  const name = columnName(id);
  const there = (column: string) => (table.has(column) ? column : undefined);
  return { value: there(name), from: there(`${name}_from`), to: there(`${name}_to`) };
}
