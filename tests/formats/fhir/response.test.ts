// Answers to questionnaires: our own by their link ids, others by the codes of their items, and nobody's else.
import { describe, expect, it } from 'vitest';
import { concept, found, left, LOINC, quantity, read, SNOMED } from './records.ts';

const response = (questionnaire: string, item: readonly unknown[], rest: object = {}) => ({
  resourceType: 'QuestionnaireResponse',
  id: 'r1',
  status: 'completed',
  questionnaire,
  authored: '2026-11-01',
  item,
  ...rest,
});

describe('our own', () => {
  const ours = (item: readonly unknown[], rest: object = {}) => response('urn:gharbal:questionnaire|0123456789ab', item, rest);
  const fvc = { linkId: 'fvc', answer: [quantity(55, '%')] };

  it('is read by link ids, in groups', () => {
    expect(found(ours([{ linkId: 'group:breathing', item: [fvc] }]))).toEqual({ fvc: { value: 55 } });
  });

  it('tells who said it, when, and where it was read', () => {
    const extension = [
      { url: 'urn:gharbal:answered-on', valueDate: '2026-10-05' },
      { url: 'urn:gharbal:reported-by', valueCode: 'carer' },
      { url: 'urn:gharbal:read-from', valueString: 'Observation/9' },
    ];
    const [told] = read(ours([{ linkId: 'fvc', answer: [{ ...quantity(55, '%'), extension }] }])).found;
    expect(told).toMatchObject({ by: 'carer', on: 20_731, from: 'Observation/9' });
    expect(read(ours([fvc])).found).toMatchObject([
      { by: undefined, on: 20_758, from: 'QuestionnaireResponse/r1', said: 'FVC, % predicted 55 %' },
    ]);
  });

  it.each([
    ['a line that breaks', 'a\nb'],
    ['no line', ''],
    ['one that is turned', 'a\u202eb'],
    ['one without end', 'x'.repeat(300)],
    ['no text', 5],
  ])('does not take %s for where it was read', (_, valueString) => {
    const answer = [
      {
        ...quantity(55, '%'),
        extension: [
          { url: 'urn:gharbal:read-from', valueString },
          { url: 'urn:gharbal:reported-by', valueCode: 'nurse' },
        ],
      },
    ];
    expect(read(ours([{ linkId: 'fvc', answer }])).found).toMatchObject([{ from: 'QuestionnaireResponse/r1', by: undefined }]);
  });

  it.each([
    ['no-code-here', { linkId: 'toString', answer: [{ valueBoolean: true }] }],
    ['out-of-range', { linkId: 'fvc', answer: [quantity(900, '%')] }],
    ['no-such-answer', { linkId: 'fvc', answer: [{ valueBoolean: true }] }],
    ['no-value', { linkId: 'fvc', answer: [{}] }],
    ['no-value', { linkId: 'fvc', answer: [null] }],
    ['unreadable', { linkId: 'fvc', answer: [quantity(55, '%'), quantity(56, '%')] }],
    [
      'unreadable',
      { linkId: 'fvc', answer: [{ ...quantity(55, '%'), extension: [{ url: 'urn:gharbal:answered-on', valueDate: 'today' }] }] },
    ],
    [
      'future',
      { linkId: 'fvc', answer: [{ ...quantity(55, '%'), extension: [{ url: 'urn:gharbal:answered-on', valueDate: '2026-12-01' }] }] },
    ],
  ])('%s: %j', (why, item) => {
    expect(left(ours([item]))).toEqual([why]);
  });

  it('says nothing where nothing is answered', () => {
    expect(read(ours([{ linkId: 'fvc' }, { linkId: 'hiv', answer: [] }]))).toEqual({ found: [], left: [] });
  });
});

describe('another', () => {
  const questionnaire = {
    resourceType: 'Questionnaire',
    url: 'https://his.example.org/q',
    item: [
      { linkId: '1', code: concept(LOINC, '82940-8').coding },
      { linkId: '2', code: concept(SNOMED, '73211009').coding },
      { linkId: '3', code: concept(LOINC, '19872-1').coding },
      { linkId: '4', code: concept(SNOMED, '86044005').coding },
    ],
  };
  const others = (...item: readonly unknown[]) => response(questionnaire.url, item);
  const POINTS = { url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: 3 };

  it('is read by the codes of its items: an explicit no is a no', () => {
    const items = [
      { linkId: '1', answer: [{ valueCoding: { code: 'x', extension: [POINTS] } }] },
      { linkId: '2', answer: [{ valueBoolean: false }] },
      { linkId: '3', answer: [quantity(61, '%')] },
    ];
    expect(found(questionnaire, others(...items))).toEqual({ alsfrsrSpeech: { value: 3 }, diabetes: { value: false }, fvc: { value: 61 } });
  });

  it.each([
    ['unit-unknown', { linkId: '3', answer: [{ valueDecimal: 61 }] }],
    ['only-words', { linkId: '2', answer: [{ valueString: 'no' }] }],
    ['unreadable', { linkId: '2', answer: [{ valueBoolean: true }, { valueBoolean: false }] }],
    ['no-code-here', { linkId: '4', answer: [{ valueBoolean: true }] }],
    ['no-code-here', { linkId: 'fvc', answer: [quantity(61, '%')] }],
  ])('%s: %j', (why, item) => {
    expect(left(questionnaire, others(item))).toEqual([why]);
  });

  it('is not read without its questionnaire', () => {
    expect(left(others({ linkId: '2', answer: [{ valueBoolean: true }] }))).toEqual(['no-code-here']);
  });

  it('is not read where it is about somebody else', () => {
    const extension = [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaireresponse-isSubject', valueBoolean: true }];
    const relative = { linkId: '9', extension, item: [{ linkId: '2', answer: [{ valueBoolean: true }] }] };
    expect(left(questionnaire, others(relative))).toEqual(['not-this-person']);
  });
});

it.each([
  ['in-progress', 'status'],
  ['stopped', 'status'],
  [undefined, 'status'],
  ['entered-in-error', 'entered-in-error'],
])('that is %s is left', (status, why) => {
  expect(left(response('urn:gharbal:questionnaire', [{ linkId: 'fvc', answer: [quantity(55, '%')] }], { status }))).toEqual([why]);
});

it('with a date that cannot be read is left, and without one is of no day', () => {
  const fvc = [{ linkId: 'fvc', answer: [quantity(55, '%')] }];
  expect(left(response('urn:gharbal:questionnaire', fvc, { authored: 'today' }))).toEqual(['unreadable']);
  expect(read(response('urn:gharbal:questionnaire', fvc, { authored: undefined })).found).toMatchObject([{ on: undefined, isOld: true }]);
});
