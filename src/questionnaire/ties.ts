// Which facts hang together: those that one follows from, those that say whether it is asked, and those that one rule reads.
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import { parseRule } from '#logic/parse.ts';
import { variablesOf } from '#logic/variables.ts';

export class Ties {
  readonly #inputs = new Map<FactId, readonly FactId[]>();
  readonly #gates = new Map<FactId, readonly FactId[]>();

  constructor({ facts, narrowings, variables }: Dictionary) {
    for (const { target, inputs } of narrowings) this.#inputs.set(target, [...(this.#inputs.get(target) ?? []), ...inputs]);
    for (const { id, askedWhen } of facts) {
      if (askedWhen !== undefined) this.#gates.set(id, variablesOf(parseRule(askedWhen, variables)));
    }
  }

  /** These facts and all that they hang on, the nearest first; but what says whether a fact is asked stands before it. */
  nearestFirst(ids: readonly FactId[]): readonly FactId[] {
    const order = new Set<FactId>();
    this.#placeNear(ids, order, new Set());
    return [...order];
  }

  #placeNear(ids: readonly FactId[], order: Set<FactId>, entered: Set<FactId>): void {
    const near = new Set(ids);
    for (const id of near) {
      if (entered.has(id)) continue;
      entered.add(id);
      this.#placeNear(this.#gates.get(id) ?? [], order, entered);
      order.add(id);
      for (const input of this.#inputs.get(id) ?? []) near.add(input);
    }
  }

  /** Groups of facts that are tied to each other by what follows from what; where `isAsked`, by what is asked when, too. */
  groups(isAsked: boolean): readonly (readonly FactId[])[] {
    return [...this.#inputs, ...(isAsked ? this.#gates : [])].map(([id, others]) => [id, ...others]);
  }
}

/** For each fact those that stand in a group with it. */
export function neighbours(groups: readonly (readonly FactId[])[]): ReadonlyMap<FactId, ReadonlySet<FactId>> {
  const beside = new Map<FactId, Set<FactId>>();
  for (const group of groups) {
    for (const id of group) {
      const others = beside.get(id) ?? new Set();
      beside.set(id, others);
      for (const other of group) others.add(other);
    }
  }
  return beside;
}

/** The facts, parted so that no two neighbours are apart. */
export function partsOf(facts: ReadonlySet<FactId>, beside: ReadonlyMap<FactId, ReadonlySet<FactId>>): readonly ReadonlySet<FactId>[] {
  const parts: Set<FactId>[] = [];
  const placed = new Set<FactId>();
  for (const first of facts) {
    if (placed.has(first)) continue;
    const part = new Set([first]);
    for (const id of part) {
      placed.add(id);
      for (const other of beside.get(id) ?? []) if (facts.has(other)) part.add(other);
    }
    parts.push(part);
  }
  return parts;
}
