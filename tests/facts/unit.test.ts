// Units convert within their dimension, and nothing is guessed.
import { expect, test } from 'vitest';
import { convert, isUnit } from '#facts/unit.ts';

test.each([
  [2, 'a', 'mo', 24],
  [18, 'mo', 'a', 1.5],
  [3, 'wk', 'd', 21],
  [8, 'g/dL', 'g/L', 80],
  [80, 'g/L', 'g/dL', 8],
  [8, 'g/dL', 'mg/dL', 8000],
  [55, '%', '%', 55],
  [31, '{score}', '{score}', 31],
  [70, 'kg', 'g', 70_000],
])('%d %s is so many %s: %d', (value, from, to, result) => {
  expect(convert(value, from, to)).toBe(result);
});

test.each([
  ['mo', 'd'],
  ['%', '{score}'],
  ['g/dL', '%'],
  ['a', 'furlong'],
  ['furlong', 'a'],
  ['constructor', 'constructor'],
])('%s is never turned into %s', (from, to) => {
  expect(convert(1, from, to)).toBeUndefined();
});

test('mmol/L becomes a mass by the molar mass alone', () => {
  // Haemoglobin, one haem: 16,114.5 g/mol (IFCC).
  expect(convert(5, 'mmol/L', 'g/dL', 16_114.5)).toBeCloseTo(8.05725, 9);
  expect(convert(8.05725, 'g/dL', 'mmol/L', 16_114.5)).toBeCloseTo(5, 9);
  expect(convert(1, 'mmol/L', 'g/L', 16_114.5)).toBeCloseTo(16.1145, 9);
  expect(convert(5, 'mmol/L', 'g/dL')).toBeUndefined();
  expect(convert(5, 'mmol/L', 'mo', 16_114.5)).toBeUndefined();
});

test('only listed units are units', () => {
  for (const unit of ['{score}', '%', 'mo', 'a', 'd', 'wk', 'mg/dL', 'g/L', 'g/dL']) expect(isUnit(unit)).toBe(true);
  for (const unit of ['', 'years', 'G/DL', 'toString']) expect(isUnit(unit)).toBe(false);
});
