// A result as records write it: with its name, out of the most points, and with the day on which it was taken.
import { describe, expect, it, test } from 'vitest';
import { TODAY } from '../../facts/example.ts';
import { read, told } from './reader.ts';
import { dayNumber, jalaliDayNumber } from '#facts/calendar.ts';

const day = (year: number, month: number, date: number) => dayNumber({ year, month, day: date });
const esfand = jalaliDayNumber({ year: 1404, month: 12, day: 1 });
const taken = (id: string, text: string, code = 'en') => {
  const typed = read(id, text, code);
  return typed.kind === 'answer' ? typed.taken : typed;
};

describe('the date of a result', () => {
  const MARCH = { on: day(2026, 3, 1), within: 'month' };
  const TWELFTH = { on: day(2026, 3, 12) };

  test.each<readonly [string, object]>([
    ['62 % (2026-03)', MARCH],
    ['62 (March 2026)', MARCH],
    ['62% on 12 Mar 2026', TWELFTH],
    ['62% on March 12, 2026', TWELFTH],
    ['62, 2026-03-12', TWELFTH],
    ['62% 2026-03', MARCH],
    ['62% [12 Mar, 2026]', TWELFTH],
    ['62% in 2026', { on: day(2026, 1, 1), within: 'year' }],
    ['62% (2026)', { on: day(2026, 1, 1), within: 'year' }],
    ['۶۲ درصد (اسفند ۱۴۰۴)', { on: esfand }],
    ['۶۲ درصد در اسفند ۱۴۰۴', { on: esfand }],
    ['۶۲٪ مورخ ۱۴۰۴/۱۲/۱', { on: esfand }],
  ])('“%s” is read with it', (text, on) => {
    for (const code of ['en', 'fa']) {
      expect(told(read('fvc', text, code))).toEqual({ value: 62 });
      expect(taken('fvc', text, code)).toEqual(on);
    }
  });

  it('goes with a range, with about, and with another unit', () => {
    expect(read('fvc', '50-60 (2026-03)')).toMatchObject({ answer: { from: 50, to: 60 }, taken: MARCH });
    expect(read('fvc', 'about 62 (2026-03)')).toMatchObject({ answer: { from: 56, to: 68 }, taken: MARCH });
    expect(read('haemoglobin', '78 g/L in March 2026')).toMatchObject({ answer: { value: 7.8 }, taken: MARCH });
    expect(read('haemoglobin', '۷۸ گرم در لیتر در اسفند ۱۴۰۴', 'fa')).toMatchObject({ answer: { value: 7.8 }, taken: { on: esfand } });
  });

  it('is not made up where none was typed', () => {
    for (const text of ['62', '62 %', '50 - 60', '?', '78 گرم در لیتر']) expect(read('haemoglobin', text)).not.toHaveProperty('taken');
  });

  it('after today is left to be asked back', () => {
    expect(taken('fvc', '62 (2027-01)')).toEqual({ on: day(2027, 1, 1), within: 'month' });
    expect(day(2027, 1, 1)).toBeGreaterThan(TODAY);
  });

  test.each([
    ['62 (old)', 'not-understood'],
    ['62 (2026-13)', 'impossible-date'],
    ['62 (31 Feb 2026)', 'impossible-date'],
    ['62 (05/03/2026)', 'ambiguous-date'],
    ['62 (5/3/26)', 'no-year'],
    ['62 on Monday', 'unit'],
  ])('“%s” is a slip', (text, code) => {
    expect(told(read('fvc', text))).toBe(code);
  });

  it('belongs to no time since a date, which has that date itself', () => {
    expect(told(read('monthsSinceOnset', '18 (2026-03)'))).toBe('not-understood');
    expect(told(read('ageYears', '62 (2026-03)'))).toBe('not-understood');
  });
});

