// What a value means for a fact: an answer, or why it is none.
import type { Fact, NumberFact } from '#facts/fact.ts';
import { yesOrNo } from '#formats/fhir/answerCodes.ts';
import { type CodeIndex, optionsOf } from '#formats/fhir/codeIndex.ts';
import type { Coding, Quantity } from '#formats/fhir/elements.ts';
import type { LeftReason } from '#formats/fhir/reading.ts';
import { systemName } from '#formats/fhir/systems.ts';
import { figureIn } from '#formats/fhir/units.ts';
import type { Value } from '#formats/fhir/value.ts';

/** An answer as `readAnswer` takes it. */
export type RawAnswer = { readonly raw: unknown };

export function answerIn(fact: Fact, value: Value, codes: CodeIndex): RawAnswer | LeftReason {
  if (value.kind === 'words') return 'only-words';
  switch (fact.type) {
    case 'number':
      return numberIn(fact, value);
    case 'boolean':
      return booleanIn(fact, value, codes);
    case 'one-of':
    case 'any-of':
      return optionIn(fact, value);
    case 'date':
      return dateIn(value);
  }
}

function booleanIn(fact: Fact, value: Value, codes: CodeIndex): RawAnswer | LeftReason {
  if (value.kind === 'boolean') return { raw: value.boolean };
  const said = value.kind === 'codes' ? yesOrNo(value.codings, fact, codes) : undefined;
  return said === undefined ? noAnswer(value) : { raw: said };
}

/** Of a set one option is known, and nothing of the others. */
function optionIn(fact: Fact, value: Value): RawAnswer | LeftReason {
  const options = value.kind === 'codes' ? optionsGiven(fact, value.codings) : [];
  const [option] = options;
  if (option === undefined || options.length > 1) return noAnswer(value);
  return { raw: fact.type === 'one-of' ? option : { [option]: true } };
}

function optionsGiven(fact: Fact, codings: readonly Coding[]): readonly string[] {
  const isGiven = (system: string, code: string) =>
    codings.some((coding) => coding.code === code && coding.system !== undefined && systemName(coding.system) === systemName(system));
  return optionsOf(fact).flatMap(({ id, codes = [] }) => (codes.some(({ system, code }) => isGiven(system, code)) ? [id] : []));
}

function noAnswer(value: Value): LeftReason {
  const isCoded = value.kind !== 'codes' || value.codings.some(({ code }) => code !== undefined);
  return isCoded ? 'no-such-answer' : 'only-words';
}

function dateIn(value: Value): RawAnswer | LeftReason {
  if (value.kind !== 'date') return 'no-such-answer';
  const { from, to } = value;
  return { raw: from !== undefined && from === to ? from : ends(from, to) };
}

function numberIn(fact: NumberFact, value: Value): RawAnswer | LeftReason {
  switch (value.kind) {
    case 'quantity':
      return compared(figureIn(fact, value.quantity), value.quantity.comparator);
    case 'figure':
      return fact.unit === '{score}' ? { raw: value.figure } : 'unit-unknown';
    case 'codes':
      return fact.unit === '{score}' && value.points !== undefined ? { raw: value.points } : noAnswer(value);
    case 'range':
      return between(fact, value.low, value.high);
    case 'boolean':
    case 'date':
    case 'words':
      return 'no-such-answer';
  }
}

const ENDS: ReadonlyMap<string, string> = new Map([
  ['<', 'below'],
  ['<=', 'to'],
  ['>=', 'from'],
  ['>', 'above'],
]);

function compared(figure: number | LeftReason, comparator: string | undefined): RawAnswer | LeftReason {
  if (typeof figure === 'string') return figure;
  if (comparator === undefined) return { raw: figure };
  const end = ENDS.get(comparator);
  return end === undefined ? 'unreadable' : { raw: { [end]: figure } };
}

function between(fact: NumberFact, low: Quantity | undefined, high: Quantity | undefined): RawAnswer | LeftReason {
  if ([low, high].some((end) => end?.comparator !== undefined)) return 'unreadable';
  const [from, to] = [low, high].map((end) => end && figureIn(fact, end));
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  return from === undefined && to === undefined ? 'no-value' : { raw: ends(from, to) };
}

/** A range without the ends that are not told. */
function ends(from: number | string | undefined, to: number | string | undefined): object {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
