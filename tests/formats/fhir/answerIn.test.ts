// What a value means for a fact of each type, and why it means nothing.
import { describe, expect, it } from 'vitest';
import { codes, concept, dictionary, quantity, SNOMED } from './records.ts';
import { answerIn } from '#formats/fhir/answerIn.ts';
import { readValue } from '#formats/fhir/value.ts';

function answer(id: string, raw: Readonly<Record<string, unknown>>): unknown {
  const fact = dictionary.byId.get(id);
  const value = readValue(raw);
  if (fact === undefined || typeof value === 'string') throw new Error(id);
  const read = answerIn(fact, value, codes);
  return typeof read === 'string' ? read : read.raw;
}

const compared = (comparator: string) => ({ valueQuantity: { ...quantity(79, 'g/L').valueQuantity, comparator } });

describe('a figure', () => {
  it.each([
    ['<', { below: 7.9 }],
    ['<=', { to: 7.9 }],
    ['>=', { from: 7.9 }],
    ['>', { above: 7.9 }],
    ['ad', 'unreadable'],
    ['=', 'unreadable'],
  ])('with %s', (comparator, range) => {
    expect(answer('haemoglobin', compared(comparator))).toEqual(range);
  });

  it('without a unit is a score or nothing', () => {
    expect(answer('alsfrsrTotal', { valueInteger: 31 })).toBe(31);
    expect(answer('haemoglobin', { valueInteger: 13 })).toBe('unit-unknown');
  });

  it('as a range, with one end or two, each in its own unit', () => {
    const [low, high] = [quantity(12, 'g/dL').valueQuantity, quantity(130, 'g/L').valueQuantity];
    expect(answer('haemoglobin', { valueRange: { low, high } })).toEqual({ from: 12, to: 13 });
    expect(answer('haemoglobin', { valueRange: { high } })).toEqual({ to: 13 });
    expect(answer('haemoglobin', { valueRange: {} })).toBe('no-value');
    expect(answer('haemoglobin', { valueRange: { low, high: { value: 13 } } })).toBe('unit-unknown');
    expect(answer('haemoglobin', { valueRange: { low: { ...low, comparator: '<' }, high } })).toBe('unreadable');
  });

  it('by the points of an answer, of a scale alone', () => {
    const extension = [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: 3 }];
    expect(answer('alsfrsrSpeech', { valueCoding: { code: 'LA1', extension } })).toBe(3);
    expect(answer('haemoglobin', { valueCoding: { code: 'LA1', extension } })).toBe('no-such-answer');
  });

  it.each([{ valueBoolean: true }, { valueDate: '2026' }, { valueCodeableConcept: concept(SNOMED, '10828004') }])('is not %j', (raw) => {
    expect(answer('haemoglobin', raw)).toBe('no-such-answer');
  });
});

describe('yes or no', () => {
  it.each([
    [{ valueBoolean: false }, false],
    [{ valueCodeableConcept: concept(SNOMED, '10828004') }, true],
    [{ valueCodeableConcept: concept(SNOMED, '261665006') }, 'no-such-answer'],
    [{ valueCodeableConcept: { text: 'Negative' } }, 'only-words'],
    [{ valueString: 'Negative' }, 'only-words'],
    [{ valueInteger: 0 }, 'no-such-answer'],
    [quantity(0.05, '1'), 'no-such-answer'],
  ])('%j', (raw, read) => {
    expect(answer('hiv', raw)).toBe(read);
  });
});

describe('an option', () => {
  const gender = (...given: readonly string[]) => ({
    valueCodeableConcept: concept('http://hl7.org/fhir/administrative-gender', ...given),
  });
  it('is the one whose code it is', () => {
    expect(answer('sex', gender('female'))).toBe('female');
    expect(answer('sex', gender('other'))).toBe('no-such-answer');
    expect(answer('sex', gender('female', 'male'))).toBe('no-such-answer');
    expect(answer('sex', { valueCodeableConcept: concept(SNOMED, 'female') })).toBe('no-such-answer');
  });
});

describe('a date', () => {
  it.each([
    [{ valueDateTime: '1961-04' }, '1961-04'],
    [{ valueDateTime: '1961-04-02T10:00:00Z' }, '1961-04-02'],
    [{ valuePeriod: { start: '1961', end: '1962-03' } }, { from: '1961', to: '1962-03' }],
    [{ valuePeriod: { end: '1962-03' } }, { to: '1962-03' }],
    [{ valueInteger: 1961 }, 'no-such-answer'],
  ])('%j', (raw, read) => {
    expect(answer('birthDate', raw)).toEqual(read);
  });
});
