// What a fact can have become, told from what was said before and after.
import { expect, it } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { becomes } from '#cohort/becomes.ts';
import type { Answer } from '#facts/answer.ts';

const becoming = becomes(catalogueFromDisk().dictionary);
const from = (id: string, before: Answer, after: Answer) => becoming(id, before, after);

it('possible, impossible, or no more than was known', () => {
  expect(from('fvc', { value: 62 }, { value: 80 })).toBe('possible');
  expect(from('fvc', { value: 62 }, { from: 0, to: 200 })).toBe('possible');
  expect(from('sex', { value: 'female' }, { value: 'male' })).toBe('impossible');
  expect(from('birthDate', { value: '1961' }, { value: '1961-04-04' })).toBe('possible');
  expect(from('birthDate', { value: '1961-04-04' }, { value: '1961' })).toBe('vaguer');
  expect(from('birthDate', { value: '1961-04-04' }, { value: '1962' })).toBe('impossible');
  expect(from('seriousHospitalStayEnd', { value: '2026-01-01' }, { value: '2020-01-01' })).toBe('possible');
  expect(from('monthsSinceOnset', { value: 30 }, { value: 20 })).toBe('impossible');
  expect(from('monthsSinceOnset', { value: 30 }, { value: 40 })).toBe('possible');
  expect(from('riluzole', { value: 'never' }, { value: 'current' })).toBe('possible');
  expect(from('riluzole', { value: 'current' }, { among: ['never', 'stopped'] })).toBe('possible');
  expect(from('diabetes', 'not sure', { value: true })).toBe('possible');
  expect(from('gone', { value: true }, { value: false })).toBe('possible');
});
