// The value of an observation or an answer, whichever value[x] it bears.
import * as z from 'zod/mini';
import {
  type Coding,
  codingSchema,
  conceptSchema,
  periodSchema,
  type Quantity,
  quantitySchema,
  rangeSchema,
} from '#formats/fhir/elements.ts';
import { listIn, own, type Raw } from '#formats/fhir/raw.ts';
import type { LeftReason } from '#formats/fhir/reading.ts';
import { withoutTime } from '#formats/fhir/time.ts';

export type Value =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  /** A figure that bears no unit. */
  | { readonly kind: 'figure'; readonly figure: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'codes'; readonly codings: readonly Coding[]; readonly text: string | undefined; readonly points: number | undefined }
  | { readonly kind: 'range'; readonly low: Quantity | undefined; readonly high: Quantity | undefined }
  | { readonly kind: 'date'; readonly from: string | undefined; readonly to: string | undefined }
  | { readonly kind: 'words'; readonly words: string };

const READERS: ReadonlyMap<string, (raw: unknown) => Value> = new Map<string, (raw: unknown) => Value>([
  ['valueQuantity', (raw) => ({ kind: 'quantity', quantity: quantitySchema.parse(raw) })],
  ['valueInteger', (raw) => ({ kind: 'figure', figure: z.int().parse(raw) })],
  ['valueDecimal', (raw) => ({ kind: 'figure', figure: z.number().parse(raw) })],
  ['valueBoolean', (raw) => ({ kind: 'boolean', boolean: z.boolean().parse(raw) })],
  ['valueCodeableConcept', (raw) => conceptOf(raw)],
  ['valueCoding', (raw) => ({ kind: 'codes', codings: [codingSchema.parse(raw)], text: undefined, points: pointsOf(raw) })],
  ['valueRange', (raw) => rangeOf(raw)],
  ['valueDateTime', (raw) => dayOf(raw)],
  ['valueDate', (raw) => dayOf(raw)],
  ['valuePeriod', (raw) => periodOf(raw)],
  ['valueString', (raw) => ({ kind: 'words', words: z.string().parse(raw) })],
]);

/** The one value that it bears. */
export function readValue(raw: Raw): Value | LeftReason {
  const [name, second] = Object.keys(raw).filter((key) => /^value[A-Z]/.test(key));
  if (name === undefined) return 'no-value';
  const read = READERS.get(name);
  if (read === undefined || second !== undefined) return 'unreadable';
  try {
    return read(raw[name]);
  } catch (fault) {
    if (fault instanceof z.core.$ZodError) return 'unreadable';
    throw fault;
  }
}

function conceptOf(raw: unknown): Value {
  const { coding = [], text } = conceptSchema.parse(raw);
  const [points] = listIn(raw, 'coding').flatMap((one) => pointsOf(one) ?? []);
  return { kind: 'codes', codings: coding, text, points };
}

const POINTS = ['http://hl7.org/fhir/StructureDefinition/ordinalValue', 'http://hl7.org/fhir/StructureDefinition/itemWeight'];

/** The points that an answer of a scale stands for. */
function pointsOf(coding: unknown): number | undefined {
  const extension = listIn(coding, 'extension').find((one) => POINTS.some((url) => own(one, 'url') === url));
  const points = own(extension, 'valueDecimal');
  return typeof points === 'number' ? points : undefined;
}

function rangeOf(raw: unknown): Value {
  const { low, high } = rangeSchema.parse(raw);
  return { kind: 'range', low, high };
}

function dayOf(raw: unknown): Value {
  const day = withoutTime(z.string().parse(raw));
  return { kind: 'date', from: day, to: day };
}

function periodOf(raw: unknown): Value {
  const { start, end } = periodSchema.parse(raw);
  const [from, to] = [start, end].map((time) => (time === undefined ? undefined : withoutTime(time)));
  return { kind: 'date', from, to };
}
