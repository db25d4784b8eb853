// The leaves of a rule, and the figures that stand in them.
import type { Comparison, Rule, Term } from '#logic/expression.ts';

/** Each where it stands, in the order written. */
export function comparisonsIn(rule: Rule): readonly Comparison[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.parts.flatMap(comparisonsIn);
    case 'not':
      return comparisonsIn(rule.part);
    case 'compare':
    case 'choice':
    case 'includes':
      return [rule];
  }
}

/** None in a choice and a set. */
export function constantsIn(comparison: Comparison): readonly number[] {
  return comparison.kind === 'compare' ? [...constantsInTerm(comparison.left), ...constantsInTerm(comparison.right)] : [];
}

function constantsInTerm(term: Term): readonly number[] {
  switch (term.kind) {
    case 'number':
      return [term.value];
    case 'variable':
      return [];
    case 'sum':
    case 'least':
    case 'greatest':
      return term.parts.flatMap(constantsInTerm);
    case 'difference':
      return [...constantsInTerm(term.left), ...constantsInTerm(term.right)];
  }
}
