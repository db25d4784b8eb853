// Facts that follow from others: age from a birth date, a total from its items, the original ALSFRS bounded by ALSFRS-R.
import { monthsBetween } from '#facts/calendar.ts';
import type { Derivation, Fact, FactId, NumberFact } from '#facts/fact.ts';
import { convert } from '#facts/unit.ts';
import { boundsOf, compile, type Evaluate } from '#logic/evaluate.ts';
import { parseRule, parseTerm } from '#logic/parse.ts';
import { choice, type Known, type Possible } from '#logic/possible.ts';
import { FALSE, TRUE } from '#logic/truth.ts';
import { bitsOf, type Variables } from '#logic/variable.ts';
import { variablesOf, variablesOfTerm } from '#logic/variables.ts';

/** What narrowing depends on beside the facts. */
export type Circumstances = {
  /** A day number. */
  readonly today: number;
  /** Slots of the levels that the person rated. */
  readonly selfRated: ReadonlySet<number>;
  /** A clinic gave a whole score. */
  readonly isClinicScored: boolean;
};

const NONE: ReadonlySet<number> = new Set();

/** A day on which nobody rated anything. */
export function onDay(today: number): Circumstances {
  return { today, selfRated: NONE, isClinicScored: false };
}

/** One way a fact is narrowed by others. */
export type Narrowing = {
  readonly target: FactId;
  readonly slot: number;
  readonly inputs: readonly FactId[];
  /** Undefined where it has nothing to say. */
  readonly narrow: (known: Known, circumstances: Circumstances) => Possible | undefined;
  /** What could still come of it, when its inputs could still be as `hoped`: any value; none, since its condition fails; or this. */
  readonly best: (known: Known, hoped: Known) => Possible | 'any' | 'none';
  readonly allowance?: Allowance | undefined;
};

const ANY: Narrowing['best'] = () => 'any';

export type SlotOf = (id: FactId) => number;
type Context = { readonly variables: Variables; readonly slotOf: SlotOf; readonly facts: ReadonlyMap<FactId, Fact> };

/** Throws RuleFault or RangeError when the derivation does not fit the dictionary. */
export function compileDerivation(fact: Fact, derivation: Derivation, context: Context): Narrowing {
  if ('elapsed' in derivation) return elapsed(numeric(fact), derivation.elapsed.since, context);
  if ('converted' in derivation) return converted(numeric(fact), derivation.converted.from, context);
  const inputs: FactId[] = [];
  const when = conditionOf(derivation.when, context.variables, inputs);
  const value = 'is' in derivation ? valueOf(fact, derivation.is, context, inputs) : spanOfTerms(fact, derivation, context, inputs);
  return {
    target: fact.id,
    slot: context.slotOf(fact.id),
    inputs,
    narrow: (known) => (when === undefined || when(known) === TRUE ? value(known) : undefined),
    best: (known, hoped) => (when?.(known) === FALSE ? 'none' : value(hoped)),
  };
}

function elapsed(fact: NumberFact, since: FactId, { slotOf }: Context): Narrowing {
  const slot = slotOf(since);
  const scale = convert(1, fact.unit, 'mo');
  if (scale === undefined) throw new RangeError(`${fact.id}: time since a date is counted in mo or a, not in ${fact.unit}`);
  const whole = (x: number) => (fact.integer === true ? Math.floor(x) : x);
  return {
    target: fact.id,
    slot: slotOf(fact.id),
    inputs: [since],
    best: ANY,
    narrow: (known, { today }) => {
      const date = known[slot];
      if (date?.kind !== 'range') return undefined;
      const low = whole(monthsBetween(Math.min(date.high, today), today) / scale);
      return { kind: 'range', low, high: whole(monthsBetween(date.low, today) / scale) };
    },
  };
}

