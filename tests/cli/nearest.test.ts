// Slips of the pen lead to the name that was meant.
import { expect, it } from 'vitest';
import { nearest } from '#cli/nearest.ts';

const NAMES = ['fvc', 'hiv', 'haemoglobin', 'alsfrsrTotal', 'alsfrsTotal', 'monthsSinceOnset', 'birthDate'];

it.each([
  ['fcv', 'fvc'],
  ['FVC', 'fvc'],
  ['fvcPercent', 'fvc'],
  ['hemoglobin', 'haemoglobin'],
  ['alsfrs-r-total', 'alsfrsrTotal'],
  ['alsfrsTotl', 'alsfrsTotal'],
  ['date_of_birth', undefined],
  ['birthdate', 'birthDate'],
  ['monthSinceOnset', 'monthsSinceOnset'],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('%s: %s', (slip, meant) => {
  expect(nearest(slip, NAMES)[0]).toBe(meant);
});
