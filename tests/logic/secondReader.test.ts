// json-logic-js reads a rule once more, and only where every fact of the rule is exact.
import { expect, test } from 'vitest';
import { AGE, COLOUR, knownOf, MEMBER, PETS_KEPT, type Said, SCORE, VARIABLES } from './example.ts';
import { parseRule } from '#logic/parse.ts';
import { reread } from '#logic/secondReader.ts';
import { variablesOf } from '#logic/variables.ts';

const RULE = { and: [{ '>=': [AGE, 18] }, { in: ['dog', PETS_KEPT] }, { '!=': [COLOUR, 'red'] }, MEMBER] };
const EXACT: Said = { age: 18, pets: { certain: ['dog'] }, colour: ['blue'], member: true };

function again(raw: unknown, said: Said): boolean | undefined {
  return reread(raw, variablesOf(parseRule(raw, VARIABLES)), VARIABLES, knownOf(said));
}

test('it says true or false when every fact is exact', () => {
  expect(again(RULE, EXACT)).toBe(true);
  expect(again(RULE, { ...EXACT, age: 17 })).toBe(false);
  expect(again(RULE, { ...EXACT, pets: { certain: [] } })).toBe(false);
  expect(again(RULE, { ...EXACT, colour: ['red'] })).toBe(false);
  expect(again(RULE, { ...EXACT, member: false })).toBe(false);
});

test('facts that the rule does not read need not be known', () => {
  expect(again({ '<': [SCORE, 8] }, { score: 7 })).toBe(true);
});

test('it is not asked when one fact is not exact, though the rule is decided already', () => {
  expect(again(RULE, { ...EXACT, age: [18, 19] })).toBeUndefined();
  expect(again(RULE, { ...EXACT, age: [3, 4] })).toBeUndefined();
  expect(again(RULE, { ...EXACT, pets: { certain: ['dog'], maybe: ['cat'] } })).toBeUndefined();
  expect(again(RULE, {})).toBeUndefined();
});

test('it is not asked of a variable that is not there, nor of something that is no rule', () => {
  expect(reread(AGE, ['nobody'], VARIABLES, knownOf(EXACT))).toBeUndefined();
  expect(reread(AGE, ['age'], VARIABLES, [])).toBeUndefined();
  expect(reread('age', [], VARIABLES, knownOf(EXACT))).toBeUndefined();
  expect(reread(null, [], VARIABLES, knownOf(EXACT))).toBeUndefined();
});

test('arithmetic is the same in both', () => {
  expect(again({ '<=': [10, { '-': [{ '+': [AGE, SCORE] }, { min: [AGE, { max: [SCORE, 3] }] }] }, 20] }, { age: 12, score: 4 })).toBe(
    true,
  );
});
