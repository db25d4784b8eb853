// What a code stands for, and whether it can say no.
import { describe, expect, it } from 'vitest';
import { ATC, codes, dictionary, ICD_10, ICD_10_CM, LOINC, RXNORM, SNOMED } from './records.ts';
import { makeCodeIndex, optionsOf, optionsWith } from '#formats/fhir/codeIndex.ts';
import { type Topic, TAKING } from '#formats/fhir/systems.ts';
import { makeDictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';

const meaning = (system: string, code: string, topic: Topic = 'illness') =>
  codes([{ system, code }], topic).map(({ fact, option, isWhole }) => [fact.id, option, isWhole]);

describe('a code', () => {
  it.each([
    ['a test of LOINC', LOINC, '718-7', 'test', [['haemoglobin', undefined, true]]],
    ['another test of the same', LOINC, '59260-0', 'test', [['haemoglobin', undefined, true]]],
    ['the fact itself, alone in its system', SNOMED, '73211009', 'illness', [['diabetes', undefined, true]]],
    ['a part, inside a block', ICD_10, 'E11.9', 'illness', [['diabetes', undefined, false]]],
    ['one of several products', RXNORM, '199206', 'medicine', [['riluzole', undefined, false]]],
    ['an older name, alone in its version', ATC, 'L01XC02', 'medicine', [['rituximab', undefined, true]]],
    ['an option', SNOMED, '86044005', 'illness', [['diagnosis', 'als', false]]],
    [
      'a kind in a longer code',
      ICD_10_CM,
      'G35.C1',
      'illness',
      [
        ['diagnosis', 'ms', false],
        ['msCourse', 'secondary-progressive', false],
      ],
    ],
    ['nothing: the wider class, which holds more than ALS', ICD_10, 'G12.2', 'illness', []],
    ['nothing, where its system is not at home', LOINC, '718-7', 'illness', []],
    ['nothing, where it is a status', 'http://terminology.hl7.org/CodeSystem/condition-clinical', 'resolved', 'illness', []],
    ['nothing, where it is a gender', 'http://hl7.org/fhir/administrative-gender', 'male', 'test', []],
    ['nothing that is inherited', 'constructor', 'name', 'illness', []],
  ] as const)('is %s', (_, system, code, topic, meanings) => {
    expect(meaning(system, code, topic)).toEqual(meanings);
  });

  it('is nothing without its system', () => {
    expect(codes([{ code: '718-7' }, { system: LOINC }], 'test')).toEqual([]);
  });
});

it('reads whatever facts the dictionary holds', () => {
  const text = { en: 'x', fa: 'x' };
  const words = { patient: text, clinician: text };
  const fact: Fact = {
    id: 'gout',
    type: 'boolean',
    settledBy: 'clinician',
    effort: 'memory',
    question: words,
    help: words,
    codes: [{ system: SNOMED, code: '90560007' }],
  };
  const index = makeCodeIndex(makeDictionary([{ group: 'g', order: 1, title: text, facts: [fact] }]));
  expect(index([{ system: SNOMED, code: '90560007' }], 'illness')).toEqual([{ fact, option: undefined, isWhole: true }]);
});

it('finds the options that bear a status', () => {
  const riluzole = dictionary.byId.get('riluzole');
  const fvc = dictionary.byId.get('fvc');
  if (riluzole === undefined || fvc === undefined) throw new Error('no such fact');
  expect(optionsWith(riluzole, TAKING, 'not-taken')).toEqual(['never', 'stopped']);
  expect(optionsWith(riluzole, TAKING)).toEqual(['never', 'current', 'stopped']);
  expect(optionsWith(riluzole, SNOMED)).toEqual([]);
  expect(optionsOf(fvc)).toEqual([]);
});
