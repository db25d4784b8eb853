// What may still be of every fact, while it is being narrowed.
import type { Fact } from '#facts/fact.ts';
import { intersect, isSame, type Known, type Possible } from '#logic/possible.ts';

/** Looks once, and narrows what it can. */
export type Look = (box: Box) => void;

/** A hair on either side: figures with decimals are added with rounding. */
const HAIR = 1e-9;

export class Box {
  now: Possible[];
  isEmpty = false;
  #isChanged = true;
  readonly #facts: readonly Fact[];

  constructor(known: Known, facts: readonly Fact[]) {
    this.now = [...known];
    this.#facts = facts;
  }

  isFresh(): boolean {
    const isFresh = this.#isChanged && !this.isEmpty;
    this.#isChanged = false;
    return isFresh;
  }

  narrow(slot: number, possible: Possible | undefined): void {
    const before = this.now[slot];
    if (before === undefined || possible === undefined || this.isEmpty) return;
    const after = intersect(before, possible.kind === 'range' ? this.#fitting(slot, possible.low, possible.high) : possible);
    if (after === undefined) this.isEmpty = true;
    else if (!isSame(before, after)) {
      this.now[slot] = after;
      this.#isChanged = true;
    }
  }

  isWhole(slot: number): boolean {
    const fact = this.#facts[slot];
    return fact?.type === 'number' && fact.integer === true;
  }

  #fitting(slot: number, low: number, high: number): Possible {
    if (this.isWhole(slot)) return { kind: 'range', low: Math.ceil(low - HAIR), high: Math.floor(high + HAIR) };
    return { kind: 'range', low: low - HAIR * (1 + Math.abs(low)), high: high + HAIR * (1 + Math.abs(high)) };
  }
}
