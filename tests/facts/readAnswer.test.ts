// Answers as people write them: what is read, and what is refused and why.
import { describe, expect, test } from 'vitest';
import { fact, TODAY } from './example.ts';
import { AnswerProblem, readAnswer, valueSchema } from '#facts/readAnswer.ts';

function problemWith(id: string, raw: unknown, today = TODAY): string {
  try {
    return `read as ${JSON.stringify(readAnswer(fact(id), raw, today))}`;
  } catch (problem) {
    if (!(problem instanceof AnswerProblem)) throw problem;
    expect(problem.name).toBe('AnswerProblem');
    expect(problem.message).toBe(problem.code);
    return problem.code;
  }
}

describe('read', () => {
  test.each([
    ['reach', 55],
    ['reach', 0],
    ['reach', 200],
    ['reach', 55.5],
    ['ageYears', 64],
    ['brownEyed', true],
    ['brownEyed', false],
    ['eyes', 'green'],
    ['languages', ['welsh', 'norse']],
    ['languages', []],
    ['languages', { welsh: true, breton: 'not sure', norse: false }],
    ['languages', {}],
    ['birthDate', '1960'],
    ['birthDate', '1960-02'],
    ['birthDate', '1960-02-29'],
    ['birthDate', '1900'],
    ['birthDate', '1900-01-01'],
    ['birthDate', '2026-11-22'],
    ['birthDate', '2026-11'],
    ['birthDate', '2026'],
    ['firstVoyage', '1950'],
  ])('%s: %j, bare or as {"value": ...}', (id, value) => {
    expect(readAnswer(fact(id), value, TODAY)).toEqual({ value });
    expect(readAnswer(fact(id), { value }, TODAY)).toEqual({ value });
  });

  test.each(['reach', 'brownEyed', 'eyes', 'languages', 'birthDate', 'firstNine'])('%s: "not sure"', (id) => {
    expect(readAnswer(fact(id), 'not sure', TODAY)).toBe('not sure');
  });

  test.each([
    ['reach', { from: 50, to: 60 }],
    ['reach', { from: 50, to: 50 }],
    ['reach', { from: 50 }],
    ['reach', { to: 60 }],
    ['reach', { above: 50 }],
    ['reach', { below: 60 }],
    ['reach', { above: 50, below: 60 }],
    ['reach', { from: 50, below: 60 }],
    ['reach', { above: 50, to: 60 }],
    ['birthDate', { from: '1960', to: '1962-03' }],
    ['birthDate', { from: '1960-05', to: '1960' }],
    ['birthDate', { to: '1960-05-07' }],
    ['eyes', { among: ['brown', 'blue'] }],
  ])('%s: %j', (id, answer) => {
    expect(readAnswer(fact(id), answer, TODAY)).toEqual(answer);
  });
});

