// What facts leave open of a fact that follows from them: a second opinion on facts/derive, for people of whom everything is known.
import jsonLogic from 'json-logic-js';
import { monthsApart } from './elapsed.ts';
import type { Whole } from './whole.ts';
import type { Derivation, Fact, FactId, NumberFact } from '#facts/fact.ts';

export type Limits = { readonly low: number; readonly high: number; readonly is?: boolean | string };

const OPEN: Limits = { low: -Infinity, high: Infinity };

/** Undefined when the facts before it contradict each other. What follows from facts that have no value yet is left open. */
export function limitsOf(fact: Fact, whole: Whole, today: number): Limits | undefined {
  let limits: Limits | undefined = fact.type === 'number' ? { low: fact.range.min, high: fact.range.max } : OPEN;
  for (const derivation of fact.derive ?? []) limits = both(limits, limitsBy(fact, derivation, whole, today));
  if (limits === undefined || fact.type !== 'number' || fact.integer !== true) return limits;
  return both({ low: Math.ceil(limits.low), high: Math.floor(limits.high) }, OPEN);
}

function both(a: Limits | undefined, b: Limits): Limits | undefined {
  if (a === undefined) return undefined;
  const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
  const is = a.is ?? b.is;
  const isContradiction = low > high || (b.is !== undefined && b.is !== is);
  return isContradiction ? undefined : { low, high, ...(is === undefined ? {} : { is }) };
}

function limitsBy(fact: Fact, derivation: Derivation, whole: Whole, today: number): Limits {
  if ('elapsed' in derivation || 'converted' in derivation) return fact.type === 'number' ? figureBy(fact, derivation, whole, today) : OPEN;
  if (readsOf(derivation).some((id) => whole[id] === undefined)) return OPEN;
  if (derivation.when !== undefined && reckon(derivation.when, whole) !== true) return OPEN;
  const [from, to] =
    'is' in derivation ? [reckon(derivation.is, whole), undefined] : [reckon(derivation.from, whole), reckon(derivation.to, whole)];
  if (typeof from === 'boolean' || typeof from === 'string') return { ...OPEN, is: from };
  return { low: figure(from, -Infinity), high: figure('is' in derivation ? from : to, Infinity) };
}

function figureBy(fact: NumberFact, derivation: Derivation, whole: Whole, today: number): Limits {
  if ('elapsed' in derivation) {
    const time = timeSince(fact, Number(whole[derivation.elapsed.since]), today);
    return { low: time, high: time };
  }
  // Ages in months and in years follow from one birth date, and agree of themselves. Else: grams in a decilitre, in a litre.
  if (!('converted' in derivation) || sinceOf(fact) !== undefined) return OPEN;
  const value = (Number(whole[derivation.converted.from]) * 1000) / 100;
  return { low: value, high: value };
}

const figure = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

function reckon(raw: unknown, whole: Whole): unknown {
  return typeof raw === 'object' && raw !== null ? jsonLogic.apply(raw, whole) : raw;
}

const READS = new WeakMap<Derivation, readonly FactId[]>();

/** The facts that a derivation reads by name. */
export function readsOf(derivation: Derivation): readonly FactId[] {
  const reads = READS.get(derivation) ?? namesIn(derivation);
  READS.set(derivation, reads);
  return reads;
}

function namesIn(raw: unknown): readonly FactId[] {
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, value]) => (key === 'var' ? [String(value)] : namesIn(value)));
}

export function timeSince(fact: NumberFact, day: number, today: number): number {
  const time = monthsApart(day, today) / monthsIn(fact);
  return fact.integer === true ? Math.floor(time) : time;
}

export function monthsIn({ unit }: NumberFact): number {
  return unit === 'a' ? 12 : 1;
}

/** The date from which a fact counts the time. */
export function sinceOf(fact: Fact): FactId | undefined {
  return (fact.derive ?? []).flatMap((derivation) => ('elapsed' in derivation ? [derivation.elapsed.since] : []))[0];
}
