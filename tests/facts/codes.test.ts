// Check digits of cited codes: a slip of the pen is caught.
import { expect, test } from 'vitest';
import { hasRightCheckDigit, isLoinc, isSnomed } from '#facts/codes.ts';

test.each(['19872-1', '82810-3', '718-7', '5195-3', '56888-1'])('%s is a LOINC code; with another last digit it is not', (code) => {
  expect(isLoinc(code)).toBe(true);
  for (let step = 1; step <= 9; step += 1) expect(isLoinc(`${code.slice(0, -1)}${(Number(code.at(-1)) + step) % 10}`)).toBe(false);
});

test.each(['86044005', '24700007', '363346000', '73211009'])('%s is a SNOMED CT code; no single digit may change', (code) => {
  expect(isSnomed(code)).toBe(true);
  for (const [place, digit] of [...code].entries()) {
    for (let step = 1; step <= 9; step += 1) {
      expect(isSnomed(`${code.slice(0, place)}${(Number(digit) + step) % 10}${code.slice(place + 1)}`)).toBe(false);
    }
  }
});

test('neighbouring digits of a SNOMED CT code may not change places', () => {
  expect(isSnomed('86040405')).toBe(false);
  expect(isSnomed('68044005')).toBe(false);
});

test.each(['', '198721', '19872-12', '-1', '12345678-1', '19872-x'])('%j has not the form of a LOINC code', (code) => {
  expect(isLoinc(code)).toBe(false);
});

test.each(['', '86044', '8604400x', '1'.repeat(19)])('%j has not the form of a SNOMED CT code', (code) => {
  expect(isSnomed(code)).toBe(false);
});

test('a system without a check digit is taken at its word', () => {
  expect(hasRightCheckDigit({ system: 'http://loinc.org', code: '19872-1' })).toBe(true);
  expect(hasRightCheckDigit({ system: 'http://loinc.org', code: '19872-2' })).toBe(false);
  expect(hasRightCheckDigit({ system: 'http://snomed.info/sct', code: '86044006' })).toBe(false);
  expect(hasRightCheckDigit({ system: 'http://www.whocc.no/atc', code: 'N07XX02' })).toBe(true);
});