function converted(fact: NumberFact, from: FactId, { slotOf, facts }: Context): Narrowing {
  const source = facts.get(from);
  const slot = slotOf(from);
  if (source?.type !== 'number' || convert(1, source.unit, fact.unit) === undefined) {
    throw new RangeError(`${fact.id}: cannot be converted from ${from}`);
  }
  const scaled = (x: number) => convert(x, source.unit, fact.unit) ?? Number.NaN;
  return {
    target: fact.id,
    slot: slotOf(fact.id),
    inputs: [from],
    best: ANY,
    narrow: (known) => {
      const value = known[slot];
      if (value?.kind !== 'range') return undefined;
      if (source.integer !== true || fact.integer !== true) {
        return { kind: 'range', low: scaled(value.low), high: scaled(source.integer === true ? value.high + 1 : value.high) };
      }
      return { kind: 'range', low: Math.floor(scaled(value.low)), high: Math.ceil(scaled(value.high + 1)) - 1 };
    },
  };
}

function conditionOf(raw: unknown, variables: Variables, inputs: FactId[]): Evaluate | undefined {
  if (raw === undefined) return undefined;
  const rule = parseRule(raw, variables);
  inputs.push(...variablesOf(rule));
  return compile(rule, variables);
}

type Value = (known: Known) => Possible;

function valueOf(fact: Fact, raw: unknown, { variables }: Context, inputs: FactId[]): Value {
  if (fact.type === 'number') return termRange(raw, raw, variables, inputs);
  const variable = variables.get(fact.id);
  const bits = variable?.kind === 'choice' && (typeof raw === 'string' || typeof raw === 'boolean') ? bitsOf(variable.options, [raw]) : -1;
  if (bits < 0) throw new RangeError(`${fact.id}: ${JSON.stringify(raw)} is none of its values`);
  const possible = choice(bits);
  return () => possible;
}

type Span = { readonly from?: unknown; readonly to?: unknown };

function spanOfTerms(fact: Fact, { from, to }: Span, { variables }: Context, inputs: FactId[]): Value {
  const target = numeric(fact);
  return termRange(from ?? target.range.min, to ?? target.range.max, variables, inputs);
}

function termRange(from: unknown, to: unknown, variables: Variables, inputs: FactId[]): Value {
  const [low, high] = [parseTerm(from, variables), parseTerm(to, variables)];
  inputs.push(...new Set([...variablesOfTerm(low), ...variablesOfTerm(high)]));
  const [least, greatest] = [boundsOf(low, variables).low, boundsOf(high, variables).high];
  return (known) => ({ kind: 'range', low: least(known), high: greatest(known) });
}

function numeric(fact: Fact): NumberFact {
  if (fact.type !== 'number') throw new RangeError(`${fact.id}: only a number can be derived so`);
  return fact;
}

/** A level of a scale: where it stands, and its most points. */
type Level = { readonly id: FactId; readonly slot: number; readonly most: number };

/** A sum is off by up to `margin` points where the person rated some of its levels. Where it `givesWay`, a whole score from a clinic takes its place. */
export type Allowance = { readonly margin: number; readonly levels: readonly Level[]; readonly givesWay: boolean };

/** The same sum with its allowance. The points that were rated bound the error too, so that one more answer can only narrow the sum. */
export function allowingForSelfRating(sum: Narrowing, allowance: Allowance): Narrowing {
  const { margin, levels, givesWay } = allowance;
  return {
    ...sum,
    allowance,
    narrow: (known, circumstances) => {
      const exact = sum.narrow(known, circumstances);
      const rated = levels.filter(({ slot }) => circumstances.selfRated.has(slot));
      if (exact?.kind !== 'range' || rated.length === 0) return exact;
      if (givesWay && circumstances.isClinicScored) return undefined;
      const given = rated.reduce((points, { slot }) => points + highOf(known, slot), 0);
      const most = rated.reduce((points, level) => points + level.most, 0);
      return { kind: 'range', low: exact.low - Math.min(margin, given), high: exact.high + Math.min(margin, most - given) };
    },
  };
}

function highOf(known: Known, slot: number): number {
  const now = known[slot];
  return now?.kind === 'range' ? now.high : 0;
}
