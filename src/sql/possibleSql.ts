// Possibles as expressions: stored as columns, chosen between, compared.
import type { FactId } from '#facts/fact.ts';
import { columnName } from '#sql/factTable.ts';
import type { Making } from '#sql/making.ts';
import type { PossibleSql } from '#sql/ruleSql.ts';

/** The expressions as columns, so that what reads them does not write them out again. */
export function stored(possible: PossibleSql, id: FactId, layer: number, { layers, version }: Making): PossibleSql {
  const number = version();
  const column = (part: string, expression: string) => layers.add(layer, `${columnName(id)}_${part}_${number}`, expression);
  switch (possible.kind) {
    case 'range':
      return { kind: 'range', low: column('low', possible.low), high: column('high', possible.high) };
    case 'choice':
      return { kind: 'choice', options: column('options', possible.options) };
    case 'subset':
      return { kind: 'subset', certain: column('certain', possible.certain), possible: column('possible', possible.possible) };
  }
}

export function chosen(condition: string, then: PossibleSql, otherwise: PossibleSql): PossibleSql {
  const either = (a: string, b: string) => `CASE WHEN ${condition} THEN ${a} ELSE ${b} END`;
  if (then.kind === 'range' && otherwise.kind === 'range') {
    return { kind: 'range', low: either(then.low, otherwise.low), high: either(then.high, otherwise.high) };
  }
  if (then.kind === 'choice' && otherwise.kind === 'choice') return { kind: 'choice', options: either(then.options, otherwise.options) };
  if (then.kind === 'subset' && otherwise.kind === 'subset') {
    return { kind: 'subset', certain: either(then.certain, otherwise.certain), possible: either(then.possible, otherwise.possible) };
  }
  throw new TypeError('two kinds of fact');
}

/** Whether nothing is left: a contradiction. */
export function isNothing(possible: PossibleSql): string {
  if (possible.kind === 'range') return `${possible.low} > ${possible.high}`;
  return possible.kind === 'choice' ? `${possible.options} = 0` : 'FALSE';
}

/** Whether one leaves less than the other. */
export function narrows(before: PossibleSql, after: PossibleSql): string {
  if (before.kind === 'range' && after.kind === 'range') return `${after.low} > ${before.low} OR ${after.high} < ${before.high}`;
  return before.kind === 'choice' && after.kind === 'choice' ? `${after.options} <> ${before.options}` : 'FALSE';
}
