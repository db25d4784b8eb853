// Facts that change by time alone: those that count the time since a date, and those that follow from them.
import type { Narrowing } from '#facts/derive.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId, NumberFact } from '#facts/fact.ts';

/** A fact that grows with time. */
export type Growing = {
  readonly fact: NumberFact;
  readonly slot: number;
  /** Slot of the date that it counts from. */
  readonly since: number;
  readonly narrow: Narrowing['narrow'];
};

/** A fact that follows from one that grows, as “within the last 12 months” follows from the months since. */
export type Following = {
  readonly fact: Fact;
  readonly slot: number;
  readonly narrowings: readonly Narrowing[];
  /** Those of its narrowings that read what time changes. */
  readonly moving: readonly Narrowing[];
};

export type TimedFacts = {
  readonly growing: readonly Growing[];
  readonly following: readonly Following[];
  readonly ids: ReadonlySet<FactId>;
};

/** Only time since a date follows from a date: rules cannot read one. */
export function growingFacts({ facts, byId, narrowings }: Dictionary): readonly Growing[] {
  return narrowings.flatMap(({ target, slot, inputs, narrow }) => {
    const fact = byId.get(target);
    const since = facts.findIndex(({ id, type }) => type === 'date' && inputs.includes(id));
    return fact?.type === 'number' && since >= 0 ? [{ fact, slot, since, narrow }] : [];
  });
}

const TIMED = new WeakMap<Dictionary, TimedFacts>();

/** Worked out once for a dictionary. */
export function timedFacts(dictionary: Dictionary): TimedFacts {
  const timed = TIMED.get(dictionary) ?? findTimed(dictionary);
  TIMED.set(dictionary, timed);
  return timed;
}

function findTimed(dictionary: Dictionary): TimedFacts {
  const { facts, narrowings } = dictionary;
  const growing = growingFacts(dictionary);
  const grown = new Set(growing.map(({ fact }) => fact.id));
  const ids = new Set(grown);
  for (const id of ids) for (const { target, inputs } of narrowings) if (inputs.includes(id)) ids.add(target);
  const following = facts.flatMap((fact, slot): readonly Following[] => {
    if (!ids.has(fact.id) || grown.has(fact.id)) return [];
    const own = narrowings.filter(({ target }) => target === fact.id);
    return [{ fact, slot, narrowings: own, moving: own.filter(({ inputs }) => inputs.some((id) => ids.has(id))) }];
  });
  return { growing, following, ids };
}
