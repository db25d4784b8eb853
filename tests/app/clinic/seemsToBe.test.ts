// What is no code of a clinic: a name, a telephone number, an identity number. The codes that clinics use are left alone. All of it is invented.
import { expect, test } from 'vitest';
import { seemsToBe } from '#app/clinic/seemsToBe.ts';

test.each([
  ['Invented Person', 'name'],
  ['A. Nobody', 'name'],
  ["O'Nobody-Else Jane", 'name'],
  ['نمونه', 'name'],
  ['آقای نمونه', 'name'],
  ['نمونه‌ای فرضی', 'name'],
  ['0912 000 0000', 'number'],
  ['۰۹۱۲۰۰۰۰۰۰۰', 'number'],
  ['+98 912 000 0000', 'number'],
  ['(021) 0000-0000', 'number'],
  ['0000000000', 'number'],
  ['000-000000-0', 'number'],
  ['A-17', undefined],
  ['ALS 12', undefined],
  ['ALS', undefined],
  ['12345', undefined],
  ['98-123456', undefined],
  ['کد ۱۲', undefined],
  ['الف۱۲', undefined],
  ['ب', undefined],
  ['', undefined],
])('“%s”: %s', (code, kind) => {
  expect(seemsToBe(code)).toBe(kind);
});
