// What a rule may read: a named slot of what is known, and the kind of value it holds.
import type { Possible } from '#logic/possible.ts';

export type Variable =
  | { readonly kind: 'range'; readonly slot: number }
  | { readonly kind: 'choice'; readonly slot: number; readonly options: readonly (string | boolean)[] }
  | { readonly kind: 'subset'; readonly slot: number; readonly options: readonly string[] };

/** Every variable a rule may name. A Map, so that `constructor` and `__proto__` are names like any other: unknown. */
export type Variables = ReadonlyMap<string, Variable>;

/** The bits of `values` among `options`; -1 when one of them is not an option. */
export function bitsOf(options: readonly (string | boolean)[], values: readonly (string | boolean)[]): number {
  let bits = 0;
  for (const value of values) {
    const index = options.indexOf(value);
    if (index < 0) return -1;
    bits |= 1 << index;
  }
  return bits;
}

/** The JSON value of an exact possible; undefined when it is not exact. */
export function exactValue(variable: Variable, possible: Possible): number | string | boolean | string[] | undefined {
  if (possible.kind === 'range') return possible.low === possible.high ? possible.low : undefined;
  if (possible.kind === 'choice' && variable.kind === 'choice') {
    const index = variable.options.findIndex((_, bit) => possible.options === 1 << bit);
    return variable.options[index];
  }
  if (possible.kind === 'subset' && variable.kind === 'subset' && possible.certain === possible.possible) {
    return variable.options.filter((_, bit) => (possible.certain & (1 << bit)) !== 0);
  }
  return undefined;
}
