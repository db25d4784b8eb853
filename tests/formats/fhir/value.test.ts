// The one value that a resource bears, whichever of the many it is.
import { expect, it } from 'vitest';
import { readValue } from '#formats/fhir/value.ts';

const DATE = { kind: 'date', from: '2026-11-01', to: '2026-11-01' };

it.each([
  [{ valueQuantity: { value: 7, unit: 'g/dL', extra: 1 } }, { kind: 'quantity', quantity: { value: 7, unit: 'g/dL' } }],
  [{ valueInteger: 4 }, { kind: 'figure', figure: 4 }],
  [{ valueDecimal: 4.5 }, { kind: 'figure', figure: 4.5 }],
  [{ valueBoolean: false }, { kind: 'boolean', boolean: false }],
  [{ valueCoding: { code: 'a' } }, { kind: 'codes', codings: [{ code: 'a' }], text: undefined, points: undefined }],
  [{ valueCodeableConcept: { text: 'x' } }, { kind: 'codes', codings: [], text: 'x', points: undefined }],
  [{ valueRange: { low: { value: 1 } } }, { kind: 'range', low: { value: 1 }, high: undefined }],
  [{ valueDateTime: '2026-11-01T10:00:00Z' }, DATE],
  [{ valueDate: '2026-11-01' }, DATE],
  [{ valuePeriod: { start: '2026' } }, { kind: 'date', from: '2026', to: undefined }],
  [{ valueString: 'NEGATIVE' }, { kind: 'words', words: 'NEGATIVE' }],
])('%j', (raw, value) => {
  expect(readValue(raw)).toEqual(value);
});

it('reads the points of an answer on a scale', () => {
  const extension = [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: 3 }];
  expect(readValue({ valueCoding: { code: 'LA1', extension } })).toMatchObject({ points: 3 });
  expect(readValue({ valueCodeableConcept: { coding: [{ code: 'LA1', extension }] } })).toMatchObject({ points: 3 });
  expect(readValue({ valueCoding: { code: 'LA1', extension: [{ url: 'other', valueDecimal: 3 }] } })).toMatchObject({ points: undefined });
});

it.each([
  ['of no known type', { valueSampledData: {} }],
  ['of two types', { valueInteger: 4, valueBoolean: true }],
  ['that is not of its type', { valueQuantity: 7 }],
  ['with a part that is not', { valueQuantity: { value: '7' } }],
  ['that is no whole number', { valueInteger: 4.5 }],
  ['that is nothing', { valueBoolean: null }],
])('a value %s is unreadable', (_, raw) => {
  expect(readValue(raw)).toBe('unreadable');
});

it('no value is none', () => {
  expect(readValue({ code: {}, _valueString: {}, valueset: 1 })).toBe('no-value');
});
