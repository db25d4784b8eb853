// Rule + what is known -> truth. A rule compiles once to closures over slots; evaluating allocates nothing.
import type { CompareOperator, Comparison, Rule, Term } from '#logic/expression.ts';
import type { Known } from '#logic/possible.ts';
import { FALSE, not, TRUE, type Truth, UNKNOWN } from '#logic/truth.ts';
import { bitsOf, type Variables } from '#logic/variable.ts';

export type Evaluate = (known: Known) => Truth;

/** The least and the greatest a term may still be. */
export type Bounds = { readonly low: (known: Known) => number; readonly high: (known: Known) => number };

/** True when the rule holds for everything that is still possible, false when for nothing, else unknown. */
export function compile(rule: Rule, variables: Variables): Evaluate {
  switch (rule.kind) {
    case 'all':
      return least(rule.parts.map((part) => compile(part, variables)));
    case 'any':
      return greatest(rule.parts.map((part) => compile(part, variables)));
    case 'not': {
      const part = compile(rule.part, variables);
      return (known) => not(part(known));
    }
    case 'compare':
    case 'choice':
    case 'includes':
      return compileComparison(rule, variables);
  }
}

function compileComparison(comparison: Comparison, variables: Variables): Evaluate {
  switch (comparison.kind) {
    case 'compare': {
      const { operator, left, right } = comparison;
      const slot = left.kind === 'variable' ? variables.get(left.name)?.slot : undefined;
      if (slot !== undefined && right.kind === 'number') return compareWithConstant(operator, slot, right.value);
      return compareTerms(operator, boundsOf(left, variables), boundsOf(right, variables));
    }
    case 'choice': {
      const variable = variables.get(comparison.name);
      if (variable?.kind !== 'choice') throw new TypeError(`${comparison.name} is no choice`);
      const { slot } = variable;
      const bits = bitsOf(variable.options, comparison.values);
      return (known) => {
        const now = known[slot];
        if (now?.kind !== 'choice') return UNKNOWN;
        if ((now.options & bits) === 0) return FALSE;
        return (now.options & ~bits) === 0 ? TRUE : UNKNOWN;
      };
    }
    case 'includes': {
      const variable = variables.get(comparison.name);
      if (variable?.kind !== 'subset') throw new TypeError(`${comparison.name} holds no set`);
      const { slot } = variable;
      const bit = bitsOf(variable.options, [comparison.option]);
      return (known) => {
        const now = known[slot];
        if (now?.kind !== 'subset') return UNKNOWN;
        if ((now.certain & bit) !== 0) return TRUE;
        return (now.possible & bit) === 0 ? FALSE : UNKNOWN;
      };
    }
  }
}

/** Nearly every comparison is of this kind: one closure, and nothing called from it. */
function compareWithConstant(operator: CompareOperator, slot: number, value: number): Evaluate {
  switch (operator) {
    case '<':
      return (known) => {
        const now = known[slot];
        if (now?.kind !== 'range') return UNKNOWN;
        if (now.high < value) return TRUE;
        return now.low >= value ? FALSE : UNKNOWN;
      };
    case '<=':
      return (known) => {
        const now = known[slot];
        if (now?.kind !== 'range') return UNKNOWN;
        if (now.high <= value) return TRUE;
        return now.low > value ? FALSE : UNKNOWN;
      };
    case '>':
      return (known) => {
        const now = known[slot];
        if (now?.kind !== 'range') return UNKNOWN;
        if (now.low > value) return TRUE;
        return now.high <= value ? FALSE : UNKNOWN;
      };
    case '>=':
      return (known) => {
        const now = known[slot];
        if (now?.kind !== 'range') return UNKNOWN;
        if (now.low >= value) return TRUE;
        return now.high < value ? FALSE : UNKNOWN;
      };
    case '=':
      return (known) => {
        const now = known[slot];
        if (now?.kind !== 'range') return UNKNOWN;
        if (now.low > value || now.high < value) return FALSE;
        return now.low === now.high ? TRUE : UNKNOWN;
      };
  }
}

function compareTerms(operator: CompareOperator, left: Bounds, right: Bounds): Evaluate {
  switch (operator) {
    case '<':
      return less(left, right);
    case '>':
      return less(right, left);
    case '<=':
      return lessOrEqual(left, right);
    case '>=':
      return lessOrEqual(right, left);
    case '=':
      return (known) => {
        const [a, b, c, d] = [left.low(known), left.high(known), right.low(known), right.high(known)];
        if (b < c || d < a) return FALSE;
        return a === b && c === d && a === c ? TRUE : UNKNOWN;
      };
  }
}

function less(a: Bounds, b: Bounds): Evaluate {
  return (known) => {
    if (a.high(known) < b.low(known)) return TRUE;
    return a.low(known) >= b.high(known) ? FALSE : UNKNOWN;
  };
}

function lessOrEqual(a: Bounds, b: Bounds): Evaluate {
  return (known) => {
    if (a.high(known) <= b.low(known)) return TRUE;
    return a.low(known) > b.high(known) ? FALSE : UNKNOWN;
  };
}

function least(parts: readonly Evaluate[]): Evaluate {
  const [first, second] = parts;
  if (first !== undefined && second !== undefined && parts.length === 2) {
    return (known) => {
      const a = first(known);
      if (a === FALSE) return FALSE;
      const b = second(known);
      return b < a ? b : a;
    };
  }
  return (known) => {
    let truth: Truth = TRUE;
    for (const part of parts) {
      const now = part(known);
      if (now === FALSE) return FALSE;
      if (now === UNKNOWN) truth = UNKNOWN;
    }
    return truth;
  };
}

function greatest(parts: readonly Evaluate[]): Evaluate {
  return (known) => {
    let truth: Truth = FALSE;
    for (const part of parts) {
      const now = part(known);
      if (now === TRUE) return TRUE;
      if (now === UNKNOWN) truth = UNKNOWN;
    }
    return truth;
  };
}

/** Interval arithmetic: sound, and exact wherever each variable stands once in the term. */
export function boundsOf(term: Term, variables: Variables): Bounds {
  switch (term.kind) {
    case 'number': {
      const constant = () => term.value;
      return { low: constant, high: constant };
    }
    case 'variable': {
      const slot = variables.get(term.name)?.slot ?? -1;
      return {
        low: (known) => {
          const now = known[slot];
          return now?.kind === 'range' ? now.low : -Infinity;
        },
        high: (known) => {
          const now = known[slot];
          return now?.kind === 'range' ? now.high : Infinity;
        },
      };
    }
    case 'sum':
      return fold(term.parts, variables, (a, b) => a + b);
    case 'least':
      return fold(term.parts, variables, Math.min);
    case 'greatest':
      return fold(term.parts, variables, Math.max);
    case 'difference': {
      const left = boundsOf(term.left, variables);
      const right = boundsOf(term.right, variables);
      return { low: (known) => left.low(known) - right.high(known), high: (known) => left.high(known) - right.low(known) };
    }
  }
}

function fold(terms: readonly Term[], variables: Variables, join: (a: number, b: number) => number): Bounds {
  return terms
    .map((term) => boundsOf(term, variables))
    .reduce((a, b) => ({
      low: (known) => join(a.low(known), b.low(known)),
      high: (known) => join(a.high(known), b.high(known)),
    }));
}
