// A figure as a fact takes it: in the fact's own unit, within its range, and ten percent either way where it is about that.
import type { Ends } from '#app/entry/ends.ts';
import type { Figure } from '#app/entry/figure.ts';
import { Slip } from '#app/entry/problem.ts';
import type { RangeAnswer } from '#facts/answer.ts';
import type { NumberFact } from '#facts/fact.ts';
import { convert } from '#facts/unit.ts';

/** From here on a figure that is about right is a whole number. */
const FIRST_WHOLE = 10;

/** UCUM codes of the units in which the fact may be typed, its own first. */
export function unitsOf({ unit, alsoIn = [] }: NumberFact): readonly string[] {
  return [unit, ...alsoIn];
}

/** Throws Slip where the figure or its unit is none of the fact's. */
export function figureEnds(fact: NumberFact, { value, unit = fact.unit, unitWord = unit }: Figure): Ends {
  if (!unitsOf(fact).includes(unit)) throw new Slip({ code: 'unit', typed: unitWord });
  if (fact.levels !== undefined && fact.levels.every((level) => level.value !== value)) throw new Slip({ code: 'no-such-choice' });
  const { low, high } = own(fact, value, unit);
  const { range, plausible } = fact;
  if (low < range.min || high > range.max) throw new Slip({ code: 'out-of-range', ...limitsIn(fact, unit), unit });
  const margin = marginOf(fact, value);
  return {
    exact: low === high ? { value: low } : { from: low, to: high },
    about: within(fact, own(fact, tidy(value - margin), unit).low, own(fact, tidy(value + margin), unit).high),
    from: low,
    to: high,
    below: { below: low },
    above: { above: high },
    isUnusual: low < plausible.min || high > plausible.max,
    isTurned: unit !== fact.unit,
  };
}

/** A whole-number fact counts completed units: two years are from 24 to 35 months, and 30 months are two years. */
function own(fact: NumberFact, value: number, unit: string): { readonly low: number; readonly high: number } {
  const inOwn = (figure: number) => tidy(convert(figure, unit, fact.unit, fact.molarMass) ?? Number.NaN);
  if (unit === fact.unit) return { low: value, high: value };
  if (fact.integer !== true || !Number.isInteger(value)) return { low: inOwn(value), high: inOwn(value) };
  return { low: Math.floor(inOwn(value)), high: Math.ceil(inOwn(value + 1)) - 1 };
}

/** Without the noise of binary fractions: 1.1 years are 13.2 months. */
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function marginOf({ integer }: NumberFact, value: number): number {
  const size = Math.abs(value);
  return integer === true || size >= FIRST_WHOLE ? Math.max(1, Math.floor(size / 10)) : Math.max(0.1, Math.floor(size) / 10);
}

function within({ range }: NumberFact, low: number, high: number): RangeAnswer {
  return { from: Math.max(low, range.min), to: Math.min(high, range.max) };
}

/** The fact's range in another unit, rounded inwards. */
export function limitsIn({ unit: own, molarMass, range }: NumberFact, unit: string): { readonly min: number; readonly max: number } {
  if (unit === own) return range;
  const inUnit = (figure: number) => (convert(figure, own, unit, molarMass) ?? Number.NaN) * 1000;
  return { min: Math.ceil(tidy(inUnit(range.min))) / 1000, max: Math.floor(tidy(inUnit(range.max))) / 1000 };
}
