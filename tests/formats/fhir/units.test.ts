// Figures in the unit of the fact; a unit that is not known is never guessed.
import { describe, expect, it } from 'vitest';
import { dictionary, UCUM } from './records.ts';
import type { NumberFact } from '#facts/fact.ts';
import { figureIn } from '#formats/fhir/units.ts';

function numberFact(id: string): NumberFact {
  const fact = dictionary.byId.get(id);
  if (fact?.type !== 'number') throw new Error(id);
  return fact;
}

const [hb, fvc, score] = ['haemoglobin', 'fvc', 'alsfrsrTotal'].map(numberFact) as [NumberFact, NumberFact, NumberFact];
const ucum = (value: number, code: string, unit = code) => ({ value, unit, system: UCUM, code });

describe('by code', () => {
  it.each([
    [hb, ucum(13.4, 'g/dL'), 13.4],
    [hb, ucum(78, 'g/L'), 7.8],
    [hb, ucum(7800, 'mg/dL'), 7.8],
    [hb, ucum(78, 'g/l', 'g/L'), 7.8],
    [hb, { value: 16.1, system: UCUM, code: 'g/dL' }, 16.1],
    [hb, { value: 16.1, code: 'g/dL' }, 16.1],
    [fvc, ucum(49.96, '%'), 49.96],
    [fvc, ucum(0.57, '{ratio}'), 57],
    [fvc, ucum(0.29, '{ratio}'), 29],
    [fvc, ucum(64, '%', '% predicted'), 64],
    [score, ucum(31, '{score}'), 31],
    [score, ucum(31, '{points}', 'points'), 31],
    [score, ucum(31, '1'), 31],
  ] as const)('%#', (fact, quantity, figure) => {
    expect(figureIn(fact, quantity)).toBe(figure);
  });

  it('mmol/L becomes a mass by the molar mass: 5 x 16,114.5 g/mol / 10,000', () => {
    expect(figureIn(hb, ucum(5, 'mmol/L'))).toBe(8.05725);
  });
});

describe('by words', () => {
  it.each([
    [hb, 'g/dL', 9],
    [hb, 'G/DL', 9],
    [hb, ' gm/dl ', 9],
    [hb, 'گرم در دسی‌لیتر', 9],
    [hb, 'g/L', 0.9],
    [fvc, '%', 9],
    [fvc, 'درصد', 9],
    [fvc, '% predicted', 9],
    [score, 'Punkte', 9],
    [score, 'points', 9],
  ] as const)('%#: %s', (fact, unit, figure) => {
    expect(figureIn(fact, { value: 9, unit })).toBe(figure);
  });
});

it('a score alone needs no unit', () => {
  expect(figureIn(score, { value: 31 })).toBe(31);
  expect(figureIn(hb, { value: 13 })).toBe('unit-unknown');
  expect(figureIn(fvc, { value: 55 })).toBe('unit-unknown');
});

it.each([
  ['a unit of something else', hb, ucum(13, '%')],
  ['litres', fvc, ucum(2.9, 'L')],
  ['a unit that may be 10⁹ to the litre', hb, { value: 130, unit: 'G/L' }],
  ['an unknown code beside clear words', hb, ucum(13, 'gm%', 'g/dL')],
  ['words that contradict the code', hb, ucum(13, 'g/L', 'g/dL')],
  ['words that contradict a code without a system', hb, { value: 13, unit: 'g/dL', code: 'g/L' }],
  ['a code of another system', hb, { value: 13, unit: 'g/dL', system: 'http://his.example.org/units', code: '7' }],
  ['a share without saying of what', fvc, ucum(0.57, '1')],
  ['a note in braces', fvc, ucum(0.9, '{percent}')],
  ['a name of the language', hb, ucum(13, 'constructor')],
  ['a unit for a score', score, ucum(31, '%')],
] as const)('%s is left', (_, fact, quantity) => {
  expect(figureIn(fact, quantity)).toBe('unit-unknown');
});

it.each([undefined, Infinity, -Infinity, Number.NaN])('%s is no value', (value) => {
  expect(figureIn(hb, { value, unit: 'g/dL' })).toBe('no-value');
});
