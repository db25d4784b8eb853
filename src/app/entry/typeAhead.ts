// The letters typed on a list one after the other: a pause begins anew, unless what follows goes on with a name that was begun.

export type TypedAhead = { readonly text: string; readonly at: number };

const PAUSE_MS = 1000;
/** A slow hand types a name with longer pauses. */
const LONG_PAUSE_MS = 10_000;

/** `key` as the browser names it, `at` in milliseconds; undefined for a key that types no letter. */
export function typedAhead(
  before: TypedAhead | undefined,
  key: string,
  at: number,
  isBegun: (text: string) => boolean,
): TypedAhead | undefined {
  const text = (before?.text ?? '') + key.toLowerCase();
  const pause = before === undefined ? Infinity : at - before.at;
  const isGoingOn = pause < PAUSE_MS || (pause < LONG_PAUSE_MS && isBegun(text));
  // A space begins nothing, but stands inside a name.
  if ([...key].length !== 1 || (key === ' ' && !isGoingOn)) return undefined;
  return { text: isGoingOn ? text : key.toLowerCase(), at };
}
