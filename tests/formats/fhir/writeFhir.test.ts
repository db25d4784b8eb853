// A person written as FHIR and read again: every answer and where it came from, coded or not; and no more of the person than a code.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullAlsPerson, personArbitrary, personWith } from '../../storage/somebody.ts';
import { dictionary, readingOf, TODAY } from './records.ts';
import { NOBODY } from '#facts/person.ts';
import { writeFhir } from '#formats/fhir/writeFhir.ts';

const STAMP = { id: 'k7q2m9xa', day: TODAY, rules: '0123456789ab' };

function responseIn(text: string): unknown {
  const bundle = JSON.parse(text) as { readonly entry: readonly { readonly resource: unknown }[] };
  return bundle.entry[1]?.resource;
}

describe('there and back', () => {
  it('any answers are the same, and so is where they came from', () => {
    fc.assert(
      fc.property(personArbitrary, (person) => {
        const { found, left } = readingOf(writeFhir(person, dictionary, STAMP));
        expect(left).toEqual([]);
        expect(new Map(found.map(({ fact, answer }) => [fact, answer]))).toEqual(person.answers);
        const origins = found.map(({ fact, by, on, within, from }) => [fact, { by, on, within, from }]);
        const before = [...person.origins].map(([fact, { by, on, within, from = 'QuestionnaireResponse/k7q2m9xa' }]) => [
          fact,
          { by, on, within, from },
        ]);
        expect(Object.fromEntries(origins)).toEqual(Object.fromEntries(before));
      }),
    );
  });

  it('an answer whose origin is not told is of the day of saving', () => {
    const person = { ...personWith({ fvc: 55 }), origins: new Map() };
    expect(readingOf(writeFhir(person, dictionary, STAMP)).found).toMatchObject([{ fact: 'fvc', by: 'patient', on: TODAY }]);
  });

  it('nobody is an empty reading', () => {
    expect(readingOf(writeFhir(NOBODY, dictionary, STAMP))).toEqual({ found: [], left: [] });
  });
});

it('names the person by the code of the clinic alone', () => {
  const text = writeFhir({ ...fullAlsPerson(), reference: 'R-17' }, dictionary, STAMP);
  expect(responseIn(text)).toMatchObject({
    subject: { type: 'Patient', identifier: { value: 'R-17' } },
    status: 'completed',
    authored: '2026-11-22',
  });
  expect(readingOf(text).found.length).toBeGreaterThan(20);
  expect(responseIn(writeFhir(fullAlsPerson(), dictionary, STAMP))).not.toHaveProperty('subject');
});

it('answers the questionnaire beside it, group by group', () => {
  const text = writeFhir(personWith({ fvc: 55, sex: 'male' }), dictionary, STAMP);
  expect(responseIn(text)).toMatchObject({
    id: 'k7q2m9xa',
    questionnaire: 'urn:gharbal:questionnaire|0123456789ab',
    item: [
      { linkId: 'group:person', item: [{ linkId: 'sex', text: 'Sex at birth' }] },
      { linkId: 'group:breathing', item: [{ linkId: 'fvc', answer: [{ valueQuantity: { value: 55 } }] }] },
    ],
  });
});

it('has no id that FHIR would refuse, and no empty lists', () => {
  expect(responseIn(writeFhir(NOBODY, dictionary, STAMP))).not.toHaveProperty('item');
  expect(responseIn(writeFhir(NOBODY, dictionary, { ...STAMP, id: 'نفر ۱' }))).not.toHaveProperty('id');
  const isEmpty = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return value === null || value === '';
    const inside = Object.values(value);
    return inside.length === 0 || inside.some(isEmpty);
  };
  expect(isEmpty({ a: [{}] })).toBe(true);
  expect(isEmpty(JSON.parse(writeFhir(fullAlsPerson(), dictionary, STAMP)))).toBe(false);
});
