// The dictionary as a Questionnaire: every fact is asked, in both languages, with its unit or its options.
import { expect, it } from 'vitest';
import { dictionary, LOINC, SNOMED, UCUM } from './records.ts';
import { itemsIn } from '#formats/fhir/items.ts';
import { groupLinkId, makeQuestionnaire } from '#formats/fhir/questionnaire.ts';

const questionnaire = makeQuestionnaire(dictionary, '0123456789ab');
const items = new Map(itemsIn(questionnaire).map((item) => [item['linkId'], item]));

it('is versioned by the rules', () => {
  expect(questionnaire).toMatchObject({
    resourceType: 'Questionnaire',
    url: 'urn:gharbal:questionnaire',
    version: '0123456789ab',
    status: 'active',
  });
});

it('has an item for each fact and each group, each by a name of its own', () => {
  const all = itemsIn(questionnaire);
  expect(items.size).toBe(all.length);
  expect(new Set(items.keys())).toEqual(
    new Set([...dictionary.groups.map(({ id }) => groupLinkId(id)), ...dictionary.facts.map(({ id }) => id)]),
  );
});

it.each([
  [
    'fvc',
    {
      type: 'quantity',
      text: 'FVC, % predicted',
      _text: {
        extension: [
          {
            extension: [
              { url: 'lang', valueCode: 'fa' },
              { url: 'content', valueString: 'FVC، درصد پیش‌بینی‌شده' },
            ],
          },
        ],
      },
      extension: [{ valueCoding: { system: UCUM, code: '%' } }],
      code: [
        { system: LOINC, code: '19872-1' },
        { system: LOINC, code: '19871-3' },
        { system: SNOMED, code: '445210000' },
      ],
    },
  ],
  ['hiv', { type: 'boolean' }],
  ['birthDate', { type: 'date' }],
  ['sex', { type: 'choice', answerOption: [{ valueCoding: { system: 'urn:gharbal:option:sex', code: 'female', display: 'Female' } }, {}] }],
  ['organFailure', { type: 'choice', repeats: true, answerOption: [{}, {}, {}] }],
  ['rituximab', { code: [{}, { system: 'http://www.whocc.no/atc', version: '2021', code: 'L01XC02' }, {}] }],
])('%s', (id, item) => {
  expect(items.get(id)).toMatchObject(item);
});

it('repeats nothing but sets, and has codes only where there are some', () => {
  expect(items.get('sex')).not.toHaveProperty('repeats');
  expect(items.get('ventilation')).not.toHaveProperty('code');
  expect(items.get('hiv')).not.toHaveProperty('answerOption');
});
