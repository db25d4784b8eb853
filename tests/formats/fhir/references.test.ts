// References to resources of the file and to contained ones.
import { expect, it } from 'vitest';
import { localPart, makeResolve, plainReference } from '#formats/fhir/references.ts';

it('has no version', () => {
  expect(plainReference('Patient/1/_history/3')).toBe('Patient/1');
  expect(plainReference('urn:uuid:1')).toBe('urn:uuid:1');
});

it('ends in a type and an id', () => {
  expect(localPart('https://ehr.example.org/r4/Patient/1')).toBe('Patient/1');
  expect(localPart('Patient/1')).toBe('Patient/1');
  expect(localPart('urn:uuid:1')).toBe('urn:uuid:1');
});

it('is looked at in one go, however long it is', () => {
  const long = 'http://' + 'a/'.repeat(3_000_000);
  expect(localPart(long)).toBe('a/');
  expect(plainReference('/_history/'.repeat(600_000))).toHaveLength(5_999_990);
});

const m1 = { resourceType: 'Medication', id: 'm1' };
const m2 = { resourceType: 'Medication' };
const resolve = makeResolve([
  { resource: m1, type: 'Medication', id: 'm1', fullUrl: 'https://ehr.example.org/r4/Medication/m1' },
  { resource: m2, type: 'Medication', id: undefined, fullUrl: 'urn:uuid:2' },
]);

it.each([
  ['Medication/m1', m1],
  ['Medication/m1/_history/2', m1],
  ['https://ehr.example.org/r4/Medication/m1', m1],
  ['urn:uuid:2', m2],
  ['Medication/m9', undefined],
  ['#inside', undefined],
  ['constructor', undefined],
])('%s', (reference, target) => {
  expect(resolve(reference, {})).toBe(target);
});

it('finds what is contained in the holder, and in no other', () => {
  const inside = { id: 'inside' };
  expect(resolve('#inside', { contained: [null, inside] })).toBe(inside);
  expect(resolve('#other', { contained: [inside] })).toBeUndefined();
});
