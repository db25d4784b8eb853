// Makes whole people for any dictionary: picks what is free, works out what follows, and starts anew when it does not fit.
import type { Chance } from './chance.ts';
import { dayOf, returnAfter } from './elapsed.ts';
import { type Limits, limitsOf, monthsIn, readsOf, sinceOf, timeSince } from './limits.ts';
import { type Value, valueOf, type Whole } from './whole.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId, NumberFact } from '#facts/fact.ts';

/** Figures that rules compare a fact with: people are picked on them and beside them. */
export type Bounds = ReadonlyMap<FactId, readonly number[]>;

export type People = {
  readonly somebody: (chance: Chance, today: number) => Whole;
  /** The same person, but for these facts and what follows from them. */
  readonly redrawn: (whole: Whole, facts: ReadonlySet<FactId>, chance: Chance, today: number) => Whole;
};

const NOBODY: Whole = {};
const ALL: ReadonlySet<FactId> = new Set();

export function peopleOf(dictionary: Dictionary, bounds: Bounds): People {
  const { order, early } = inOrder(dictionary.facts);
  const times = dictionary.facts.filter((fact) => fact.type === 'number');
  const timesSince = new Map(order.map(({ id }) => [id, times.filter((time) => sinceOf(time) === id)]));

  function pickDate(fact: Extract<Fact, { type: 'date' }>, chance: Chance, today: number): number {
    const first = dayOf(fact.range.min);
    const counted = timesSince.get(fact.id) ?? [];
    const marks = counted.flatMap((time) => (bounds.get(time.id) ?? []).map((bound) => bound * monthsIn(time)));
    for (;;) {
      const near = marks.length > 0 && chance.percent(60);
      const back = near ? Math.round(chance.pick(marks)) : chance.below(480);
      const day = Math.min(today, returnAfter(today, -back) + chance.pick(near ? [0, 0, 1, -1] : [chance.below(30)]));
      if (day >= first && counted.every((time) => isWithin(time, timeSince(time, day, today)))) return day;
    }
  }

  function pickNumber(fact: NumberFact, low: number, high: number, chance: Chance): number {
    const marks = bounds.get(fact.id) ?? [];
    const step = fact.integer === true ? 1 : chance.pick([1, 0.5, 0.1, 0.001]);
    const near = marks.length > 0 && chance.percent(60) ? chance.pick(marks) + step * chance.pick([0, 0, 1, -1]) : Number.NaN;
    if (near >= low && near <= high) return near;
    if (fact.integer === true) return low + chance.below(high - low + 1);
    return Math.min(high, low + (chance.below(1001) / 1000) * (high - low));
  }

  function pick(fact: Fact, limits: Limits, chance: Chance, today: number): Value {
    switch (fact.type) {
      case 'number':
        return pickNumber(fact, limits.low, limits.high, chance);
      case 'date':
        return pickDate(fact, chance, today);
      case 'boolean':
        return limits.is ?? chance.percent(50);
      case 'one-of':
        return limits.is ?? chance.pick(fact.options).id;
      case 'any-of':
        return fact.options.filter(() => chance.percent(30)).map(({ id }) => id);
    }
  }

  function drawn(old: Whole, anew: ReadonlySet<FactId>, chance: Chance, today: number): Whole | undefined {
    const whole: Record<FactId, Value> = {};
    for (const fact of order) {
      const limits = limitsOf(fact, whole, today);
      if (limits === undefined) return undefined;
      const kept = anew.has(fact.id) ? undefined : old[fact.id];
      whole[fact.id] = kept !== undefined && keeps(limits, kept, fact, today) ? kept : pick(fact, limits, chance, today);
    }
    const fits = early.every((fact) => {
      const limits = limitsOf(fact, whole, today);
      return limits !== undefined && keeps(limits, valueOf(whole, fact.id), fact, today);
    });
    return fits ? whole : undefined;
  }

  const untilItFits = (old: Whole, anew: ReadonlySet<FactId>, chance: Chance, today: number): Whole => {
    for (let turn = 0; turn < 1000; turn += 1) {
      const whole = drawn(turn < 50 ? old : NOBODY, anew, chance, today);
      if (whole !== undefined) return whole;
    }
    throw new RangeError(`nobody fits: ${[...anew].join(' ')}`);
  };

  return {
    somebody: (chance, today) => untilItFits(NOBODY, ALL, chance, today),
    redrawn: untilItFits,
  };
}

function keeps(limits: Limits, value: Value, fact: Fact, today: number): boolean {
  if (fact.type === 'date') return Number(value) <= today;
  if (typeof value === 'number') return limits.low <= value && value <= limits.high;
  return limits.is === undefined || limits.is === value;
}

function isWithin({ range }: NumberFact, value: number): boolean {
  return range.min <= value && value <= range.max;
}

type Order = {
  readonly order: readonly Fact[];
  /** Facts that stand before one that they follow from, since the two follow from each other. */
  readonly early: readonly Fact[];
};

/** Every fact after those it follows from; out of a circle first what is counted from a date, and then what is a sum. */
function inOrder(facts: readonly Fact[]): Order {
  const order: Fact[] = [];
  const early: Fact[] = [];
  const waiting = new Set(facts);
  while (waiting.size > 0) {
    const ready = [...waiting].filter((fact) => inputsOf(fact).every((input) => order.some(({ id }) => id === input)));
    const next = ready.length > 0 ? ready : [firstOfCircle([...waiting])];
    if (ready.length === 0) early.push(...next);
    order.push(...next);
    for (const fact of next) waiting.delete(fact);
  }
  return { order, early };
}

/** A fact that follows from itself, and from as few others as may be; best one that is counted from a date, or a sum. */
function firstOfCircle(facts: readonly Fact[]): Fact {
  const behind = new Map(facts.map((fact) => [fact, allBehind(fact, facts)]));
  const inCircle = facts.filter((fact) => behind.get(fact)?.has(fact.id) === true);
  const size = (fact: Fact) => behind.get(fact)?.size ?? 0;
  const [first] = inCircle.sort((a, b) => size(a) - size(b) || firmness(b) - firmness(a));
  if (first === undefined) throw new RangeError('a fact follows from one that is not there');
  return first;
}

function allBehind(fact: Fact, facts: readonly Fact[]): ReadonlySet<FactId> {
  const behind = new Set(inputsOf(fact));
  for (const id of behind) for (const other of facts) if (other.id === id) for (const input of inputsOf(other)) behind.add(input);
  return new Set([...behind].filter((id) => facts.some((other) => other.id === id)));
}

function firmness(fact: Fact): number {
  if (sinceOf(fact) !== undefined) return 2;
  return (fact.derive ?? []).some((derivation) => 'is' in derivation && derivation.when === undefined) ? 1 : 0;
}

/** The facts that a fact follows from. */
export function inputsOf(fact: Fact): readonly FactId[] {
  return (fact.derive ?? []).flatMap((derivation) => {
    if ('elapsed' in derivation) return [derivation.elapsed.since];
    if ('converted' in derivation) return sinceOf(fact) === undefined ? [derivation.converted.from] : [];
    return readsOf(derivation);
  });
}
