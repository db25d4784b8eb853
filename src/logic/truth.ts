// Kleene's three truth values, ordered false < unknown < true: `and` is the least of its parts, `or` the greatest.

export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE;

/** The other way round; unknown stays unknown. */
export function not(truth: Truth): Truth {
  if (truth === UNKNOWN) return UNKNOWN;
  return truth === TRUE ? FALSE : TRUE;
}

export function truthOf(value: boolean): Truth {
  return value ? TRUE : FALSE;
}
