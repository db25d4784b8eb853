// A person of whom everything is known: every fact has one value, and what follows from others does follow.
import { type Fact, type FactId } from '#facts/fact.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { choice, type Known, type Possible } from '#logic/possible.ts';
import { bitsOf } from '#logic/variable.ts';

/** A date is its day number. */
export type Value = number | string | boolean | readonly string[];

/** Plain data, as json-logic-js wants it. */
export type Whole = Readonly<Record<FactId, Value>>;

/** The value of a fact; every fact of a whole person has one. */
export function valueOf(whole: Whole, id: FactId): Value {
  const value = whole[id];
  if (value === undefined) throw new RangeError(`${id} has no value`);
  return value;
}

/** Everything exact. Made without the code that turns answers into knowledge. */
export function exactly(dictionary: Dictionary, whole: Whole): Known {
  return dictionary.facts.map((fact) => exactlyOne(fact, valueOf(whole, fact.id)));
}

export function exactlyOne(fact: Fact, value: Value): Possible {
  if (typeof value === 'number') return { kind: 'range', low: value, high: value };
  const bits = bitsOf(optionsOf(fact), typeof value === 'object' ? value : [value]);
  return typeof value === 'object' ? { kind: 'subset', certain: bits, possible: bits } : choice(bits);
}

function optionsOf(fact: Fact): readonly (string | boolean)[] {
  return fact.type === 'one-of' || fact.type === 'any-of' ? fact.options.map(({ id }) => id) : [false, true];
}

/** Whether the value is among what is still possible. */
export function allows(possible: Possible | undefined, fact: Fact, value: Value): boolean {
  const exact = exactlyOne(fact, value);
  if (possible?.kind === 'range' && exact.kind === 'range') return possible.low <= exact.low && exact.high <= possible.high;
  if (possible?.kind === 'choice' && exact.kind === 'choice') return (possible.options & exact.options) === exact.options;
  if (possible?.kind === 'subset' && exact.kind === 'subset') {
    return (possible.certain & ~exact.certain) === 0 && (exact.possible & ~possible.possible) === 0;
  }
  return false;
}
