// Date of birth and sex, as far as they are told.
import { expect, it } from 'vitest';
import { bundle, found, left, read, readingOf } from './records.ts';

const patient = (rest: object) => ({ resourceType: 'Patient', ...rest });
const birthSex = (valueCode: string) => ({
  extension: [{ url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', valueCode }],
});

it.each(['1961', '1961-04', '1961-04-02'])('born %s', (birthDate) => {
  expect(found(patient({ birthDate }))).toEqual({ birthDate: { value: birthDate } });
});

it.each([
  ['future', { birthDate: '2027' }],
  ['unreadable', { birthDate: '1961-02-30' }],
  ['unreadable', { birthDate: 'April 1961' }],
  ['no-such-answer', { gender: 'other' }],
  ['no-such-answer', { gender: 'unknown' }],
  ['no-such-answer', { gender: 'constructor' }],
])('%s: %j', (why, rest) => {
  expect(left(patient(rest))).toEqual([why]);
});

it('takes the sex, unless the record says another for birth', () => {
  expect(found(patient({ gender: 'female' }))).toEqual({ sex: { value: 'female' } });
  expect(found(patient({ gender: 'male', ...birthSex('M') }))).toEqual({ sex: { value: 'male' } });
  expect(found(patient(birthSex('F')))).toEqual({ sex: { value: 'female' } });
  expect(left(patient({ gender: 'male', ...birthSex('F') }))).toEqual(['disagree', 'disagree']);
  expect(found(patient({ gender: 'male', ...birthSex('UNK') }))).toEqual({ sex: { value: 'male' } });
});

it('says nothing of what is not told', () => {
  expect(readingOf(bundle([patient({ id: '1', birthDate: 1961, gender: null })]))).toEqual({ found: [], left: [] });
});

it('is not named', () => {
  const [sex] = read(patient({ id: 'zed', name: [{ family: 'Zed' }], gender: 'male' })).found;
  expect(sex).toMatchObject({ from: 'Patient #1', said: 'gender male' });
});
