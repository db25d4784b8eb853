// The letters typed on a list one after the other: a pause begins anew.

export type TypedAhead = { readonly text: string; readonly at: number };

const PAUSE_MS = 1000;

/** `key` as the browser names it, `at` in milliseconds; undefined for a key that types no letter. */
export function typedAhead(before: TypedAhead | undefined, key: string, at: number): TypedAhead | undefined {
  const isGoingOn = before !== undefined && at - before.at < PAUSE_MS;
  // A space begins nothing, but stands inside a name.
  if ([...key].length !== 1 || (key === ' ' && !isGoingOn)) return undefined;
  return { text: (isGoingOn ? before.text : '') + key.toLowerCase(), at };
}
