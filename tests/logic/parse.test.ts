// What the rule language is: everything in it is read, and JSON Logic's shorthands and coercions are not.
import { describe, expect, test } from 'vitest';
import { AGE, COLOUR, MEMBER, PETS_KEPT, SCORE, VARIABLES } from './example.ts';
import { parseRule, parseTerm, RuleFault } from '#logic/parse.ts';

const rule = (raw: unknown) => parseRule(raw, VARIABLES);
const age = { kind: 'variable', name: 'age' };
const number = (value: number) => ({ kind: 'number', value });

/** The fault as "path: message"; an error of another kind goes through. */
function faultOf(read: () => unknown): string {
  try {
    read();
  } catch (fault) {
    if (!(fault instanceof RuleFault)) throw fault;
    expect(fault.name).toBe('RuleFault');
    return `${fault.path}: ${fault.message}`;
  }
  return 'no fault';
}

describe('rules that are read', () => {
  test.each([
    [{ '<': [AGE, 18] }, { kind: 'compare', operator: '<', left: age, right: number(18) }],
    [{ '<=': [AGE, 18] }, { kind: 'compare', operator: '<=', left: age, right: number(18) }],
    [{ '>': [AGE, 18] }, { kind: 'compare', operator: '>', left: age, right: number(18) }],
    [{ '>=': [AGE, 18] }, { kind: 'compare', operator: '>=', left: age, right: number(18) }],
    [{ '==': [AGE, 18] }, { kind: 'compare', operator: '=', left: age, right: number(18) }],
    [{ '!=': [AGE, 18] }, { kind: 'not', part: { kind: 'compare', operator: '=', left: age, right: number(18) } }],
    [{ '==': [COLOUR, 'red'] }, { kind: 'choice', name: 'colour', values: ['red'] }],
    [{ '==': ['red', COLOUR] }, { kind: 'choice', name: 'colour', values: ['red'] }],
    [{ '!=': [COLOUR, 'red'] }, { kind: 'not', part: { kind: 'choice', name: 'colour', values: ['red'] } }],
    [{ '==': [MEMBER, false] }, { kind: 'choice', name: 'member', values: [false] }],
    [{ in: [COLOUR, ['red', 'blue']] }, { kind: 'choice', name: 'colour', values: ['red', 'blue'] }],
    [{ in: ['dog', PETS_KEPT] }, { kind: 'includes', name: 'pets', option: 'dog' }],
    [MEMBER, { kind: 'choice', name: 'member', values: [true] }],
    [{ '!': [MEMBER] }, { kind: 'not', part: { kind: 'choice', name: 'member', values: [true] } }],
  ])('%j', (raw, expected) => {
    expect(rule(raw)).toEqual(expected);
  });

  test('and, or', () => {
    const yes = { kind: 'choice', name: 'member', values: [true] };
    expect(rule({ and: [MEMBER, MEMBER, MEMBER] })).toEqual({ kind: 'all', parts: [yes, yes, yes] });
    expect(rule({ or: [MEMBER, MEMBER] })).toEqual({ kind: 'any', parts: [yes, yes] });
  });

  test.each([
    ['<', '>'],
    ['<=', '>='],
    ['>', '<'],
    ['>=', '<='],
    ['==', '='],
  ])('18 %s age is turned to age %s 18, so that the variable stands left', (operator, turned) => {
    expect(rule({ [operator]: [18, AGE] })).toEqual({ kind: 'compare', operator: turned, left: age, right: number(18) });
  });

  test.each(['<', '<='])('between, with %s, is both comparisons', (operator) => {
    const turned = operator === '<' ? '>' : '>=';
    expect(rule({ [operator]: [18, AGE, 75] })).toEqual({
      kind: 'all',
      parts: [
        { kind: 'compare', operator: turned, left: age, right: number(18) },
        { kind: 'compare', operator, left: age, right: number(75) },
      ],
    });
  });
});

