// What a spreadsheet would work out is told from what it would show.
import { expect, it } from 'vitest';
import { isFormula } from '#formats/formula.ts';

it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', ' =1', '\t1', '＝1', '-', '\uFEFF=1'])('%j is one', (text) => {
  expect(isFormula(text)).toBe(true);
});

it.each(['', '1', '-1', '-1.5', '-2e-7', 'a=b', '1+1', 'C-001', '۱'])('%j is none', (text) => {
  expect(isFormula(text)).toBe(false);
});
