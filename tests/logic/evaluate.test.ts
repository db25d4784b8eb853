// Truth from what is known: true for every possible value, false for none, else unknown.
import { describe, expect, test } from 'vitest';
import { AGE, COLOUR, HEIGHT, knownOf, MEMBER, PETS_KEPT, type Said, SCORE, truthWord, VARIABLES, word } from './example.ts';
import { boundsOf, compile } from '#logic/evaluate.ts';
import { parseRule, parseTerm } from '#logic/parse.ts';

const BLANK: Said = {};

describe('comparing a number with a bound', () => {
  test.each([
    ['<', 49.9, 'true'],
    ['<', 50, 'false'],
    ['<', 50.1, 'false'],
    ['<=', 49.9, 'true'],
    ['<=', 50, 'true'],
    ['<=', 50.1, 'false'],
    ['>', 49.9, 'false'],
    ['>', 50, 'false'],
    ['>', 50.1, 'true'],
    ['>=', 49.9, 'false'],
    ['>=', 50, 'true'],
    ['>=', 50.1, 'true'],
    ['==', 49.9, 'false'],
    ['==', 50, 'true'],
    ['==', 50.1, 'false'],
    ['!=', 49.9, 'true'],
    ['!=', 50, 'false'],
    ['!=', 50.1, 'true'],
  ])('age %s 50 at %d is %s', (operator, age, truth) => {
    expect(truthWord({ [operator]: [AGE, 50] }, { age })).toBe(truth);
  });

  test.each([
    ['<', [40, 49.9], 'true'],
    ['<', [40, 50], 'unknown'],
    ['<', [50, 60], 'false'],
    ['<=', [40, 50], 'true'],
    ['<=', [40, 50.1], 'unknown'],
    ['<=', [50, 60], 'unknown'],
    ['<=', [50.1, 60], 'false'],
    ['>', [50.1, 60], 'true'],
    ['>', [50, 60], 'unknown'],
    ['>', [40, 50], 'false'],
    ['>=', [50, 60], 'true'],
    ['>=', [49.9, 60], 'unknown'],
    ['>=', [40, 50], 'unknown'],
    ['>=', [40, 49.9], 'false'],
    ['==', [50, 60], 'unknown'],
    ['==', [40, 50], 'unknown'],
    ['==', [40, 60], 'unknown'],
    ['==', [51, 60], 'false'],
    ['==', [40, 49], 'false'],
    ['!=', [50, 60], 'unknown'],
    ['!=', [51, 60], 'true'],
  ] as const)('age %s 50 with age somewhere in %j is %s', (operator, age, truth) => {
    expect(truthWord({ [operator]: [AGE, 50] }, { age })).toBe(truth);
  });

  test('the constant may stand first', () => {
    expect(truthWord({ '<': [50, AGE] }, { age: 50 })).toBe('false');
    expect(truthWord({ '<=': [50, AGE] }, { age: 50 })).toBe('true');
    expect(truthWord({ '>': [50, AGE] }, { age: 49 })).toBe('true');
    expect(truthWord({ '>=': [50, AGE] }, { age: 51 })).toBe('false');
    expect(truthWord({ '==': [50, AGE] }, { age: 50 })).toBe('true');
  });

  test('between takes both ends as written', () => {
    expect(truthWord({ '<=': [18, AGE, 75] }, { age: 18 })).toBe('true');
    expect(truthWord({ '<=': [18, AGE, 75] }, { age: 75 })).toBe('true');
    expect(truthWord({ '<': [18, AGE, 75] }, { age: 18 })).toBe('false');
    expect(truthWord({ '<': [18, AGE, 75] }, { age: 75 })).toBe('false');
    expect(truthWord({ '<=': [18, AGE, 75] }, { age: [70, 80] })).toBe('unknown');
    expect(truthWord({ '<=': [SCORE, AGE, HEIGHT] }, { score: 10, age: 20, height: [20, 25] })).toBe('true');
  });
});

