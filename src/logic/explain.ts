// Why a rule came out so: the fewest comparisons that settled it, or that still could.
//
// Example. `fvc >= 50 and (age < 60 or score >= 31)` with fvc 70, age 64, score not known:
// fvc is settled and does not matter any more; age >= 60 rules one way out. What is left is
//   toBeTrue:  score >= 31            (in an `or` any one part would do: here one is left)
//   toBeFalse: score < 31             (all parts of the `or` together: here one is left)
// With score 40 the rule is true because of `fvc >= 50` and `score >= 31`, two comparisons: in an `and` every
// part is needed, in an `or` the part with the fewest. With fvc 40 it is false because of `fvc >= 50` alone.
import { compile, type Evaluate } from '#logic/evaluate.ts';
import type { Comparison, Rule } from '#logic/expression.ts';
import type { Known } from '#logic/possible.ts';
import { FALSE, not, TRUE, type Truth, UNKNOWN } from '#logic/truth.ts';
import type { Variables } from '#logic/variable.ts';

/** A comparison and the truth it has, or would need to have. */
export type Cited = { readonly comparison: Comparison; readonly truth: typeof TRUE | typeof FALSE };

/** What would settle a rule: one comparison, several together, or any one of several ways. */
export type Need =
  | { readonly kind: 'cited'; readonly cited: Cited }
  | { readonly kind: 'together' | 'anyOneOf'; readonly parts: readonly Need[] };

export type Explanation =
  | { readonly truth: typeof TRUE | typeof FALSE; readonly because: readonly Cited[] }
  | { readonly truth: typeof UNKNOWN; readonly toBeTrue: Need; readonly toBeFalse: Need };

/** Fewest by count of comparisons; of equal ways the one written first. */
export function explain(rule: Rule, variables: Variables, known: Known): Explanation {
  const truthOf = (part: Rule): Truth => compiled(part, variables)(known);
  const truth = truthOf(rule);
  if (truth !== UNKNOWN) return { truth, because: settled(rule, truth, truthOf) };
  return { truth, toBeTrue: need(rule, TRUE, truthOf), toBeFalse: need(rule, FALSE, truthOf) };
}

const COMPILED = new WeakMap<Variables, WeakMap<Rule, Evaluate>>();

function compiled(rule: Rule, variables: Variables): Evaluate {
  const kept = COMPILED.get(variables) ?? new WeakMap<Rule, Evaluate>();
  COMPILED.set(variables, kept);
  const evaluate = kept.get(rule) ?? compile(rule, variables);
  kept.set(rule, evaluate);
  return evaluate;
}

type Settled = typeof TRUE | typeof FALSE;

function settled(rule: Rule, truth: Settled, truthOf: (part: Rule) => Truth): readonly Cited[] {
  switch (rule.kind) {
    case 'compare':
    case 'choice':
    case 'includes':
      return [{ comparison: rule, truth }];
    case 'not':
      return settled(rule.part, opposite(truth), truthOf);
    case 'all':
    case 'any': {
      if (truth === everyPart(rule.kind)) return rule.parts.flatMap((part) => settled(part, truth, truthOf));
      const ways = rule.parts.filter((part) => truthOf(part) === truth).map((part) => settled(part, truth, truthOf));
      return ways.reduce((fewest, way) => (way.length < fewest.length ? way : fewest));
    }
  }
}

function need(rule: Rule, wanted: Settled, truthOf: (part: Rule) => Truth): Need {
  switch (rule.kind) {
    case 'compare':
    case 'choice':
    case 'includes':
      return { kind: 'cited', cited: { comparison: rule, truth: wanted } };
    case 'not':
      return need(rule.part, opposite(wanted), truthOf);
    case 'all':
    case 'any': {
      const open = rule.parts.filter((part) => truthOf(part) === UNKNOWN);
      const kind = wanted === everyPart(rule.kind) ? 'together' : 'anyOneOf';
      const parts = open.map((part) => need(part, wanted, truthOf)).flatMap((part) => (part.kind === kind ? part.parts : [part]));
      const [only] = parts;
      return only !== undefined && parts.length === 1 ? only : { kind, parts };
    }
  }
}

/** The truth that an `and` or an `or` can have only through all of its parts. */
function everyPart(kind: 'all' | 'any'): Settled {
  return kind === 'all' ? TRUE : FALSE;
}

function opposite(truth: Settled): Settled {
  return not(truth) === TRUE ? TRUE : FALSE;
}

/** Every comparison of a need, in the order written. */
export function citedIn(need: Need): readonly Cited[] {
  return need.kind === 'cited' ? [need.cited] : need.parts.flatMap(citedIn);
}
