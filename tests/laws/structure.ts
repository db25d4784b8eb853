// A rule as a tree over its comparisons, whatever these compare: a second, simplest reader for the laws about reasons.
import type { Comparison, Rule } from '#logic/expression.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '#logic/truth.ts';

/** Kleene's truth of the rule when its comparisons have these truths. */
export function truthWith(rule: Rule, truthOf: (comparison: Comparison) => Truth): Truth {
  switch (rule.kind) {
    case 'all':
      return least(rule.parts.map((part) => truthWith(part, truthOf)));
    case 'any':
      return greatest(rule.parts.map((part) => truthWith(part, truthOf)));
    case 'not':
      return NEGATED[truthWith(rule.part, truthOf)];
    case 'compare':
    case 'choice':
    case 'includes':
      return truthOf(rule);
  }
}

const NEGATED = { [FALSE]: TRUE, [UNKNOWN]: UNKNOWN, [TRUE]: FALSE } as const;

const least = (truths: readonly Truth[]): Truth => (truths.includes(FALSE) ? FALSE : truths.includes(UNKNOWN) ? UNKNOWN : TRUE);
const greatest = (truths: readonly Truth[]): Truth => (truths.includes(TRUE) ? TRUE : truths.includes(UNKNOWN) ? UNKNOWN : FALSE);

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
