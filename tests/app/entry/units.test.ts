// Units as a clinician types them beside a figure, in both languages.
import { describe, expect, it, test } from 'vitest';
import { number } from '../../facts/example.ts';
import { read, reading, told } from './reader.ts';
import type { NumberFact } from '#facts/fact.ts';

describe('a unit', () => {
  test.each([
    ['haemoglobin', '7.8 g/dL', 7.8],
    ['haemoglobin', '78 g/L', 7.8],
    ['haemoglobin', '78g/l', 7.8],
    ['haemoglobin', '۷۸ گرم در لیتر', 7.8],
    ['haemoglobin', '۷٫۸ گرم در دسی‌لیتر', 7.8],
    ['haemoglobin', '4.9 mmol/L', 7.896105],
    ['monthsSinceOnset', '18 mo', 18],
    ['monthsSinceOnset', '18 months', 18],
    ['monthsSinceOnset', '۱۸ ماه', 18],
    ['monthsSinceOnset', '۱۸\u200cماه', 18],
    ['monthsSinceOnset', '1.5 y', 18],
    ['monthsSinceOnset', '1.1 years', 13.2],
    ['monthsSinceOnset', '۲ سال', 24],
    ['monthsSinceOnset', '2 a', 24],
    ['monthsSinceOnset', '2y 3m', 27],
    ['monthsSinceOnset', '2y3m', 27],
    ['monthsSinceOnset', '2 yrs. 3 mos.', 27],
    ['monthsSinceOnset', '2 years, 3 months', 27],
    ['monthsSinceOnset', '2 years and 3 months', 27],
    ['monthsSinceOnset', '۲ سال و ۳ ماه', 27],
    ['monthsSinceOnset', '۲ سال ۳ ماه', 27],
    ['ageYears', '62 ساله', 62],
    ['ageYears', '62 years old', 62],
    ['alsfrsrTotal', '38 points', 38],
    ['alsfrsrTotal', '۳۸ نمره', 38],
  ])('%s: “%s” is %d', (id, text, value) => {
    expect(told(read(id, text))).toEqual({ value });
  });

  it('that was chosen holds where none is typed', () => {
    expect(read('haemoglobin', '78', 'en', 'g/L')).toMatchObject({ answer: { value: 7.8 }, echo: true });
    expect(told(read('haemoglobin', '7.8 g/dL', 'en', 'g/L'))).toEqual({ value: 7.8 });
    expect(told(read('haemoglobin', '70-80', 'en', 'g/L'))).toEqual({ from: 7, to: 8 });
    expect(told(read('monthsSinceOnset', '2', 'en', 'a'))).toEqual({ value: 24 });
  });

  it('after the second end is that of the first too', () => {
    expect(told(read('haemoglobin', '70-80 g/L'))).toEqual({ from: 7, to: 8 });
    expect(told(read('monthsSinceOnset', '1 to 2 y'))).toEqual({ from: 12, to: 24 });
    expect(told(read('monthsSinceOnset', '6 mo to 2 y'))).toEqual({ from: 6, to: 24 });
    expect(told(read('haemoglobin', '>70 <80 g/L'))).toEqual({ above: 7, below: 8 });
    expect(told(read('haemoglobin', '70 g/L to 80'))).toBe('not-understood');
    expect(told(read('haemoglobin', '7 g/dL to 8'))).toEqual({ from: 7, to: 8 });
  });

  it('is that of “about” too', () => {
    expect(told(read('haemoglobin', '~78 g/L'))).toEqual({ from: 7.1, to: 8.5 });
    expect(told(read('monthsSinceOnset', '~2 y'))).toEqual({ from: 21.6, to: 26.4 });
    expect(told(read('monthsSinceOnset', 'about 2 years and 3 months'))).toEqual({ from: 25, to: 29 });
  });

  test.each([
    ['fvc', '2.1 L', 'L', ['%']],
    ['fvc', '62 mg', 'mg', ['%']],
    ['haemoglobin', '78 Grams', 'Grams', ['g/dL', 'g/L', 'mmol/L']],
    ['monthsSinceOnset', '3 weeks', 'weeks', ['mo', 'a']],
    ['monthsSinceOnset', '۳ هفته', 'هفته', ['mo', 'a']],
    ['ageYears', '62 bananas, quite ripe ones', 'bananas, quite ripe', ['a']],
    ['alsfrsrTotal', '62 %', '%', ['{score}']],
  ])('%s: “%s” names the units there are', (id, text, typed, units) => {
    expect(read(id, text)).toMatchObject({ code: 'unit', typed, units });
  });

  test.each(['2 y 15 m', '3 m 2 y', '2 y 3', '1.5 y 3 m', '2 y 1.5 m', '2 y 3 y'])('“%s” is no time in years and months', (text) => {
    expect(told(read('monthsSinceOnset', text))).toBe('not-understood');
  });

  describe('of a fact that counts completed units', () => {
    const months = { ...(number('ageMonths', { unit: 'mo', whole: true, max: 1571 }) as NumberFact), alsoIn: ['a'] };
    const years = { ...(number('ageYears', { unit: 'a', whole: true, max: 130 }) as NumberFact), alsoIn: ['mo'] };

    test.each([
      [months, '2 y', { from: 24, to: 35 }],
      [months, '1.5 y', { value: 18 }],
      [months, '1.3 y', 'not-whole'],
      [months, '2y 3m', { value: 27 }],
      [months, '1-2 y', { from: 12, to: 35 }],
      [months, '<2 y', { below: 24 }],
      [months, '>2 y', { above: 35 }],
      [months, '~4 y', { from: 36, to: 71 }],
      [years, '30 mo', { value: 2 }],
      [years, '35 mo', { value: 2 }],
      [years, '36 mo', { value: 3 }],
      [years, '11 months', { value: 0 }],
    ])('%o: “%s” is %j', (fact, text, answer) => {
      expect(told(reading(fact)(text))).toEqual(answer);
    });
  });
});
