// What stood there, on one line and without anything that names a person.
import { describe, expect, it } from 'vitest';
import { openBundle } from '#formats/fhir/bundle.ts';
import { readValue } from '#formats/fhir/value.ts';
import { conceptInWords, makeSay, valueInWords } from '#formats/fhir/wording.ts';

function sayFor(patient: object): ReturnType<typeof makeSay> {
  const opened = openBundle(JSON.stringify({ resourceType: 'Patient', ...patient }));
  if ('problem' in opened) throw new Error(opened.problem);
  return makeSay(opened.entries);
}

describe('a line', () => {
  const say = sayFor({});
  it('is joined of its parts, on one line, without letters that turn it', () => {
    expect(say('Hb', undefined, '', '7 \n\t g/dL')).toBe('Hb 7 g/dL');
    expect(say('a\u202eb\u2066c\u0000d')).toBe('a b c d');
    expect(say('می‌شود')).toBe('می‌شود');
  });
  it('is not long', () => {
    expect(say('x'.repeat(1000)).length).toBeLessThanOrEqual(121);
    expect(say('x '.repeat(9_000_000)).length).toBeLessThanOrEqual(121);
    expect(say(`${' '.repeat(990)}Testpatients`)).toBe('');
  });
});

describe('the patient', () => {
  const say = sayFor({
    name: [{ text: 'Dr Zed Testpatient', family: 'Testpatient', given: ['Zed', 7] }, 'x'],
    address: [{ line: ['1 Nowhere Lane'], city: 'Exampleton' }],
    telecom: [{ value: '555-0100' }],
    identifier: [{ value: 'MRN 900018' }, { value: '78' }],
  });
  it.each([
    ['ALS of Zed TESTPATIENT', 'ALS of … …'],
    ['seen in Exampleton', 'seen in …'],
    ['Observation/testpatient-hb', 'Observation/…-hb'],
    ['call 0100, file 900018', 'call …, file …'],
    ['Hb 78 g/L, zedoary', 'Hb 78 g/L, zedoary'],
  ])('is not named: %s', (text, shown) => {
    expect(say(text)).toBe(shown);
  });
  it('is not named where contained either, in any script', () => {
    const contained = [{ resourceType: 'Patient', name: [{ text: 'بیمار ساختگی' }] }];
    const opened = openBundle(JSON.stringify({ resourceType: 'Observation', contained }));
    if ('problem' in opened) throw new Error(opened.problem);
    expect(makeSay(opened.entries)('بیماری ساختگی')).toBe('بیماری …');
  });
});

it('names a concept by its display, else its text, else its code', () => {
  expect(conceptInWords({ coding: [{ code: 'c' }, { display: 'd' }], text: 't' })).toBe('d');
  expect(conceptInWords({ coding: [{ code: 'c' }], text: 't' })).toBe('t');
  expect(conceptInWords({ coding: [{ code: 'c' }] })).toBe('c');
  expect(conceptInWords({})).toBe('');
});

it.each([
  [{ valueQuantity: { comparator: '<', value: 7, unit: 'g/dL', code: 'x' } }, '< 7 g/dL'],
  [{ valueQuantity: { value: 7, code: '%' } }, '7 %'],
  [{ valueInteger: 7 }, '7'],
  [{ valueBoolean: false }, 'false'],
  [{ valueCoding: { display: 'Negative' } }, 'Negative'],
  [{ valueRange: { low: { value: 1, unit: 'L' } } }, '1 L … '],
  [{ valueDate: '2026' }, '2026'],
  [{ valuePeriod: { end: '2026' } }, ' … 2026'],
  [{ valueString: 'words' }, 'words'],
])('%j', (raw, words) => {
  const value = readValue(raw);
  expect(typeof value === 'string' ? value : valueInWords(value)).toBe(words);
});