describe('refused', () => {
  test.each([
    ['text for a number', 'reach', '55', 'wrong-type'],
    ['yes for a number', 'reach', true, 'wrong-type'],
    ['a list for a number', 'reach', [55], 'wrong-type'],
    ['null', 'reach', null, 'wrong-type'],
    ['not a number', 'reach', Number.NaN, 'wrong-type'],
    ['endless', 'reach', Infinity, 'wrong-type'],
    ['too small', 'reach', -0.1, 'out-of-range'],
    ['too great', 'reach', 200.1, 'out-of-range'],
    ['a half of a whole', 'ageYears', 64.5, 'not-whole'],
    ['text for a yes', 'brownEyed', 'yes', 'wrong-type'],
    ['1 for a yes', 'brownEyed', 1, 'wrong-type'],
    ['an object for a yes', 'brownEyed', { among: ['true'] }, 'wrong-type'],
    ['an unknown option', 'eyes', 'purple', 'no-such-option'],
    ['an inherited name for an option', 'eyes', 'toString', 'no-such-option'],
    ['a number for an option', 'eyes', 1, 'wrong-type'],
    ['a list for an option', 'eyes', ['brown'], 'no-such-option'],
    ['an unknown option among others', 'eyes', { among: ['brown', 'purple'] }, 'no-such-option'],
    ['among none', 'eyes', { among: [] }, 'wrong-type'],
    ['among a text', 'eyes', { among: 'brown' }, 'wrong-type'],
    ['a range of options', 'eyes', { from: 'brown' }, 'wrong-type'],
    ['an unknown option in a set', 'languages', ['welsh', 'latin'], 'no-such-option'],
    ['an unknown option in a partial set', 'languages', { latin: true }, 'no-such-option'],
    ['a strange mark in a partial set', 'languages', { welsh: 'perhaps' }, 'no-such-option'],
    ['one option for a set', 'languages', 'welsh', 'no-such-option'],
    ['a number for a set', 'languages', 3, 'wrong-type'],
    ['a number for a date', 'birthDate', 1960, 'wrong-type'],
    ['an impossible day', 'birthDate', '1961-02-29', 'impossible-date'],
    ['no date at all', 'birthDate', 'spring', 'impossible-date'],
    ['Persian digits in a file', 'birthDate', '۱۹۶۰', 'impossible-date'],
    ['tomorrow', 'birthDate', '2026-11-23', 'in-the-future'],
    ['next month', 'birthDate', '2026-12', 'in-the-future'],
    ['next year', 'birthDate', '2027', 'in-the-future'],
    ['before the first date', 'birthDate', '1899-12-31', 'out-of-range'],
    ['a year before the first date', 'firstVoyage', '1949', 'out-of-range'],
  ])('%s', (_, id, raw, code) => {
    expect(problemWith(id, raw)).toBe(code);
    if (raw !== null && !(typeof raw === 'object' && !Array.isArray(raw))) expect(problemWith(id, { value: raw })).toBe(code);
  });

  test.each([
    ['reversed', { from: 60, to: 50 }, 'reversed'],
    ['empty between two open ends', { above: 50, below: 50 }, 'reversed'],
    ['empty: from the open end', { from: 50, below: 50 }, 'reversed'],
    ['empty: to the open end', { above: 50, to: 50 }, 'reversed'],
    ['from and above', { from: 50, above: 40 }, 'malformed'],
    ['to and below', { to: 50, below: 60 }, 'malformed'],
    ['no end at all', {}, 'malformed'],
    ['an unknown end', { from: 50, until: 60 }, 'malformed'],
    ['a value and an end', { value: 50, to: 60 }, 'malformed'],
    ['an end of another kind', { from: [50] }, 'malformed'],
    ['a null end', { from: null }, 'malformed'],
    ['an end as text', { from: '50' }, 'wrong-type'],
    ['empty: nothing is above the most', { above: 200 }, 'out-of-range'],
    ['empty: nothing is below the least', { below: 0 }, 'out-of-range'],
    ['an end out of range', { from: -1 }, 'out-of-range'],
    ['an open end out of range', { below: 201 }, 'out-of-range'],
  ])('a range of numbers: %s', (_, raw, code) => {
    expect(problemWith('reach', raw)).toBe(code);
  });

  test('no whole number lies in the range', () => {
    expect(problemWith('ageYears', { above: 64, below: 65 })).toBe('out-of-range');
    expect(problemWith('ageYears', { above: 63, below: 65 })).toBe('read as {"above":63,"below":65}');
    expect(problemWith('reach', { above: 64, below: 65 })).toBe('read as {"above":64,"below":65}');
  });

  test('a range whose end is not whole', () => {
    expect(problemWith('ageYears', { from: 64.5 })).toBe('not-whole');
  });

  test.each([
    ['reversed', { from: '1962', to: '1960' }, 'reversed'],
    ['a number for an end', { from: 1960 }, 'wrong-type'],
    ['an open end', { above: 1960 }, 'wrong-type'],
    ['an impossible end', { to: '1960-13' }, 'impossible-date'],
    ['an end in the future', { to: '2027' }, 'in-the-future'],
    ['an end before the first date', { from: '1850' }, 'out-of-range'],
  ])('a range of dates: %s', (_, raw, code) => {
    expect(problemWith('birthDate', raw)).toBe(code);
  });
});

test('a fact that is never asked may still be given, as a clinic gives a subscore', () => {
  expect(problemWith('firstNine', 20)).toBe('read as {"value":20}');
});

test('the same fact on another day has another last date', () => {
  expect(problemWith('birthDate', '2026-11-23', TODAY + 1)).toBe('read as {"value":"2026-11-23"}');
  expect(problemWith('birthDate', '2026-11-23', TODAY)).toBe('in-the-future');
});

test('the schema of a value can be asked by itself', () => {
  expect(valueSchema(fact('reach'), TODAY).safeParse(55).success).toBe(true);
  expect(valueSchema(fact('reach'), TODAY).safeParse('55').success).toBe(false);
});
