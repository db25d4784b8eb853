// An answer in FHIR's own values where it has them; every answer comes back as it was.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personArbitrary } from '../../storage/somebody.ts';
import { codes, dictionary, TODAY, UCUM } from './records.ts';
import type { Answer } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';
import { readAnswer } from '#facts/readAnswer.ts';
import { answerItems, extensionOf, readAnswerItems } from '#formats/fhir/answerItem.ts';

function fact(id: string): Fact {
  const one = dictionary.byId.get(id);
  if (one === undefined) throw new Error(id);
  return one;
}

it.each([
  ['fvc', { value: 55 }, [{ valueQuantity: { value: 55, unit: '%', system: UCUM, code: '%' } }]],
  ['fvc', { below: 50 }, [{ valueQuantity: { value: 50, unit: '%', system: UCUM, code: '%', comparator: '<' } }]],
  ['fvc', { from: 50 }, [{ valueQuantity: { value: 50, unit: '%', system: UCUM, code: '%', comparator: '>=' } }]],
  ['fvc', { from: 50, to: 60 }, [{ extension: [{ url: 'urn:gharbal:answer', valueString: '{"from":50,"to":60}' }] }]],
  ['fvc', 'not sure', [{ extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'asked-unknown' }] }]],
  [
    'hiv',
    'declined',
    [{ extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'asked-declined' }] }],
  ],
  ['hiv', { value: false }, [{ valueBoolean: false }]],
  ['birthDate', { value: '1961-04' }, [{ valueDate: '1961-04' }]],
  ['diagnosis', { value: 'als' }, [{ valueCoding: { system: 'urn:gharbal:option:diagnosis', code: 'als' } }]],
  [
    'organFailure',
    { value: ['heart', 'liver'] },
    [
      { valueCoding: { system: 'urn:gharbal:option:organFailure', code: 'heart' } },
      { valueCoding: { system: 'urn:gharbal:option:organFailure', code: 'liver' } },
    ],
  ],
  ['organFailure', { value: [] }, [{ extension: [{ url: 'urn:gharbal:answer', valueString: '{"value":[]}' }] }]],
] as readonly (readonly [string, Answer, unknown])[])('%s %j', (id, answer, items) => {
  expect(answerItems(fact(id), answer)).toEqual(items);
});

it('a self-rated point bears its mark', () => {
  const items = answerItems(fact('alsfrsrSpeech'), { value: 3, selfRated: true });
  expect(items).toMatchObject([{ valueQuantity: { value: 3 }, extension: [{ url: 'urn:gharbal:self-rated', valueBoolean: true }] }]);
});

it('comes back as it was', () => {
  fc.assert(
    fc.property(personArbitrary, ({ answers }) => {
      for (const [id, answer] of answers) {
        const items: unknown = JSON.parse(JSON.stringify(answerItems(fact(id), answer)));
        const back = readAnswerItems(fact(id), Array.isArray(items) ? items : [], codes);
        if (typeof back === 'string') throw new Error(`${id} ${back} ${JSON.stringify(items)}`);
        expect(readAnswer(fact(id), back.raw, TODAY)).toEqual(answer);
      }
    }),
  );
});

describe('what cannot be read', () => {
  const read = (id: string, ...items: readonly unknown[]) => readAnswerItems(fact(id), items, codes);
  const option = (code: string, system = 'urn:gharbal:option:diagnosis') => ({ valueCoding: { system, code } });
  it.each([
    ['diagnosis', [option('als', 'urn:gharbal:option:sex')], 'no-such-answer'],
    ['diagnosis', [option('als'), option('ms')], 'disagree'],
    ['diagnosis', [option('als'), {}], 'no-such-answer'],
    ['fvc', [{ extension: [{ url: 'urn:gharbal:answer', valueString: '{' }] }], 'unreadable'],
    ['fvc', [{ valueString: 'high' }], 'only-words'],
    ['fvc', [], 'no-value'],
  ])('%s %j: %s', (id, items, why) => {
    expect(read(id, ...items)).toBe(why);
  });
});

it('finds the value of an extension', () => {
  expect(extensionOf({ extension: [null, { url: 'a', valueCode: 'x' }] }, 'a', 'valueCode')).toBe('x');
  expect(extensionOf({ extension: [{ url: 'b', valueCode: 'x' }] }, 'a', 'valueCode')).toBeUndefined();
});
