// Which open criteria of a trial hang together, since a fact of one may tell something of a fact of another.
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import { isExact, type Known } from '#logic/possible.ts';
import { type Criterion, factsOf } from '#trials/criterion.ts';

/** Criteria that can be settled apart from all others, and the slots of all facts that bear on them, in order. */
export type Part = { readonly criteria: readonly Criterion[]; readonly slots: readonly number[] };

export class Links {
  /** By slot: facts that it follows from, or that follow from it. */
  readonly #beside: readonly (readonly number[])[];
  /** By slot: itself, and all that follows from it. */
  readonly #following: readonly ReadonlySet<number>[];
  readonly #read = new WeakMap<Criterion, readonly number[]>();
  readonly #slots: ReadonlyMap<FactId, number>;

  constructor({ facts, narrowings }: Dictionary) {
    const slots = new Map(facts.map(({ id }, slot) => [id, slot]));
    const steps = narrowings.map(({ slot, inputs }) => ({ slot, inputs: inputs.flatMap((id) => slots.get(id) ?? []) }));
    this.#slots = slots;
    this.#beside = facts.map((_, slot) => [
      ...new Set(steps.flatMap((step) => (step.slot === slot || step.inputs.includes(slot) ? [step.slot, ...step.inputs] : []))),
    ]);
    this.#following = facts.map((_, slot) => {
      const reached = new Set([slot]);
      for (const from of reached) for (const step of steps) if (step.inputs.includes(from)) reached.add(step.slot);
      return reached;
    });
  }

  /** Whether what a fact turns out to be may tell something of what the criterion reads. */
  bearsOn(id: FactId, criterion: Criterion): boolean {
    const following = this.#following[this.#slots.get(id) ?? -1];
    return this.#slotsOf(criterion).some((slot) => following?.has(slot) === true);
  }

  /** What is exact already tells nothing more: facts hang together through open ones alone. */
  parts(criteria: readonly Criterion[], known: Known): readonly Part[] {
    let parts: readonly { readonly criteria: readonly Criterion[]; readonly open: ReadonlySet<number> }[] = [];
    for (const criterion of criteria) {
      const open = this.#spread(this.#slotsOf(criterion), known);
      const [met, others] = [parts.filter((part) => meet(part.open, open)), parts.filter((part) => !meet(part.open, open))];
      const all = met.length === 0 ? open : new Set([...open, ...met.flatMap((part) => [...part.open])]);
      parts = [...others, { criteria: [...met.flatMap((part) => part.criteria), criterion], open: all }];
    }
    return parts.map(({ criteria: own, open }) => ({ criteria: own, slots: this.#around(own, open) }));
  }

  #slotsOf(criterion: Criterion): readonly number[] {
    const before = this.#read.get(criterion);
    if (before !== undefined) return before;
    const slots = factsOf(criterion).flatMap((id) => this.#slots.get(id) ?? []);
    this.#read.set(criterion, slots);
    return slots;
  }

  #spread(slots: readonly number[], known: Known): ReadonlySet<number> {
    const reached = new Set(slots.filter((slot) => isOpen(known, slot)));
    for (const slot of reached) for (const other of this.#beside[slot] ?? []) if (isOpen(known, other)) reached.add(other);
    return reached;
  }

  /** The open ones, what stands beside them, and all that the criteria read. */
  #around(criteria: readonly Criterion[], open: ReadonlySet<number>): readonly number[] {
    const around = new Set(open);
    for (const criterion of criteria) for (const slot of this.#slotsOf(criterion)) around.add(slot);
    for (const slot of open) for (const other of this.#beside[slot] ?? []) around.add(other);
    return [...around].sort((a, b) => a - b);
  }
}

function isOpen(known: Known, slot: number): boolean {
  const now = known[slot];
  return now !== undefined && !isExact(now);
}

function meet(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}