describe('points out of the most', () => {
  test.each([
    ['alsfrsrTotal', '42/48', 42],
    ['alsfrsrTotal', '42 / 48', 42],
    ['alsfrsrTotal', '42 of 48', 42],
    ['alsfrsrTotal', '42 out of 48', 42],
    ['alsfrsrTotal', '۴۲/۴۸', 42],
    ['alsfrsrTotal', '۴۲ از ۴۸', 42],
    ['alsfrsTotal', '35/40', 35],
    ['alsfrsrSpeech', '3/4', 3],
  ])('%s: “%s” are %d', (id, text, value) => {
    expect(told(read(id, text))).toEqual({ value });
  });

  it('go with the date and the name', () => {
    expect(read('alsfrsrTotal', 'ALSFRS-R: 42/48 (2026-03)')).toMatchObject({ answer: { value: 42 }, taken: { within: 'month' } });
  });

  it('out of another figure are asked back, and count for nothing', () => {
    expect(read('alsfrsrTotal', '35/40')).toEqual({ kind: 'problem', code: 'other-scale', typed: 40, most: 48, examples: ['35', '35/48'] });
    expect(read('alsfrsTotal', '۴۲ از ۴۸', 'fa')).toMatchObject({ code: 'other-scale', typed: 48, most: 40 });
    expect(told(read('alsfrsrTotal', '42/1403'))).toBe('other-scale');
  });

  it('are of scores alone', () => {
    expect(told(read('fvc', '62/200'))).toBe('not-understood');
    expect(told(read('haemoglobin', '۷/۸'))).toEqual({ value: 7.8 });
  });
});

describe('the name of a figure', () => {
  test.each([
    ['fvc', 'FVC: 62 %', 62],
    ['fvc', 'FVC 62% predicted', 62],
    ['fvc', 'FVC % predicted = 62', 62],
    ['haemoglobin', 'Hb 13', 13],
    ['haemoglobin', 'هموگلوبین ۱۳', 13],
    ['alsfrsrTotal', 'ALSFRS-R: 42', 42],
    ['alsfrsrTotal', 'ALSFRS-R total = 42', 42],
    ['alsfrsrTotal', 'نمرهٔ ALSFRS-R: ۴۲', 42],
    ['alsfrsTotal', 'ALSFRS 35', 35],
  ])('%s: “%s”', (id, text, value) => {
    expect(told(read(id, text))).toEqual({ value });
  });

  it('of another fact is not passed over', () => {
    for (const [id, text] of [
      ['alsfrsTotal', 'ALSFRS-R: 32'],
      ['alsfrsrTotal', 'ALSFRS: 32'],
      ['fvc', 'SVC: 62'],
      ['fvc', 'Hb 13'],
    ] as const) {
      expect(read(id, text).kind, text).toBe('problem');
    }
  });
});

describe('a bare figure that is taken for a year', () => {
  it('is said to be, so that a time can be meant', () => {
    expect(read('monthsSinceOnset', '1300')).toMatchObject({ fact: 'onsetDate', unusual: true, year: 1300 });
    expect(read('monthsSinceOnset', '1300/05')).not.toHaveProperty('year');
    expect(read('monthsSinceOnset', 'year 1300')).not.toHaveProperty('year');
  });

  it('is a month of a year in the order of most of the world', () => {
    for (const text of ['05-2023', '5-2023', '05/2023', '۰۵-۲۰۲۳'])
      expect(read('monthsSinceOnset', text)).toMatchObject({ fact: 'onsetDate', answer: { value: '2023-05' } });
    expect(told(read('monthsSinceOnset', '13-2023'))).toBe('impossible-date');
    expect(told(read('monthsSinceOnset', '12-18'))).toEqual({ from: 12, to: 18 });
  });
});

it('about is written as the keyboard of the language has it', () => {
  expect(read('fvc', 'abc', 'fa')).toMatchObject({ examples: ['۸۵', 'حدود ۸۵'] });
  expect(read('fvc', 'abc', 'en')).toMatchObject({ examples: ['85', '~85'] });
  expect(told(read('fvc', 'حدود ۸۵', 'fa'))).toEqual(told(read('fvc', '~85')));
});
