// What stands in a field, and the answer or the problem it makes, for every type of fact.
import { describe, expect, it, test } from 'vitest';
import { anyOf, boolean, date, number, oneOf, TODAY } from '../../facts/example.ts';
import { DECLINED, type Draft, NOT_SURE, RANGE, readDraft } from '#app/form/draft.ts';
import { isBlank } from '#app/reading.ts';
import type { Fact } from '#facts/fact.ts';

const reach = number('reach', { unit: '%', max: 200 });
const skill = number('skill', { whole: true, max: 4 });
const levels = [4, 3, 2, 1, 0].map((value) => ({ value, label: { en: `${value}`, fa: `${value}` } }));
const levelled = { ...skill, levels } as Fact;
const sailor = boolean('sailor');
const eyes = oneOf('eyes', ['brown', 'blue']);
const languages = anyOf('languages', ['welsh', 'breton', 'norse']);
const birth = date('birth');

const read = (fact: Fact, draft: Draft | undefined) => readDraft(fact, draft, TODAY);
const answer = (value: unknown) => ({ answer: { value } });

describe.each([reach, skill, levelled, sailor, eyes, languages, birth])('any fact ($id)', (fact) => {
  const emptied = { choice: '', exact: '', from: '', to: '', year: '', month: '', day: '', calendar: '', marks: {} };

  it('says nothing while nothing stands there', () => {
    for (const draft of [undefined, {}, { choice: null }, { choice: '' }, emptied]) expect(read(fact, draft)).toEqual({});
  });

  it('can be “not sure”, whatever else still stands there', () => {
    expect(read(fact, { ...emptied, choice: NOT_SURE, exact: 'x', year: '9999' })).toEqual({ answer: 'not sure' });
  });

  it('can be declined, whatever else still stands there', () => {
    expect(read(fact, { ...emptied, choice: DECLINED, exact: 'x', year: '9999' })).toEqual({ answer: 'declined' });
  });
});

describe('a number', () => {
  test.each([
    ['62', 62],
    ['0', 0],
    ['200', 200],
    [' 62 ', 62],
    ['62.5', 62.5],
    ['62,5', 62.5],
    ['۶۲', 62],
    ['٦٢', 62],
    ['۶۲٫۵', 62.5],
    ['۶۲/۵', 62.5],
    ['۶۲،۵', undefined],
    ['٪۶۲', 62],
    ['62 %', 62],
    ['+62', 62],
    ['.5', 0.5],
    ['62.', 62],
    ['0062', 62],
  ])('“%s”', (exact, value) => {
    expect(read(reach, { exact })).toEqual(value === undefined ? { problem: 'wrong-type' } : answer(value));
  });

  test.each(['sixty', '6 2 x', '1e2', '0x10', 'Infinity', 'NaN', '--5', '5-6', '½', '62.5.1'])('“%s” is none', (exact) => {
    expect(read(reach, { exact })).toEqual({ problem: 'wrong-type' });
  });

  test.each(['1,234', '۱٬۲۳۴', '62,500', '12٬500'])('“%s” could be either of two, so it is asked back', (exact) => {
    expect(read(reach, { exact })).toEqual({ problem: 'ambiguous' });
  });

  test.each(['201', '-1', '−1', '۲۰۰٫۰۱', '1000000'])('“%s” is out of range', (exact) => {
    expect(read(reach, { exact })).toEqual({ problem: 'out-of-range' });
  });

  it('that must be whole is not cut off', () => {
    expect(read(skill, { exact: '2.5' })).toEqual({ problem: 'not-whole' });
    expect(read(skill, { exact: '2.0' })).toEqual(answer(2));
  });

  it('of several levels is chosen', () => {
    expect(read(levelled, { choice: '0' })).toEqual(answer(0));
    expect(read(levelled, { choice: '4' })).toEqual(answer(4));
    expect(read(levelled, { choice: '5' })).toEqual({ problem: 'out-of-range' });
  });
});

