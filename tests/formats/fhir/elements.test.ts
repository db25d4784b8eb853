// Data types are read loosely, but never as another type.
import { expect, it } from 'vitest';
import { codeOf, codingSchema, conceptSchema, quantitySchema, referenceSchema } from '#formats/fhir/elements.ts';

it('passes over what is not needed', () => {
  expect(codingSchema.parse({ system: 's', code: 'c', userSelected: true, version: '1' })).toEqual({ system: 's', code: 'c' });
});

it.each([
  ['a figure as text', quantitySchema, { value: '7.8' }],
  ['no figure', quantitySchema, { value: null }],
  ['a code that is a number', conceptSchema, { coding: [{ code: 5 }] }],
  ['a gap in a list', conceptSchema, { coding: [null] }],
  ['a reference that is a text', referenceSchema, 'Patient/1'],
])('refuses %s', (_, schema, raw) => {
  expect(schema.safeParse(raw).success).toBe(false);
});

it('finds the first code of a system', () => {
  const concept = { coding: [{ system: 'a' }, { system: 'b', code: '1' }, { system: 'a', code: '2' }] };
  expect(codeOf(concept, (system) => system === 'a')).toBe('2');
  expect(codeOf(concept, (system) => system === 'c')).toBeUndefined();
  expect(codeOf(undefined, () => true)).toBeUndefined();
});
