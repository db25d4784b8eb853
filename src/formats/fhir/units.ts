// A figure with its unit, turned into the unit of a fact. A unit that is not known is left, never guessed.
import type { NumberFact } from '#facts/fact.ts';
import { convert, isUnit } from '#facts/unit.ts';
import type { Quantity } from '#formats/fhir/elements.ts';
import type { LeftReason } from '#formats/fhir/reading.ts';
import { systemName, UCUM } from '#formats/fhir/systems.ts';

/** UCUM codes that mean a unit of ours: a litre may be written `l`. */
const CODES: ReadonlyMap<string, string> = new Map([
  ['g/l', 'g/L'],
  ['g/dl', 'g/dL'],
  ['mg/dl', 'mg/dL'],
  ['mmol/l', 'mmol/L'],
  ['{ratio}', '{ratio}'],
]);

/** Units in words that cannot mean another. `G/L` is not among them: it may be 10⁹ to the litre. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...CODES,
  ['gm/dL', 'g/dL'],
  ['gm/dl', 'g/dL'],
  ['G/DL', 'g/dL'],
  ['GM/DL', 'g/dL'],
  ['MMOL/L', 'mmol/L'],
  ['percent', '%'],
  ['% predicted', '%'],
  ['% pred', '%'],
  ['%pred', '%'],
  ['٪', '%'],
  ['درصد', '%'],
  ['گرم در دسی‌لیتر', 'g/dL'],
  ['گرم در لیتر', 'g/L'],
  ['points', '{score}'],
  ['score', '{score}'],
  ['Punkte', '{score}'],
  ['نمره', '{score}'],
  ['امتیاز', '{score}'],
]);

const HUNDRED = 100;
/** Of 0.57 x 100 the double is 56.99999999999999: more digits than any laboratory gives are rounded off. */
const FINEST = 1e9;

/** The value in the fact's unit. */
export function figureIn(fact: NumberFact, quantity: Quantity): number | LeftReason {
  const { value } = quantity;
  if (value === undefined || !Number.isFinite(value)) return 'no-value';
  const unit = unitOf(quantity, fact);
  if (unit === undefined) return 'unit-unknown';
  if (unit === fact.unit) return value;
  const converted = unit === '{ratio}' && fact.unit === '%' ? value * HUNDRED : convert(value, unit, fact.unit, fact.molarMass);
  return converted === undefined ? 'unit-unknown' : Math.round(converted * FINEST) / FINEST;
}

/** Code and words must not contradict each other; a score alone may stand without a unit. */
function unitOf({ unit, system, code }: Quantity, fact: NumberFact): string | undefined {
  const isScore = fact.unit === '{score}';
  if (unit === undefined && code === undefined) return isScore ? fact.unit : undefined;
  const byWords = unit === undefined ? undefined : unitInWords(unit.trim(), isScore);
  if (code === undefined) return byWords;
  const byCode = isUcum(system) ? unitByCode(code, isScore) : undefined;
  return unit !== undefined && byWords !== undefined && byWords !== byCode ? undefined : byCode;
}

/** A code without its system is no code by the standard; one of UCUM is meant all the same. */
function isUcum(system: string | undefined): boolean {
  return system === undefined || systemName(system) === UCUM;
}

function unitByCode(code: string, isScore: boolean): string | undefined {
  // In UCUM a note in braces alone is the unity, and so is 1.
  if (isScore && (code === '1' || /^\{[^{}]*\}$/.test(code))) return '{score}';
  return isUnit(code) ? code : CODES.get(code);
}

function unitInWords(words: string, isScore: boolean): string | undefined {
  return WORDS.get(words) ?? unitByCode(words, isScore);
}