describe('comparing two quantities', () => {
  test.each([
    [{ '<': [SCORE, AGE] }, { score: [1, 4], age: [5, 9] }, 'true'],
    [{ '<': [SCORE, AGE] }, { score: [1, 5], age: [5, 9] }, 'unknown'],
    [{ '<': [SCORE, AGE] }, { score: [9, 12], age: [5, 9] }, 'false'],
    [{ '<=': [SCORE, AGE] }, { score: [1, 5], age: [5, 9] }, 'true'],
    [{ '<=': [SCORE, AGE] }, { score: [9, 12], age: [5, 9] }, 'unknown'],
    [{ '<=': [SCORE, AGE] }, { score: [10, 12], age: [5, 9] }, 'false'],
    [{ '>': [SCORE, AGE] }, { score: [10, 12], age: [5, 9] }, 'true'],
    [{ '>=': [SCORE, AGE] }, { score: [9, 12], age: [5, 9] }, 'true'],
    [{ '<=': [SCORE, AGE] }, { score: [1, 6], age: [5, 9] }, 'unknown'],
    [{ '>=': [SCORE, AGE] }, { score: [6, 12], age: [5, 9] }, 'unknown'],
    [{ '==': [{ '+': [SCORE, 1] }, 5] }, { score: 4 }, 'true'],
    [{ '==': [{ '+': [SCORE, 1] }, 5] }, { score: 3 }, 'false'],
    [{ '==': [{ '+': [SCORE, 1] }, 5] }, { score: 9 }, 'false'],
    [{ '==': [{ '+': [SCORE, 1] }, 5] }, { score: [4, 6] }, 'unknown'],
    [{ '==': [{ '+': [SCORE, 1] }, 5] }, { score: [2, 4] }, 'unknown'],
  ] as const)('%j with %j is %s', (raw, said, truth) => {
    expect(truthWord(raw, said)).toBe(truth);
  });
});

describe('arithmetic on ranges', () => {
  const bounds = (raw: unknown, said: Said) => {
    const { low, high } = boundsOf(parseTerm(raw, VARIABLES), VARIABLES);
    return [low(knownOf(said)), high(knownOf(said))];
  };
  const said: Said = { age: [10, 20], score: [1, 4] };

  test.each([
    ['a constant', 7, [7, 7]],
    ['a variable', AGE, [10, 20]],
    ['a sum', { '+': [AGE, SCORE, 100] }, [111, 124]],
    ['a difference: the least is the least less the greatest', { '-': [AGE, SCORE] }, [6, 19]],
    ['the least of several', { min: [AGE, SCORE, 3] }, [1, 3]],
    ['the greatest of several', { max: [AGE, SCORE, 12] }, [12, 20]],
  ])('%s', (_, raw, ends) => {
    expect(bounds(raw, said)).toEqual(ends);
  });

  test('a slot that holds nothing of the kind may be anything', () => {
    const { low, high } = boundsOf(parseTerm(AGE, VARIABLES), VARIABLES);
    expect([low([]), high([])]).toEqual([-Infinity, Infinity]);
    expect(low([{ kind: 'choice', options: 1 }])).toBe(-Infinity);
    expect(boundsOf({ kind: 'variable', name: 'nobody' }, VARIABLES).high(knownOf({}))).toBe(Infinity);
  });
});

