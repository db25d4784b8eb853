// What says yes and what says no; every code with a check digit has the right one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codes, dictionary, LOINC, SNOMED } from './records.ts';
import { isSnomed } from '#facts/codes.ts';
import type { Fact } from '#facts/fact.ts';
import { yesOrNo } from '#formats/fhir/answerCodes.ts';

function fact(id: string): Fact {
  const one = dictionary.byId.get(id);
  if (one === undefined) throw new Error(id);
  return one;
}

const said = (id: string, ...given: readonly (readonly [string, string])[]) =>
  yesOrNo(
    given.map(([system, code]) => ({ system, code })),
    fact(id),
    codes,
  );

it.each([
  [SNOMED, '10828004', true],
  [SNOMED, '260373001', true],
  [SNOMED, '11214006', true],
  [SNOMED, '260385009', false],
  [SNOMED, '260415000', false],
  [SNOMED, '131194007', false],
  [LOINC, 'LA6576-8', true],
  [LOINC, 'LA6577-6', false],
  ['urn:oid:2.16.840.1.113883.6.96', '373066001', true],
  ['urn:oid:2.16.840.1.113883.6.96', '373067005', false],
])('%s %s: %s', (system, code, answer) => {
  expect(said('hiv', [system, code])).toBe(answer);
});

it('takes the finding itself for yes, and its contrary for no, but for the one fact alone', () => {
  expect(said('pregnant', [SNOMED, '77386006'])).toBe(true);
  expect(said('pregnant', [SNOMED, '60001007'])).toBe(false);
  expect(said('hepatitisB', [SNOMED, '60001007'])).toBeUndefined();
  expect(said('hepatitisB', [SNOMED, '77386006'])).toBeUndefined();
});

it('takes nothing for an answer that is none', () => {
  expect(said('pregnant', [SNOMED, '261665006'])).toBeUndefined();
  expect(said('hiv', ['http://his.example.org/codes', '10828004'])).toBeUndefined();
  expect(said('hiv')).toBeUndefined();
});

it('takes neither where both are said, and the one where it is said twice', () => {
  expect(said('hiv', [SNOMED, '10828004'], [SNOMED, '260385009'])).toBeUndefined();
  expect(said('hiv', [SNOMED, '10828004'], [LOINC, 'LA6576-8'])).toBe(true);
});

it('cites no code with a wrong check digit', () => {
  const source = readFileSync(join(import.meta.dirname, '../../../src/formats/fhir/answerCodes.ts'), 'utf8');
  const cited = [...source.matchAll(/'(\d{6,18})'/g)].map(([, code = '']) => code);
  expect(cited.length).toBeGreaterThan(9);
  expect(cited.filter((code) => !isSnomed(code))).toEqual([]);
});
