// Makes whole people for any dictionary: picks what is free, works out what follows, and starts anew when it does not fit.
import jsonLogic from 'json-logic-js';
import type { Chance } from './chance.ts';
import { dayOf, monthsApart, returnAfter } from './elapsed.ts';
import type { Value, Whole } from './whole.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Derivation, Fact, FactId, NumberFact } from '#facts/fact.ts';

/** Figures that rules compare a fact with: people are picked on them and beside them. */
export type Bounds = ReadonlyMap<FactId, readonly number[]>;

export type People = {
  readonly somebody: (chance: Chance, today: number) => Whole;
  /** The same person, but for these facts and what follows from them. */
  readonly redrawn: (whole: Whole, facts: ReadonlySet<FactId>, chance: Chance, today: number) => Whole;
};

const PER_MONTH: Readonly<Record<string, number>> = { mo: 1, a: 12 };
const NOBODY: Whole = {};
const ALL: ReadonlySet<FactId> = new Set();

export function peopleOf(dictionary: Dictionary, bounds: Bounds): People {
  const order = inOrder(dictionary.facts);
  const times = dictionary.facts.filter((fact) => fact.type === 'number');
  const timesSince = new Map(order.map(({ id }) => [id, times.filter((time) => sinceOf(time) === id)]));

  function pickDate(fact: Extract<Fact, { type: 'date' }>, chance: Chance, today: number): number {
    const first = dayOf(fact.range.min);
    const counted = timesSince.get(fact.id) ?? [];
    const marks = counted.flatMap((time) => (bounds.get(time.id) ?? []).map((bound) => bound * (PER_MONTH[time.unit] ?? 1)));
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
    return whole;
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

type Limits = { readonly low: number; readonly high: number; readonly is?: boolean | string };

/** What the facts before it leave open; undefined when they contradict each other. */
function limitsOf(fact: Fact, whole: Whole, today: number): Limits | undefined {
  let [low, high] = fact.type === 'number' ? [fact.range.min, fact.range.max] : [-Infinity, Infinity];
  let is: boolean | string | undefined;
  for (const derivation of fact.derive ?? []) {
    if ('elapsed' in derivation || 'converted' in derivation) {
      const span = fact.type === 'number' ? spanOf(fact, derivation, whole, today) : undefined;
      if (span === undefined) continue;
      [low, high] = [Math.max(low, span.low), Math.min(high, span.high)];
      continue;
    }
    if (derivation.when !== undefined && reckon(derivation.when, whole) !== true) continue;
    const given = 'is' in derivation ? reckon(derivation.is, whole) : undefined;
    if (typeof given === 'boolean' || typeof given === 'string') {
      if (is !== undefined && is !== given) return undefined;
      is = given;
      continue;
    }
    const [from, to] = 'is' in derivation ? [given, given] : [reckon(derivation.from, whole), reckon(derivation.to, whole)];
    low = Math.max(low, typeof from === 'number' ? from : low);
    high = Math.min(high, typeof to === 'number' ? to : high);
  }
  if (fact.type === 'number' && fact.integer === true) [low, high] = [Math.ceil(low), Math.floor(high)];
  return low > high ? undefined : { low, high, ...(is === undefined ? {} : { is }) };
}

function spanOf(fact: NumberFact, derivation: Derivation, whole: Whole, today: number): Limits | undefined {
  if ('elapsed' in derivation) {
    const time = timeSince(fact, Number(whole[derivation.elapsed.since]), today);
    return { low: time, high: time };
  }
  // Ages in months and in years follow from one birth date, and agree of themselves. Else: grams in a decilitre, in a litre.
  if (!('converted' in derivation) || sinceOf(fact) !== undefined) return undefined;
  const value = (Number(whole[derivation.converted.from]) * 1000) / 100;
  return { low: value, high: value };
}

function timeSince(fact: NumberFact, day: number, today: number): number {
  const time = monthsApart(day, today) / (PER_MONTH[fact.unit] ?? 1);
  return fact.integer === true ? Math.floor(time) : time;
}

function keeps(limits: Limits, value: Value, fact: Fact, today: number): boolean {
  if (fact.type === 'date') return Number(value) <= today;
  if (typeof value === 'number') return limits.low <= value && value <= limits.high;
  return limits.is === undefined || limits.is === value;
}

function isWithin({ range }: NumberFact, value: number): boolean {
  return range.min <= value && value <= range.max;
}

function sinceOf(fact: Fact): FactId | undefined {
  return (fact.derive ?? []).flatMap((derivation) => ('elapsed' in derivation ? [derivation.elapsed.since] : []))[0];
}

function reckon(raw: unknown, whole: Whole): unknown {
  return typeof raw === 'object' && raw !== null ? jsonLogic.apply(raw, whole) : raw;
}

/** Every fact after those it follows from. */
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  const placed: Fact[] = [];
  const waiting = new Set(facts);
  while (waiting.size > 0) {
    const ready = [...waiting].filter((fact) => inputsOf(fact).every((input) => placed.some(({ id }) => id === input)));
    if (ready.length === 0) throw new RangeError(`round in a circle: ${[...waiting].map(({ id }) => id).join(' ')}`);
    for (const fact of ready) {
      placed.push(fact);
      waiting.delete(fact);
    }
  }
  return placed;
}

/** The facts that a fact follows from. */
export function inputsOf(fact: Fact): readonly FactId[] {
  return (fact.derive ?? []).flatMap((derivation) => {
    if ('elapsed' in derivation) return [derivation.elapsed.since];
    if ('converted' in derivation) return sinceOf(fact) === undefined ? [derivation.converted.from] : [];
    return namesIn(derivation);
  });
}

function namesIn(raw: unknown): readonly FactId[] {
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, value]) => (key === 'var' ? [String(value)] : namesIn(value)));
}