describe('terms that are read', () => {
  test('arithmetic', () => {
    const score = { kind: 'variable', name: 'score' };
    expect(parseTerm({ '+': [AGE, 1, SCORE] }, VARIABLES)).toEqual({ kind: 'sum', parts: [age, number(1), score] });
    expect(parseTerm({ min: [36, AGE] }, VARIABLES)).toEqual({ kind: 'least', parts: [number(36), age] });
    expect(parseTerm({ max: [0, { '-': [AGE, 12] }] }, VARIABLES)).toEqual({
      kind: 'greatest',
      parts: [number(0), { kind: 'difference', left: age, right: number(12) }],
    });
  });
});

describe('rules that are refused', () => {
  test.each([
    ['nothing', null, ': expected an operator, found null'],
    ['undefined', undefined, ': expected an operator, found undefined'],
    ['a bare yes', true, ': expected an operator, found true'],
    ['text', 'age', ': expected an operator, found "age"'],
    ['a list', [MEMBER], ': expected an operator, found a list'],
    ['an empty object', {}, ': an object must hold one operator, this holds 0'],
    ['two keys', { '<': [AGE, 60], '>': [AGE, 18] }, ': an object must hold one operator, this holds 2'],
    ['two keys, further in', { and: [MEMBER, { '<': [AGE, 60], x: 1 }] }, 'and/1: an object must hold one operator, this holds 2'],
    ['an unknown operator', { xor: [MEMBER, MEMBER] }, ': “xor” is no operator that yields true or false'],
    ['arithmetic where a rule should stand', { and: [MEMBER, { '+': [AGE, 1] }] }, 'and/1: “+” is no operator that yields true or false'],
    ['if', { if: [MEMBER, MEMBER, MEMBER] }, ': “if” is no operator that yields true or false'],
    ['strict equality', { '===': [AGE, 1] }, ': “===” is no operator that yields true or false'],
    ['the double not', { '!!': [MEMBER] }, ': “!!” is no operator that yields true or false'],
    ['an operator inherited by every object', { toString: [] }, ': “toString” is no operator that yields true or false'],
    ['and of one', { and: [MEMBER] }, 'and: takes at least 2 operands, not 1'],
    ['and of none', { and: [] }, 'and: takes at least 2 operands, not 0'],
    ['or of one', { or: [MEMBER] }, 'or: takes at least 2 operands, not 1'],
    ['or of a rule, not a list', { or: MEMBER }, 'or: takes a list of operands'],
    ['not of two', { '!': [MEMBER, MEMBER] }, '!: takes 1 operands, not 2'],
    ['not in shorthand', { '!': MEMBER }, '!: takes a list of operands'],
    ['< of one', { '<': [AGE] }, '<: takes 2 to 3 operands, not 1'],
    ['< of four', { '<': [1, AGE, 2, 3] }, '<: takes 2 to 3 operands, not 4'],
    ['> of three', { '>': [75, AGE, 18] }, '>: takes 2 operands, not 3'],
    ['== of three', { '==': [AGE, 1, 1] }, '==: takes 2 operands, not 3'],
    ['in of three', { in: [COLOUR, ['red'], 1] }, 'in: takes 2 operands, not 3'],
    ['two constants', { '<': [1, 2] }, '<: compares two constants'],
    ['two constants in a between', { '<': [AGE, 1, 2] }, '<: compares two constants'],
    ['two equal constants', { '==': [1, 1] }, '==: compares two constants'],
    ['two texts', { '==': ['red', 'red'] }, '==/0: expected an operator, found "red"'],
    ['a number as text', { '<': [AGE, '60'] }, '</1: expected an operator, found "60"'],
    ['a number as text, compared for equality', { '==': [AGE, '60'] }, '==: “age” is not one of several options'],
    ['a number for an option', { '==': [COLOUR, 1] }, '==/0/var: “colour” is not a number'],
    ['yes as text', { '==': [MEMBER, 'true'] }, '==: "true" is no option of “member”: false, true'],
    ['a yes for an option', { '==': [COLOUR, true] }, '==: true is no option of “colour”: red, green, blue'],
    ['null for an option', { '==': [COLOUR, null] }, '==: one side must be a constant'],
    ['two variables said to be equal', { '==': [AGE, SCORE] }, '==: one side must be a constant'],
    ['an unknown option', { '==': [COLOUR, 'purple'] }, '==: "purple" is no option of “colour”: red, green, blue'],
    ['an unknown option in a list', { in: [COLOUR, ['red', 'purple']] }, 'in: "purple" is no option of “colour”: red, green, blue'],
    ['an empty list of options', { in: [COLOUR, []] }, 'in/1: takes at least 1 operands, not 0'],
    ['a list with a number', { in: [COLOUR, ['red', 1]] }, 'in: the list may hold only option names'],
    ['a list of numbers', { in: [AGE, [1, 2]] }, 'in: the list may hold only option names'],
    ['a number in a list of options', { in: [AGE, ['red']] }, 'in: “age” is not one of several options'],
    ['in of a text', { in: ['re', 'red'] }, 'in/1: expected an operator, found "red"'],
    ['in of one choice', { in: ['red', COLOUR] }, 'in: “colour” does not hold several options'],
    ['in of a number', { in: [1, PETS_KEPT] }, 'in: 1 is no option of “pets”: cat, dog, bird'],
    ['in of a stranger', { in: ['fish', PETS_KEPT] }, 'in: "fish" is no option of “pets”: cat, dog, bird'],
    ['a set said to be an option', { '==': [PETS_KEPT, 'dog'] }, '==: “pets” is not one of several options'],
    ['something other than a variable beside an option', { '==': [{ '+': [AGE, 1] }, 'red'] }, '==/0: expected {"var": …} here'],
    ['a number taken for a yes', AGE, 'var: “age” is not a yes-or-no fact: compare it with something'],
    ['an option taken for a yes', COLOUR, 'var: “colour” is not a yes-or-no fact: compare it with something'],
    ['a set taken for a yes', PETS_KEPT, 'var: “pets” is not a yes-or-no fact: compare it with something'],
    ['a variable with a default', { '<': [{ var: ['age', 0] }, 60] }, '</0/var: “var” takes one fact id, and no default'],
    ['a variable in a list', { var: ['member'] }, 'var: “var” takes one fact id, and no default'],
    ['the whole of the data', { var: '' }, 'var: “” is not in the dictionary of facts'],
    ['a path into the data', { var: 'member.length' }, 'var: “member.length” is not in the dictionary of facts'],
  ])('%s', (_, raw, fault) => {
    expect(faultOf(() => rule(raw))).toBe(fault);
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype'])(
    'the variable %s is a name like any other: unknown',
    (name) => {
      const fault = `var: “${name}” is not in the dictionary of facts`;
      expect(faultOf(() => rule({ var: name }))).toBe(fault);
      expect(faultOf(() => rule({ '<': [{ var: name }, 1] }))).toBe(`</0/${fault}`);
    },
  );

  test('an own key named __proto__ counts as a key', () => {
    expect(faultOf(() => rule(JSON.parse('{"__proto__": [{"var": "member"}]}')))).toBe(
      ': “__proto__” is no operator that yields true or false',
    );
    expect(faultOf(() => rule(JSON.parse('{"<": [{"var": "age"}, 60], "__proto__": {}}')))).toBe(
      ': an object must hold one operator, this holds 2',
    );
    expect(faultOf(() => rule(JSON.parse('{"!": [{"var": "member", "__proto__": {"var": "age"}}]}')))).toBe(
      '!/0: an object must hold one operator, this holds 2',
    );
  });

  test('a number too great for JSON reads as infinite, and is refused', () => {
    expect(faultOf(() => rule(JSON.parse('{"<": [{"var": "age"}, 1e999]}')))).toBe('</1: expected an operator, found Infinity');
    expect(faultOf(() => rule(JSON.parse('{"==": [{"var": "age"}, -1e999]}')))).toBe('==: expected an operator, found -Infinity');
    expect(faultOf(() => rule({ '<': [AGE, Number.NaN] }))).toBe('</1: expected an operator, found NaN');
  });

  test.each([
    ['a rule where a number should stand', { '<': [{ and: [MEMBER, MEMBER] }, 1] }, '</0: “and” is no operator that yields a number'],
    ['multiplication', { '<': [{ '*': [AGE, 2] }, 1] }, '</0: “*” is no operator that yields a number'],
    ['a choice in a sum', { '<': [{ '+': [AGE, COLOUR] }, 1] }, '</0/+/1/var: “colour” is not a number'],
    ['a sum of one, which JSON Logic casts', { '<': [{ '+': [AGE] }, 1] }, '</0/+: takes at least 2 operands, not 1'],
    ['a difference of one, which JSON Logic negates', { '<': [{ '-': [AGE] }, 1] }, '</0/-: takes 2 operands, not 1'],
    ['a difference of three', { '<': [{ '-': [AGE, 1, 1] }, 1] }, '</0/-: takes 2 operands, not 3'],
    ['min of one', { '<': [{ min: [AGE] }, 1] }, '</0/min: takes at least 2 operands, not 1'],
    ['max of none', { '<': [{ max: [] }, 1] }, '</0/max: takes at least 2 operands, not 0'],
    ['a variable that nobody knows', { '<': [{ var: 'agee' }, 1] }, '</0/var: “agee” is not in the dictionary of facts'],
  ])('%s', (_, raw, fault) => {
    expect(faultOf(() => rule(raw))).toBe(fault);
  });
});

describe('the bounds on size', () => {
  function nested(times: number): unknown {
    let raw: unknown = MEMBER;
    for (let depth = 0; depth < times; depth += 1) raw = { '!': [raw] };
    return raw;
  }

  test('64 deep is read, 65 deep is not', () => {
    expect(faultOf(() => rule(nested(64)))).toBe('no fault');
    expect(faultOf(() => rule(nested(65)))).toMatch(/is nested deeper than 64$/);
  });

  test('terms nest no deeper either', () => {
    let raw: unknown = AGE;
    for (let depth = 0; depth < 64; depth += 1) raw = { '+': [1, raw] };
    expect(faultOf(() => parseTerm(raw, VARIABLES))).toBe('no fault');
    expect(faultOf(() => rule({ '<': [raw, 60] }))).toMatch(/is nested deeper than 64$/);
  });

  const many = (count: number) => Array.from({ length: count }, () => MEMBER);

  test('1,000 operands are read, 1,001 are not', () => {
    expect(faultOf(() => rule({ or: many(1_000) }))).toBe('no fault');
    expect(faultOf(() => rule({ or: many(1_001) }))).toBe('or: takes at least 2 operands, not 1001');
  });

  test('5,000 parts are read, 5,001 are not', () => {
    // one `or`, five `and`, and 4,994 variables
    const parts = [...Array.from({ length: 4 }, () => ({ and: many(998) })), { and: many(992) }];
    const fill = (count: number) => ({ or: [...parts, ...many(count)] });
    expect(faultOf(() => rule(fill(10)))).toBe('no fault');
    expect(faultOf(() => rule(fill(11)))).toMatch(/has more than 5000 parts$/);
  });

  test('each rule is counted for itself', () => {
    const big = { or: many(900) };
    for (let turn = 0; turn < 10; turn += 1) expect(faultOf(() => rule(big))).toBe('no fault');
  });

  test('what a message shows of a rule is short', () => {
    expect(faultOf(() => rule('x'.repeat(100_000)))).toBe(`: expected an operator, found "${'x'.repeat(60)}"`);
    expect(faultOf(() => rule({ '==': [COLOUR, 'x'.repeat(100_000)] }))).toMatch(/^==: "x{60}" is no option of “colour”/);
    expect(faultOf(() => rule({ in: [{ deep: true }, PETS_KEPT] }))).toMatch(/^in: an object is no option of “pets”/);
  });

  test('a list nested a hundred thousand deep is refused like any other', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(faultOf(() => rule({ and: [MEMBER, deep] }))).toMatch(/^and\/1: expected an operator/);
    expect(faultOf(() => rule({ in: [deep, PETS_KEPT] }))).toMatch(/^in: /);
  });
});
