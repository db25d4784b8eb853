// Variables: options as bits, and back to plain JSON values.
import { describe, expect, test } from 'vitest';
import { COLOURS, PETS } from './example.ts';
import { bitsOf, exactValue, type Variable } from '#logic/variable.ts';

const AGE: Variable = { kind: 'range', slot: 0 };
const COLOUR: Variable = { kind: 'choice', slot: 1, options: COLOURS };
const MEMBER: Variable = { kind: 'choice', slot: 2, options: [false, true] };
const KEPT: Variable = { kind: 'subset', slot: 3, options: PETS };

describe('bits', () => {
  test('the first option is the lowest bit', () => {
    expect(bitsOf(COLOURS, ['red'])).toBe(0b001);
    expect(bitsOf(COLOURS, ['blue', 'green'])).toBe(0b110);
    expect(bitsOf(COLOURS, [])).toBe(0);
    expect(bitsOf([false, true], [true])).toBe(0b10);
  });

  test('a stranger among them spoils the whole list', () => {
    expect(bitsOf(COLOURS, ['red', 'purple'])).toBe(-1);
  });

  test('text is never taken for a yes or a no', () => {
    expect(bitsOf([false, true], ['true'])).toBe(-1);
  });

  test('31 options fit', () => {
    const many = Array.from({ length: 31 }, (_, index) => `o${index}`);
    expect(bitsOf(many, many)).toBe(2 ** 31 - 1);
    expect(exactValue({ kind: 'choice', slot: 0, options: many }, { kind: 'choice', options: 2 ** 30 })).toBe('o30');
  });
});

describe('the JSON value of what is exact', () => {
  test.each([
    ['a number', AGE, { kind: 'range', low: 5, high: 5 }, 5],
    ['a range is not', AGE, { kind: 'range', low: 5, high: 6 }, undefined],
    ['an option', COLOUR, { kind: 'choice', options: 0b010 }, 'green'],
    ['two options are not', COLOUR, { kind: 'choice', options: 0b011 }, undefined],
    ['no', MEMBER, { kind: 'choice', options: 0b01 }, false],
    ['yes', MEMBER, { kind: 'choice', options: 0b10 }, true],
    ['a set', KEPT, { kind: 'subset', certain: 0b101, possible: 0b101 }, ['cat', 'bird']],
    ['no pets', KEPT, { kind: 'subset', certain: 0, possible: 0 }, []],
    ['a set known in part is not', KEPT, { kind: 'subset', certain: 0b001, possible: 0b011 }, undefined],
    ['a choice where a set should be', KEPT, { kind: 'choice', options: 1 }, undefined],
    ['a set where a choice should be', COLOUR, { kind: 'subset', certain: 1, possible: 1 }, undefined],
  ] as const)('%s', (_, variable, possible, value) => {
    expect(exactValue(variable, possible)).toEqual(value);
  });
});