describe('options and sets', () => {
  test.each([
    [{ '==': [COLOUR, 'red'] }, { colour: ['red'] }, 'true'],
    [{ '==': [COLOUR, 'red'] }, { colour: ['red', 'blue'] }, 'unknown'],
    [{ '==': [COLOUR, 'red'] }, { colour: ['green', 'blue'] }, 'false'],
    [{ '!=': [COLOUR, 'red'] }, { colour: ['green', 'blue'] }, 'true'],
    [{ in: [COLOUR, ['red', 'blue']] }, { colour: ['red', 'blue'] }, 'true'],
    [{ in: [COLOUR, ['red', 'blue']] }, { colour: ['red', 'green'] }, 'unknown'],
    [{ in: [COLOUR, ['red', 'blue']] }, { colour: ['green'] }, 'false'],
    [MEMBER, { member: true }, 'true'],
    [MEMBER, { member: false }, 'false'],
    [{ '==': [MEMBER, false] }, { member: false }, 'true'],
    [{ '==': [true, MEMBER] }, {}, 'unknown'],
    [{ in: ['dog', PETS_KEPT] }, { pets: { certain: ['dog'], maybe: ['cat'] } }, 'true'],
    [{ in: ['dog', PETS_KEPT] }, { pets: { certain: ['cat'], maybe: ['dog'] } }, 'unknown'],
    [{ in: ['dog', PETS_KEPT] }, { pets: { certain: ['cat'] } }, 'false'],
  ])('%j with %j is %s', (raw, said, truth) => {
    expect(truthWord(raw, said)).toBe(truth);
  });

  test('a slot that holds nothing of the kind leaves it unknown', () => {
    const figures = ['<', '<=', '>', '>=', '=='].map((operator) => ({ [operator]: [AGE, 5] }));
    for (const raw of [{ '==': [COLOUR, 'red'] }, { in: ['dog', PETS_KEPT] }, ...figures]) {
      expect(word(compile(parseRule(raw, VARIABLES), VARIABLES)([]))).toBe('unknown');
    }
  });

  test('a rule is compiled against the variables it was parsed with', () => {
    expect(() => compile({ kind: 'choice', name: 'age', values: [true] }, VARIABLES)).toThrow('age is no choice');
    expect(() => compile({ kind: 'includes', name: 'colour', option: 'red' }, VARIABLES)).toThrow('colour holds no set');
  });
});

describe('and, or, not', () => {
  /** A comparison with the given truth. */
  const leaf = { true: { '>=': [AGE, 10] }, false: { '>': [AGE, 20] }, unknown: { '>=': [AGE, 15] } };
  const said: Said = { age: [10, 20] };

  test.each([
    ['and', 'true', 'true', 'true'],
    ['and', 'true', 'unknown', 'unknown'],
    ['and', 'true', 'false', 'false'],
    ['and', 'unknown', 'true', 'unknown'],
    ['and', 'unknown', 'unknown', 'unknown'],
    ['and', 'unknown', 'false', 'false'],
    ['and', 'false', 'true', 'false'],
    ['and', 'false', 'unknown', 'false'],
    ['and', 'false', 'false', 'false'],
    ['or', 'true', 'true', 'true'],
    ['or', 'true', 'unknown', 'true'],
    ['or', 'true', 'false', 'true'],
    ['or', 'unknown', 'true', 'true'],
    ['or', 'unknown', 'unknown', 'unknown'],
    ['or', 'unknown', 'false', 'unknown'],
    ['or', 'false', 'true', 'true'],
    ['or', 'false', 'unknown', 'unknown'],
    ['or', 'false', 'false', 'false'],
  ] as const)('%s of %s and %s is %s', (operator, first, second, truth) => {
    expect(truthWord({ [operator]: [leaf[first], leaf[second]] }, said)).toBe(truth);
  });

  test.each([
    ['and', ['true', 'true', 'true'], 'true'],
    ['and', ['true', 'unknown', 'true'], 'unknown'],
    ['and', ['unknown', 'true', 'false'], 'false'],
    ['and', ['false', 'unknown', 'true'], 'false'],
    ['or', ['false', 'false', 'false'], 'false'],
    ['or', ['false', 'unknown', 'false'], 'unknown'],
    ['or', ['unknown', 'false', 'true'], 'true'],
    ['or', ['true', 'unknown', 'false'], 'true'],
  ] as const)('%s of %j is %s', (operator, truths, truth) => {
    expect(truthWord({ [operator]: truths.map((each) => leaf[each]) }, said)).toBe(truth);
  });

  test('not', () => {
    expect(truthWord({ '!': [leaf.true] }, said)).toBe('false');
    expect(truthWord({ '!': [leaf.false] }, said)).toBe('true');
    expect(truthWord({ '!': [leaf.unknown] }, said)).toBe('unknown');
  });
});

test('a blank person satisfies nothing and fails nothing, where json-logic-js calls them eligible', () => {
  for (const raw of [{ '<=': [AGE, 60] }, { '!': [MEMBER] }, { '<': [SCORE, 8] }]) expect(truthWord(raw, BLANK)).toBe('unknown');
});
