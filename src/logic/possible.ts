// What a quantity, a choice or a set may still be. A narrower possible knows more; an exact one knows all.

/** A number from `low` to `high`, both ends possible. An open end is the nearest double inside it: see `justBelow`. */
export type Range = { readonly kind: 'range'; readonly low: number; readonly high: number };

/** One of up to 31 options: bit i is set while option i is still possible. */
export type Choice = { readonly kind: 'choice'; readonly options: number };

/** Any number of up to 31 options: bit i of `certain` is set when option i is surely in, of `possible` while it may be. */
export type Subset = { readonly kind: 'subset'; readonly certain: number; readonly possible: number };

export type Possible = Range | Choice | Subset;

const SHARED: readonly Choice[] = Array.from({ length: 256 }, (_, options) => ({ kind: 'choice', options }));

/** The choice with these bits. Small ones are made once and shared: most facts of most people are yes, no or not known. */
export function choice(options: number): Choice {
  return SHARED[options] ?? { kind: 'choice', options };
}

/** What is known of every variable, by slot. */
export type Known = readonly Possible[];

/** A hair over half a step, or a power of two would round back to itself. */
const HALF_EPSILON = (Number.EPSILON / 2) * (1 + Number.EPSILON);

/** The greatest double below `x`: the upper end of "under x". */
export function justBelow(x: number): number {
  return x === 0 ? -Number.MIN_VALUE : x - Math.abs(x) * HALF_EPSILON;
}

/** The least double above `x`: the lower end of "over x". */
export function justAbove(x: number): number {
  return -justBelow(-x);
}

export function isExact(possible: Possible): boolean {
  switch (possible.kind) {
    case 'range':
      return possible.low === possible.high;
    case 'choice':
      return (possible.options & (possible.options - 1)) === 0;
    case 'subset':
      return possible.certain === possible.possible;
  }
}

/** What both allow; undefined when nothing does. Both must be of one kind. */
export function intersect(a: Possible, b: Possible): Possible | undefined {
  if (a.kind === 'range' && b.kind === 'range') {
    const low = Math.max(a.low, b.low);
    const high = Math.min(a.high, b.high);
    return low <= high ? { kind: 'range', low, high } : undefined;
  }
  if (a.kind === 'choice' && b.kind === 'choice') {
    const options = a.options & b.options;
    return options === 0 ? undefined : choice(options);
  }
  if (a.kind === 'subset' && b.kind === 'subset') {
    const certain = a.certain | b.certain;
    const possible = a.possible & b.possible;
    return (certain & ~possible) === 0 ? { kind: 'subset', certain, possible } : undefined;
  }
  throw new TypeError(`cannot intersect a ${a.kind} with a ${b.kind}`);
}

/** Whether both allow just the same. */
export function isSame(a: Possible, b: Possible): boolean {
  if (a === b) return true;
  if (a.kind === 'range') return b.kind === 'range' && a.low === b.low && a.high === b.high;
  if (a.kind === 'choice') return b.kind === 'choice' && a.options === b.options;
  return b.kind === 'subset' && a.certain === b.certain && a.possible === b.possible;
}
