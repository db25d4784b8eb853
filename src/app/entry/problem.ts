// What may be wrong with what was typed, with what the way out needs to be named.

export type Problem =
  | { readonly code: 'too-long'; readonly most: number }
  /** `examples`: what could stand here. */
  | { readonly code: 'not-understood'; readonly examples: readonly string[] }
  /** A comma or a slash that may part thousands, decimals or a date; `examples`: the figures it could be. */
  | { readonly code: 'ambiguous-number'; readonly examples: readonly string[] }
  /** `typed`, a UCUM code or a word, is no unit of the fact; `units`: UCUM codes of those that are, its own first. */
  | { readonly code: 'unit'; readonly typed: string; readonly units: readonly string[] }
  /** In the unit that was typed. */
  | { readonly code: 'out-of-range'; readonly min: number; readonly max: number; readonly unit: string }
  | { readonly code: 'not-whole' }
  | { readonly code: 'reversed' }
  | { readonly code: 'impossible-date' }
  /** Day and month could be swapped; `examples`: both dates, year first. */
  | { readonly code: 'ambiguous-date'; readonly examples: readonly string[] }
  /** No year of four digits of either calendar; `examples`: a date in each. */
  | { readonly code: 'no-year'; readonly examples: readonly string[] }
  /** Days as `2026-11-22`. */
  | { readonly code: 'in-the-future'; readonly today: string }
  | { readonly code: 'too-early'; readonly earliest: string }
  /** Out of `typed` points, where the fact has at most `most`; `examples`: what could stand here, if the points are right. */
  | { readonly code: 'other-scale'; readonly typed: number; readonly most: number; readonly examples: readonly string[] }
  /** Items of a scale add up to another figure than the total behind them. */
  | { readonly code: 'other-sum'; readonly sum: number; readonly typed: number }
  | { readonly code: 'no-such-choice' };

/** A problem as it is met, before the way out is known. */
export type SlipKind =
  | Exclude<Problem, { readonly code: 'too-long' | 'not-understood' | 'no-year' | 'unit' | 'in-the-future' | 'too-early' }>
  | { readonly code: 'not-understood' }
  | { readonly code: 'no-year' }
  | { readonly code: 'in-the-future' }
  | { readonly code: 'too-early' }
  | { readonly code: 'unit'; readonly typed: string };

/** Thrown by the parts of the entry, and caught in `readTyped`. */
export class Slip extends Error {
  readonly kind: SlipKind;
  constructor(kind: SlipKind) {
    super(kind.code);
    this.name = 'Slip';
    this.kind = kind;
  }
}

export function notUnderstood(): Slip {
  return new Slip({ code: 'not-understood' });
}
