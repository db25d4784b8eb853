// Who is ruled out by one criterion alone that may come out otherwise: worth a second look.
import { knownKey } from '#cohort/knownKey.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Known, Possible } from '#logic/possible.ts';
import { changeOf } from '#screening/change.ts';
import { judge } from '#screening/judge.ts';
import { type Criterion, factsOf } from '#trials/criterion.ts';

/** A tenth of a figure: two measurements of one person differ by as much. */
const BY_LITTLE = 0.1;

export class NearMisses {
  readonly #dictionary: Dictionary;
  readonly #found = new WeakMap<Criterion, { readonly slots: readonly number[]; readonly isNear: Map<string, boolean> }>();

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /**
   * `only`: the one criterion that fails. It can change; or what is expected to fall, and was measured a little too low (or too high, for an exclusion),
   * may be measured again. What never changes, and time that has gone by, are never near, however little is wanting.
   */
  isNear(only: Criterion, known: Known): boolean {
    const found = this.#found.get(only) ?? { slots: this.#slotsOf(only), isNear: new Map<string, boolean>() };
    this.#found.set(only, found);
    const key = knownKey(known, found.slots);
    const isNear = found.isNear.get(key) ?? this.#isNear(only, known, found.slots);
    found.isNear.set(key, isNear);
    return isNear;
  }

  #isNear(only: Criterion, known: Known, slots: readonly number[]): boolean {
    const { kind } = changeOf(only, known, this.#dictionary);
    return kind === 'can' || (kind === 'not-expected' && judge(only, this.#measuredAgain(known, slots)) !== 'fail');
  }

  #measuredAgain(known: Known, slots: readonly number[]): Known {
    return known.map((now, slot) => (slots.includes(slot) && this.#dictionary.facts[slot]?.later === 'falls' ? byLittle(now) : now));
  }

  #slotsOf(criterion: Criterion): readonly number[] {
    const { variables } = this.#dictionary;
    return factsOf(criterion).flatMap((id) => variables.get(id)?.slot ?? []);
  }
}

function byLittle(now: Possible): Possible {
  if (now.kind !== 'range') return now;
  return { ...now, low: now.low * (1 - BY_LITTLE), high: now.high * (1 + BY_LITTLE) };
}
