// What stood in a resource, in a few words for the one who reviews it: terse, on one line, and with nothing that names a person.
import type { Entry } from '#formats/fhir/bundle.ts';
import type { Coding, Concept, Quantity } from '#formats/fhir/elements.ts';
import { isRaw, listIn, own, textIn } from '#formats/fhir/raw.ts';
import type { Value } from '#formats/fhir/value.ts';

/** Puts a text from outside on one line, cuts it short and takes out whatever names the patient. */
export type Say = (...parts: readonly (string | undefined)[]) => string;

const LONGEST = 120;
/** Of what is longer no more is looked at. */
const LONGEST_LOOKED_AT = 1000;
/** Shorter ones could be a result. */
const SHORTEST_NUMBER = 4;
const NOT_ON_A_LINE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu;
const WORD = /[\p{L}\p{M}\p{N}\u200c]+/gu;

export function makeSay(entries: readonly Entry[]): Say {
  const secret = new Set(entries.flatMap(({ resource }) => [resource, ...listIn(resource, 'contained')]).flatMap(secretsOf));
  return (...parts) => {
    const given = parts.flatMap((part) => (part === undefined || part === '' ? [] : beginningOf(part)));
    const line = given.join(' ').replace(NOT_ON_A_LINE, ' ').trim();
    const open = line.replace(WORD, (word) => (secret.has(word.toLowerCase()) ? '…' : word));
    return open.length <= LONGEST ? open : `${open.slice(0, LONGEST).trimEnd()}…`;
  };
}

/** In whole words: a part of a name would not be known for one. */
function beginningOf(text: string): string {
  return text.length <= LONGEST_LOOKED_AT ? text : text.slice(0, LONGEST_LOOKED_AT).replace(/[^\s]*$/, '');
}

/** Words of the names, addresses, numbers and identifiers of a patient. */
function secretsOf(resource: unknown): readonly string[] {
  if (textIn(resource, 'resourceType') !== 'Patient') return [];
  const names = [...listIn(resource, 'name'), ...listIn(resource, 'address')].flatMap(textsIn).flatMap(wordsOf);
  const numbers = [...listIn(resource, 'identifier'), ...listIn(resource, 'telecom')]
    .flatMap((one) => textIn(one, 'value') ?? [])
    .flatMap(wordsOf);
  return [...names.filter((word) => word.length > 1), ...numbers.filter((word) => word.length >= SHORTEST_NUMBER)];
}

const OF_NAMES = ['text', 'family', 'given', 'line', 'city', 'district', 'postalCode'];

function textsIn(name: unknown): readonly string[] {
  return isRaw(name) ? OF_NAMES.flatMap((key) => [own(name, key)].flat()).filter((text) => typeof text === 'string') : [];
}

function wordsOf(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase());
}

export function conceptInWords({ coding = [], text }: Concept): string {
  return coding.find(({ display }) => display !== undefined)?.display ?? text ?? codeInWords(coding) ?? '';
}

function codeInWords(codings: readonly Coding[]): string | undefined {
  return codings.find(({ code }) => code !== undefined)?.code;
}

export function valueInWords(value: Value): string {
  switch (value.kind) {
    case 'quantity':
      return quantityInWords(value.quantity);
    case 'figure':
      return String(value.figure);
    case 'boolean':
      return String(value.boolean);
    case 'codes':
      return conceptInWords({ coding: [...value.codings], text: value.text });
    case 'range':
      return [value.low, value.high].map((end) => (end === undefined ? '' : quantityInWords(end))).join(' … ');
    case 'date':
      return value.from === value.to ? (value.from ?? '') : [value.from ?? '', value.to ?? ''].join(' … ');
    case 'words':
      return value.words;
  }
}

function quantityInWords({ comparator, value, unit, code }: Quantity): string {
  return [comparator, value === undefined ? undefined : String(value), unit ?? code].filter((part) => part !== undefined).join(' ');
}
