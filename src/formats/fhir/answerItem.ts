// One answer as the answers of a questionnaire's item, and back: in FHIR's own values where it has them.
import { type Answer, asRange, type RangeAnswer, type Value } from '#facts/answer.ts';
import type { Fact, NumberFact } from '#facts/fact.ts';
import { answerIn, type RawAnswer } from '#formats/fhir/answerIn.ts';
import type { CodeIndex } from '#formats/fhir/codeIndex.ts';
import { ANSWER, DATA_ABSENT, optionSystem, SELF_RATED } from '#formats/fhir/ours.ts';
import { isRaw, listIn, own, type Raw, textIn } from '#formats/fhir/raw.ts';
import type { LeftReason } from '#formats/fhir/reading.ts';
import { UCUM } from '#formats/fhir/systems.ts';
import { readValue } from '#formats/fhir/value.ts';

const ABSENT = [
  ['not sure', 'asked-unknown'],
  ['declined', 'asked-declined'],
] as const;

const COMPARATORS = [
  ['above', '>'],
  ['from', '>='],
  ['to', '<='],
  ['below', '<'],
] as const;

/** At least one. */
export function answerItems(fact: Fact, answer: Answer): readonly Raw[] {
  const absent = ABSENT.find(([silent]) => silent === answer);
  if (absent !== undefined) return [{ extension: [{ url: DATA_ABSENT, valueCode: absent[1] }] }];
  const native = typeof answer === 'object' && 'value' in answer ? valueItems(fact, answer.value) : oneEndItems(fact, asRange(answer));
  if (native === undefined) return [{ extension: [{ url: ANSWER, valueString: JSON.stringify(answer) }] }];
  const isSelfRated = typeof answer === 'object' && 'selfRated' in answer;
  return isSelfRated ? native.map((item) => ({ ...item, extension: [{ url: SELF_RATED, valueBoolean: true }] })) : native;
}

function valueItems(fact: Fact, value: Value): readonly Raw[] | undefined {
  if (typeof value === 'boolean') return [{ valueBoolean: value }];
  if (typeof value === 'number') return fact.type === 'number' ? [{ valueQuantity: quantityOf(fact, value) }] : undefined;
  if (typeof value === 'string') return fact.type === 'date' ? [{ valueDate: value }] : [optionItem(fact, value)];
  // None at all would be no answer in FHIR.
  return isList(value) && value.length > 0 ? value.map((option) => optionItem(fact, option)) : undefined;
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

function optionItem(fact: Fact, option: string): Raw {
  return { valueCoding: { system: optionSystem(fact.id), code: option } };
}

function quantityOf({ unit }: NumberFact, value: number): Raw {
  return { value, unit, system: UCUM, code: unit };
}

function oneEndItems(fact: Fact, range: RangeAnswer | undefined): readonly Raw[] | undefined {
  if (range === undefined || fact.type !== 'number') return undefined;
  const [end, another] = Object.entries(range).filter(([, value]) => value !== undefined);
  const comparator = COMPARATORS.find(([name]) => name === end?.[0]);
  if (comparator === undefined || another !== undefined || typeof end?.[1] !== 'number') return undefined;
  return [{ valueQuantity: { ...quantityOf(fact, end[1]), comparator: comparator[1] } }];
}

/** The value of an extension, by its address. */
export function extensionOf(raw: unknown, url: string, name: string): unknown {
  const extension = listIn(raw, 'extension').find((one) => own(one, 'url') === url);
  return own(extension, name);
}

/** An answer of our own questionnaire. */
export function readAnswerItems(fact: Fact, items: readonly unknown[], codes: CodeIndex): RawAnswer | LeftReason {
  const [item, another] = items;
  if (!isRaw(item)) return 'no-value';
  if (own(item, 'valueCoding') !== undefined) return optionsIn(fact, items);
  if (another !== undefined) return 'unreadable';
  const absent = ABSENT.find(([, code]) => code === extensionOf(item, DATA_ABSENT, 'valueCode'));
  if (absent !== undefined) return { raw: absent[0] };
  const json = extensionOf(item, ANSWER, 'valueString');
  if (typeof json === 'string') return parse(json);
  const value = readValue(item);
  const answer = typeof value === 'string' ? value : answerIn(fact, value, codes);
  if (typeof answer === 'string' || extensionOf(item, SELF_RATED, 'valueBoolean') !== true) return answer;
  return { raw: { value: answer.raw, selfRated: true } };
}

function optionsIn(fact: Fact, items: readonly unknown[]): RawAnswer | LeftReason {
  const codings = items.map((item) => own(item, 'valueCoding'));
  const options = codings.flatMap((coding) => (textIn(coding, 'system') === optionSystem(fact.id) ? (textIn(coding, 'code') ?? []) : []));
  const [only, another] = options;
  if (only === undefined || options.length < items.length) return 'no-such-answer';
  if (fact.type === 'any-of') return { raw: options };
  return another === undefined ? { raw: { value: only } } : 'disagree';
}

function parse(json: string): RawAnswer | LeftReason {
  try {
    return { raw: JSON.parse(json) };
  } catch {
    return 'unreadable';
  }
}