describe('a range', () => {
  const range = (from: string, to: string) => read(reach, { choice: RANGE, from, to, exact: '7' });

  test.each([
    ['50', '60', { from: 50, to: 60 }],
    ['۵۰', '۶۰٫۵', { from: 50, to: 60.5 }],
    ['50', '', { from: 50 }],
    ['', '60', { to: 60 }],
    ['50', '50', { from: 50, to: 50 }],
  ])('from “%s” to “%s”', (from, to, given) => {
    expect(range(from, to)).toEqual({ answer: given });
  });

  it('without either end says nothing', () => {
    expect(range('', '  ')).toEqual({});
  });

  test.each([
    ['60', '50', 'reversed'],
    ['x', '50', 'wrong-type'],
    ['50', 'x', 'wrong-type'],
    ['1,234', '50', 'ambiguous'],
    ['-1', '50', 'out-of-range'],
    ['50', '201', 'out-of-range'],
  ])('from “%s” to “%s” is %s', (from, to, problem) => {
    expect(range(from, to)).toEqual({ problem });
  });

  it('of whole numbers holds one at least', () => {
    expect(read(skill, { choice: RANGE, from: '1', to: '3' })).toEqual({ answer: { from: 1, to: 3 } });
    expect(read(skill, { choice: RANGE, from: '1.5', to: '3' })).toEqual({ problem: 'not-whole' });
  });

  it('is read only while a range is meant', () => {
    expect(read(reach, { from: '50', to: '60', exact: '7' })).toEqual(answer(7));
  });
});

describe('yes or no, and one of several', () => {
  it('are read as chosen', () => {
    expect(read(sailor, { choice: 'yes' })).toEqual(answer(true));
    expect(read(sailor, { choice: 'no' })).toEqual(answer(false));
    expect(read(eyes, { choice: 'blue' })).toEqual(answer('blue'));
  });

  it('refuse an option that is not there', () => {
    expect(read(eyes, { choice: 'green' })).toEqual({ problem: 'no-such-option' });
    expect(read(eyes, { choice: 'constructor' })).toEqual({ problem: 'no-such-option' });
  });
});

describe('several of a list', () => {
  it('never takes silence for no', () => {
    expect(read(languages, { marks: { welsh: 'yes' } })).toEqual(answer({ welsh: true }));
    expect(read(languages, { marks: { welsh: 'no', breton: null, norse: '' } })).toEqual(answer({ welsh: false }));
  });

  it('keeps “not sure” of one apart from the others', () => {
    expect(read(languages, { marks: { welsh: NOT_SURE, norse: 'no' } })).toEqual(answer({ welsh: 'not sure', norse: false }));
  });

  it('says nothing while nothing is marked', () => {
    expect(read(languages, { marks: { welsh: null, breton: '' } })).toEqual({});
  });

  it('refuses an option that is not there', () => {
    expect(read(languages, { marks: { latin: 'yes' } })).toEqual({ problem: 'no-such-option' });
  });
});

describe('a date', () => {
  const typed = (calendar: string, year: string, month = '', day = '') => read(birth, { calendar, year, month, day });

  it('is read in its calendar, the Gregorian unless another is chosen', () => {
    expect(typed('gregorian', '1984', '3', '15')).toEqual(answer('1984-03-15'));
    expect(typed('', '1984', '3')).toEqual(answer('1984-03'));
    expect(typed('jalali', '۱۳۶۲')).toEqual({ answer: { from: '1983-03-21', to: '1984-03-20' } });
  });

  test.each([
    ['gregorian', '2027', '', '', 'in-the-future'],
    ['gregorian', '2026', '11', '23', 'in-the-future'],
    ['jalali', '1406', '', '', 'in-the-future'],
    ['jalali', '1984', '', '', 'in-the-future'],
    ['gregorian', '1363', '', '', 'out-of-range'],
    ['gregorian', '84', '', '', 'out-of-range'],
    ['jalali', '62', '', '', 'out-of-range'],
    ['gregorian', '2025', '2', '29', 'impossible-date'],
    ['gregorian', '19844', '', '', 'impossible-date'],
    ['jalali', '1404', '12', '30', 'impossible-date'],
  ])('%s %s %s %s is %s', (calendar, year, month, day, problem) => {
    expect(typed(calendar, year, month, day)).toEqual({ problem });
  });

  it('of a year that still runs is one answer in both calendars', () => {
    expect(typed('gregorian', '2026')).toEqual(answer('2026'));
    expect(typed('jalali', '1405')).toEqual({ answer: { from: '2026-03-21', to: '2026-11-22' } });
  });

  it('has no month and day until there is a year', () => {
    expect(typed('gregorian', '', '3', '15')).toEqual({});
  });
});

test('a blank is a blank, however it is made', () => {
  for (const text of [undefined, null, '', ' ', '\t\n', '\u00a0']) expect(isBlank(text)).toBe(true);
  expect(isBlank('0')).toBe(false);
});

test('a fault of ours is not taken for a slip of the reader', () => {
  const broken = { ...reach, range: undefined } as unknown as Fact;
  expect(() => read(broken, { exact: '7' })).toThrow(TypeError);
});
