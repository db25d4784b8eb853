// Figures as people type them, in three kinds of digits; what is no plain figure is no number.
import { expect, test } from 'vitest';
import { latinDigits, readNumber, wholeNumber } from '#facts/number.ts';

test.each([
  ['62', 62],
  ['0', 0],
  ['62.5', 62.5],
  ['62.', 62],
  ['.5', 0.5],
  ['-3', -3],
  ['+3', 3],
  ['−3', -3],
  ['62,5', 62.5],
  ['62,50', 62.5],
  ['1234', 1234],
  ['62 %', 62],
  [' 62 ', 62],
  ['۶۲', 62],
  ['۶۲٫۵', 62.5],
  ['۶۲/۵', 62.5],
  ['۶۲٪', 62],
  ['٦٢٫٥', 62.5],
  ['\u200f۶۲\u200c', 62],
  ['0123456789', 123_456_789],
  ['۰۱۲۳۴۵۶۷۸۹', 123_456_789],
  ['٠١٢٣٤٥٦٧٨٩', 123_456_789],
])('%j is %d', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each(['1,234', '12,345', '-1,234', '۱٬۲۳۴', '123,456', '50/100', '45/50'])('%j could be read in two ways', (text) => {
  expect(readNumber(text)).toBe('ambiguous');
});

test.each([
  '',
  ' ',
  '.',
  '-',
  'abc',
  '5a',
  '1e3',
  '0x10',
  'Infinity',
  'NaN',
  '1.2.3',
  '1,2,3',
  '1,234,567',
  '1,2.3',
  '5-6',
  '5 0',
  '5%5',
  '۵ ۰',
  '5 % %',
  '--5',
  '½',
  '²',
])('%j is no number', (text) => {
  expect(readNumber(text)).toBeUndefined();
});

test('digits are turned, everything else stays', () => {
  expect(latinDigits('۱۴۰۳/۱۲/٣٠ الف 7')).toBe('1403/12/30 الف 7');
});

test('a run of Latin digits is a whole number, and nothing else is', () => {
  expect(['0', '7', '007', '123456789012345'].map(wholeNumber)).toEqual([0, 7, 7, 123_456_789_012_345]);
  for (const text of [undefined, '', '7.5', '-7', ' 7', '۷', '1e3', '1234567890123456']) expect(wholeNumber(text)).toBeUndefined();
});
