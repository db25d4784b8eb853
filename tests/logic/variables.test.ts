// Which variables a rule reads: each once, in the order they stand.
import { expect, test } from 'vitest';
import { AGE, COLOUR, HEIGHT, MEMBER, PETS_KEPT, SCORE, VARIABLES } from './example.ts';
import { parseRule, parseTerm } from '#logic/parse.ts';
import { variablesOf, variablesOfTerm } from '#logic/variables.ts';

test('of a rule', () => {
  const raw = {
    and: [
      { '>=': [SCORE, 31] },
      { or: [{ '<': [AGE, 60] }, { '!': [{ in: ['dog', PETS_KEPT] }] }, MEMBER] },
      { '==': [COLOUR, 'red'] },
      { '>': [{ '+': [AGE, SCORE] }, HEIGHT] },
    ],
  };
  expect(variablesOf(parseRule(raw, VARIABLES))).toEqual(['score', 'age', 'pets', 'member', 'colour', 'height']);
});

test('of a term', () => {
  const raw = { '-': [{ max: [0, SCORE, { min: [AGE, SCORE] }] }, { '+': [1, HEIGHT] }] };
  expect(variablesOfTerm(parseTerm(raw, VARIABLES))).toEqual(['score', 'age', 'height']);
  expect(variablesOfTerm(parseTerm(5, VARIABLES))).toEqual([]);
});
