// A rule as SQL that says TRUE, FALSE or NULL just as `logic/evaluate` says true, false or unknown: one more reader of the language.
import type { CompareOperator, Comparison, Rule, Term } from '#logic/expression.ts';
import { bitsOf, type Variables } from '#logic/variable.ts';
import { extreme, numberSql, together } from '#sql/literal.ts';

export type RangeSql = { readonly kind: 'range'; readonly low: string; readonly high: string };

/** What a fact may still be, as expressions: the ends of a range, or bits of its options as in `logic/possible`. None of them is ever NULL. */
export type PossibleSql =
  | RangeSql
  | { readonly kind: 'choice'; readonly options: string }
  | { readonly kind: 'subset'; readonly certain: string; readonly possible: string };

export type KnownSql = { readonly variables: Variables; readonly possible: (name: string) => PossibleSql };

/**
 * Of what contradicts itself, where a range is the wrong way round or no option is left, it says TRUE whenever it would of a part of that.
 * So `not` is carried inwards: its own FALSE would hide such a TRUE. See `rounds`.
 */
export function ruleSql(rule: Rule, known: KnownSql, isNegated = false): string {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return together(
        rule.parts.map((part) => ruleSql(part, known, isNegated)),
        (rule.kind === 'all') === isNegated ? ' OR ' : ' AND ',
      );
    case 'not':
      return ruleSql(rule.part, known, !isNegated);
    case 'compare':
    case 'choice':
    case 'includes': {
      const { holds, fails } = comparisonSql(rule, known);
      return isNegated ? either(fails, holds) : either(holds, fails);
    }
  }
}

type Truth = { readonly holds: string; readonly fails: string };

function comparisonSql(comparison: Comparison, known: KnownSql): Truth {
  switch (comparison.kind) {
    case 'compare':
      return compared(comparison.operator, boundsSql(comparison.left, known), boundsSql(comparison.right, known));
    case 'choice': {
      const { name, values } = comparison;
      const variable = known.variables.get(name);
      const now = known.possible(name);
      if (variable?.kind !== 'choice' || now.kind !== 'choice') throw new TypeError(`${name} is no choice`);
      const bits = bitsOf(variable.options, values);
      const others = (2 ** variable.options.length - 1) & ~bits;
      return { holds: `(${now.options} & ${others}) = 0`, fails: `(${now.options} & ${bits}) = 0` };
    }
    case 'includes': {
      const { name, option } = comparison;
      const variable = known.variables.get(name);
      const now = known.possible(name);
      if (variable?.kind !== 'subset' || now.kind !== 'subset') throw new TypeError(`${name} holds no set`);
      const bit = bitsOf(variable.options, [option]);
      return { holds: `(${now.certain} & ${bit}) <> 0`, fails: `(${now.possible} & ${bit}) = 0` };
    }
  }
}

/** Neither is NULL. */
function either(yes: string, no: string): string {
  return `CASE WHEN ${yes} THEN TRUE WHEN ${no} THEN FALSE END`;
}

function compared(operator: CompareOperator, a: RangeSql, b: RangeSql): Truth {
  switch (operator) {
    case '<':
      return { holds: `${a.high} < ${b.low}`, fails: `${a.low} >= ${b.high}` };
    case '<=':
      return { holds: `${a.high} <= ${b.low}`, fails: `${a.low} > ${b.high}` };
    case '>':
      return compared('<', b, a);
    case '>=':
      return compared('<=', b, a);
    case '=':
      return { holds: `${a.low} >= ${b.high} AND ${a.high} <= ${b.low}`, fails: `(${a.high} < ${b.low} OR ${a.low} > ${b.high})` };
  }
}

/** The least and the greatest that a term may still be, by the same arithmetic in the same order as `logic/evaluate`. */
export function boundsSql(term: Term, known: KnownSql): RangeSql {
  switch (term.kind) {
    case 'number': {
      const value = numberSql(term.value);
      return { kind: 'range', low: value, high: value };
    }
    case 'variable': {
      const now = known.possible(term.name);
      if (now.kind !== 'range') throw new TypeError(`${term.name} is not a number`);
      return now;
    }
    case 'sum':
      return ends(term.parts, known, (parts) => together(parts, ' + '));
    case 'least':
      return ends(term.parts, known, (parts) => extreme('LEAST', parts));
    case 'greatest':
      return ends(term.parts, known, (parts) => extreme('GREATEST', parts));
    case 'difference': {
      const [left, right] = [boundsSql(term.left, known), boundsSql(term.right, known)];
      return { kind: 'range', low: `(${left.low} - ${right.high})`, high: `(${left.high} - ${right.low})` };
    }
  }
}

function ends(terms: readonly Term[], known: KnownSql, join: (parts: readonly string[]) => string): RangeSql {
  const parts = terms.map((term) => boundsSql(term, known));
  return { kind: 'range', low: join(parts.map(({ low }) => low)), high: join(parts.map(({ high }) => high)) };
}
