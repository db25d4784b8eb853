// A rule as a tree over its comparisons, whatever these compare: a second, simplest reader for the laws about reasons.
import type { Comparison, Rule } from '#logic/expression.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '#logic/truth.ts';

/** Kleene's truth of the rule when its comparisons have these truths. */
export function truthWith(rule: Rule, truthOf: (comparison: Comparison) => Truth): Truth {
  switch (rule.kind) {
    case 'all':
    case 'any': {
      const truths = rule.parts.map((part) => truthWith(part, truthOf));
      const settling = rule.kind === 'all' ? FALSE : TRUE;
      if (truths.includes(settling)) return settling;
      if (truths.includes(UNKNOWN)) return UNKNOWN;
      return rule.kind === 'all' ? TRUE : FALSE;
    }
    case 'not': {
      const truth = truthWith(rule.part, truthOf);
      return truth === UNKNOWN ? UNKNOWN : truth === TRUE ? FALSE : TRUE;
    }
    default:
      return truthOf(rule);
  }
}

export function comparisonsIn(rule: Rule): readonly Comparison[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.parts.flatMap(comparisonsIn);
    case 'not':
      return comparisonsIn(rule.part);
    default:
      return [rule];
  }
}
