// Code systems under all their names, codes inside wider ones, and what each system speaks of.
import { expect, it } from 'vitest';
import { ATC, ICD_10, ICD_10_CM, LOINC, RXNORM, SNOMED } from './records.ts';
import { isAtHome, isWithin, speaksOf, systemName } from '#formats/fhir/systems.ts';

it.each([
  ['urn:oid:2.16.840.1.113883.6.96', SNOMED],
  ['urn:oid:2.16.840.1.113883.6.90', ICD_10_CM],
  ['urn:oid:2.16.840.1.113883.6.73', ATC],
  ['http://loinc.org/', LOINC],
  ['https://loinc.org', LOINC],
  ['http://www.whocc.no/atc|2021', ATC],
  ['https://his.example.org/codes', 'http://his.example.org/codes'],
  ['constructor', 'constructor'],
])('%s is %s', (given, name) => {
  expect(systemName(given)).toBe(name);
});

it.each([
  [ICD_10, 'E11.9', 'E10-E14', true],
  [ICD_10, 'E119', 'E10-E14', true],
  [ICD_10, 'E10', 'E10-E14', true],
  [ICD_10, 'E15.0', 'E10-E14', false],
  [ICD_10, 'E1', 'E10-E14', false],
  [ICD_10_CM, 'C7A.01', 'C00-C96', true],
  [ICD_10_CM, 'D05.1', 'C00-C96', false],
  [ICD_10_CM, 'G35.C0', 'G35', true],
  [ICD_10_CM, 'G35.C0', 'G35.C', true],
  [ICD_10_CM, 'G35', 'G35', false],
  [ICD_10_CM, 'G12.2', 'G12.21', false],
  [SNOMED, '860440051', '86044005', false],
  [ATC, 'N07XX02', 'N07XX', false],
])('%s: %s lies in %s: %s', (system, code, wider, isInside) => {
  expect(isWithin(system, code, wider)).toBe(isInside);
});

it('lets a code speak where its system is at home', () => {
  expect(speaksOf(RXNORM, 'medicine')).toBe(true);
  expect(speaksOf(RXNORM, 'test')).toBe(false);
  expect(speaksOf(LOINC, 'illness')).toBe(false);
  expect(speaksOf(SNOMED, 'medicine')).toBe(false);
  expect(speaksOf('http://his.example.org/codes', 'medicine')).toBe(true);
  expect(isAtHome('http://his.example.org/codes', 'medicine')).toBe(false);
  expect(isAtHome(undefined, 'illness')).toBe(false);
  expect(isAtHome('urn:oid:2.16.840.1.113883.6.96', 'illness')).toBe(true);
});
