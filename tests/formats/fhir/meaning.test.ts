// What the codes of one concept mean together.
import { describe, expect, it } from 'vitest';
import { ATC, codes, dictionary, ICD_10, ICD_10_CM, LOINC, RXNORM, SNOMED } from './records.ts';
import type { Fact } from '#facts/fact.ts';
import { meaningsOf, yesTo } from '#formats/fhir/meaning.ts';
import type { Topic } from '#formats/fhir/systems.ts';

const LOCAL = 'http://his.example.org/codes';

function meant(topic: Topic, ...given: readonly (readonly [string, string])[]): unknown {
  const codings = given.map(([system, code]) => ({ system, code }));
  return meaningsOf(codings, topic, codes).map(({ fact, options, isWhole }) => [fact.id, ...options, isWhole]);
}

describe('translations of one concept', () => {
  it.each([
    ['the fact itself', 'illness', [[SNOMED, '73211009']], [['diabetes', true]]],
    [
      'the fact itself, with a code of the house',
      'illness',
      [
        [LOCAL, 'D7'],
        [SNOMED, '73211009'],
      ],
      [['diabetes', true]],
    ],
    [
      'a part, by one of them',
      'illness',
      [
        [SNOMED, '73211009'],
        [ICD_10, 'E11.9'],
      ],
      [['diabetes', false]],
    ],
    [
      'a part, by one that is not known here',
      'illness',
      [
        [SNOMED, '73211009'],
        [SNOMED, '44054006'],
      ],
      [['diabetes', false]],
    ],
    [
      'one product of a substance',
      'medicine',
      [
        [ATC, 'N07XX02'],
        [RXNORM, '199206'],
      ],
      [
        ['riluzole', false],
        ['riluzoleStart', false],
      ],
    ],
    [
      'an option, said twice',
      'illness',
      [
        [SNOMED, '86044005'],
        [ICD_10_CM, 'G12.21'],
      ],
      [['diagnosis', 'als', false]],
    ],
    [
      'two options',
      'illness',
      [
        [SNOMED, '86044005'],
        [SNOMED, '24700007'],
      ],
      [['diagnosis', 'als', 'ms', false]],
    ],
    [
      'a test, with the code of its method',
      'test',
      [
        [LOINC, '5195-3'],
        [SNOMED, '47758006'],
      ],
      [['hepatitisB', true]],
    ],
    ['nothing', 'illness', [[LOCAL, 'D7']], []],
  ] as const)('are %s', (_, topic, given, meanings) => {
    expect(meant(topic, ...given)).toEqual(meanings);
  });
});

function fact(id: string): Fact {
  const one = dictionary.byId.get(id);
  if (one === undefined) throw new Error(id);
  return one;
}

it('says yes: to a fact, to an option, to one of a set; and not to two options at once', () => {
  const whole = { isWhole: true, settles: { yes: true, no: true } };
  expect(yesTo({ fact: fact('diabetes'), options: [], ...whole })).toEqual({ raw: true });
  expect(yesTo({ fact: fact('diagnosis'), options: ['als'], ...whole })).toEqual({ raw: 'als' });
  expect(yesTo({ fact: fact('organFailure'), options: ['heart'], ...whole })).toEqual({ raw: { heart: true } });
  expect(yesTo({ fact: fact('diagnosis'), options: ['als', 'ms'], ...whole })).toBe('disagree');
  expect(yesTo({ fact: fact('fvc'), options: [], ...whole })).toBe('no-such-answer');
});

it('settles no more than the narrowest of its codes', () => {
  const settles = (...given: readonly string[]) => {
    const [meaning] = meaningsOf(
      given.map((code) => ({ system: LOINC, code })),
      'test',
      codes,
    );
    return meaning?.settles;
  };
  expect(settles('5196-1')).toEqual({ yes: true, no: true });
  expect(settles('56888-1')).toEqual({ yes: false, no: true });
  expect(settles('29610-3')).toEqual({ yes: true, no: false });
  expect(settles('13952-7')).toEqual({ yes: false, no: false });
  expect(settles('5196-1', '13952-7')).toEqual({ yes: false, no: false });
  expect(settles('11259-9', '16128-1')).toEqual({ yes: false, no: true });
});
