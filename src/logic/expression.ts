// The rule language after parsing: a closed set of node kinds, so that a new one breaks the build in every reader.

export type CompareOperator = '<' | '<=' | '>' | '>=' | '=';

/** A number, or arithmetic on numbers. */
export type Term =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'sum' | 'least' | 'greatest'; readonly parts: readonly Term[] }
  | { readonly kind: 'difference'; readonly left: Term; readonly right: Term };

/** The leaves of a rule: what reasons cite. A variable stands left whenever the other side is a constant. */
export type Comparison =
  | { readonly kind: 'compare'; readonly operator: CompareOperator; readonly left: Term; readonly right: Term }
  | { readonly kind: 'choice'; readonly name: string; readonly values: readonly (string | boolean)[] }
  | { readonly kind: 'includes'; readonly name: string; readonly option: string };

export type Rule =
  | Comparison
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Rule[] }
  | { readonly kind: 'not'; readonly part: Rule };
