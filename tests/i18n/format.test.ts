// Numbers, quantities and days as a reader of the language writes them.
import { describe, expect, it, test } from 'vitest';
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { bare, language } from './voices.ts';
import { dayNumber } from '#facts/calendar.ts';
import { formatDay, formatDayShort, formatMoment, formatMonth, formatNumber, formatQuantity, unitInWords } from '#i18n/format.ts';
import { makeSay } from '#i18n/translate.ts';

const quantity = (code: string) => (value: number, unit: string) =>
  bare(formatQuantity(value, unit, language(code), makeSay(language(code))));
const inEnglish = quantity('en');
const inPersian = quantity('fa');

describe('a number', () => {
  test.each([
    [62, '62', '۶۲'],
    [62.5, '62.5', '۶۲٫۵'],
    [0.008, '0.008', '۰٫۰۰۸'],
    [1600, '1600', '۱۶۰۰'],
    [-3, '-3', '−۳'],
  ])('%d', (value, english, persian) => {
    expect(formatNumber(value, language('en'))).toBe(english);
    expect(bare(formatNumber(value, language('fa')))).toBe(persian);
  });
});

describe('a quantity', () => {
  test.each([
    [1, 'a', '1 year', '۱ سال'],
    [18, 'a', '18 years', '۱۸ سال'],
    [1, 'mo', '1 month', '۱ ماه'],
    [12, 'mo', '12 months', '۱۲ ماه'],
    [23, 'mo', '23 months', '۲۳ ماه'],
    [24, 'mo', '2 years', '۲ سال'],
    [36, 'mo', '3 years', '۳ سال'],
    [37, 'mo', '3 years and 1 month', '۳ سال و ۱ ماه'],
    [192, 'mo', '16 years', '۱۶ سال'],
    [36.5, 'mo', '3 years and 0.5 months', '۳ سال و ۰٫۵ ماه'],
    [20.476, 'mo', '20.4 months', '۲۰٫۴ ماه'],
    [35.99, 'mo', '2 years and 11.9 months', '۲ سال و ۱۱٫۹ ماه'],
    [0.033, 'mo', '0.1 months', '۰٫۱ ماه'],
    [0, 'mo', '0 months', '۰ ماه'],
    [31, '{score}', '31 points', '۳۱ امتیاز'],
    [1, '{score}', '1 point', '۱ امتیاز'],
    [62.5, '%', '62.5 %', '۶۲٫۵ درصد'],
    [7.9, 'g/dL', '7.9 g/dL', '۷٫۹ گرم در دسی‌لیتر'],
    [0.008, 'g/dL', '0.008 g/dL', '۰٫۰۰۸ گرم در دسی‌لیتر'],
    [7.9, 'mmol/L', '7.9 mmol/L', '۷٫۹ میلی‌مول در لیتر'],
    [7.9, 'mL/min', '7.9 mL/min', '۷٫۹ mL/min'],
  ])('of %d %s', (value, unit, english, persian) => {
    expect(inEnglish(value, unit)).toBe(english);
    expect(inPersian(value, unit)).toBe(persian);
  });

  it('says whole years only of months: a score of 24 is 24 points, an age of 24 is 24 years', () => {
    expect([inEnglish(24, '{score}'), inEnglish(24, 'a')]).toEqual(['24 points', '24 years']);
  });
});

describe('a unit beside an empty field', () => {
  test.each([
    ['a', 'years', 'سال'],
    ['mo', 'months', 'ماه'],
    ['%', '%', 'درصد'],
    ['{score}', 'points', 'امتیاز'],
    ['g/dL', 'g/dL', 'گرم در دسی‌لیتر'],
    ['mmol/L', 'mmol/L', 'میلی‌مول در لیتر'],
    ['mL/min', 'mL/min', 'mL/min'],
  ])('%s', (unit, english, persian) => {
    expect(unitInWords(unit, makeSay(language('en')))).toBe(english);
    expect(unitInWords(unit, makeSay(language('fa')))).toBe(persian);
  });

  it('has a word for every unit that a fact is kept in', () => {
    const units = catalogueFromDisk().dictionary.facts.flatMap((fact) => (fact.type === 'number' ? [fact.unit] : []));
    const say = makeSay(language('fa'));
    expect([...new Set(units)].filter((unit) => unitInWords(unit, say) === unit)).toEqual([]);
  });
});

describe('a day', () => {
  const day = dayNumber({ year: 2026, month: 11, day: 22 });

  it('is Gregorian in English and Solar Hijri in Persian', () => {
    expect(formatDay(day, language('en'))).toBe('22 November 2026');
    expect(bare(formatDay(day, language('fa')))).toBe('۱ آذر ۱۴۰۵');
  });

  it('is the same on every machine, whatever its time zone', () => {
    expect(formatDay(0, language('en'))).toBe('1 January 1970');
    expect(formatDay(-1, language('en'))).toBe('31 December 1969');
  });

  it('knows the first day of the Persian year, and its leap day', () => {
    expect(bare(formatDay(dayNumber({ year: 2025, month: 3, day: 20 }), language('fa')))).toBe('۳۰ اسفند ۱۴۰۳');
    expect(bare(formatDay(dayNumber({ year: 2025, month: 3, day: 21 }), language('fa')))).toBe('۱ فروردین ۱۴۰۴');
  });
});

describe('a month', () => {
  it.each([
    [{ year: 2027, month: 2, day: 15 }, 'February 2027', 'بهمن ۱۴۰۵'],
    [{ year: 2027, month: 1, day: 20 }, 'January 2027', 'دی ۱۴۰۵'],
    [{ year: 2027, month: 1, day: 21 }, 'January 2027', 'بهمن ۱۴۰۵'],
    [{ year: 2025, month: 3, day: 20 }, 'March 2025', 'اسفند ۱۴۰۳'],
    [{ year: 2025, month: 3, day: 21 }, 'March 2025', 'فروردین ۱۴۰۴'],
  ])('is said before its year: %j', (date, english, persian) => {
    expect(formatMonth(dayNumber(date), language('en'))).toBe(english);
    expect(bare(formatMonth(dayNumber(date), language('fa')))).toBe(persian);
  });
});

test('a moment has its date, its time of day and the time zone', () => {
  const moment = new Date(Date.UTC(2026, 10, 22, 9, 5));
  const said = (code: 'en' | 'fa') => bare(formatMoment(moment, language(code), makeSay(language(code))));
  expect(said('en')).toMatch(/^2[1-3] November 2026 at \d\d:[0-5]5 \(local time, UTC[+−]\d\d:\d\d\)$/);
  expect(said('fa')).toMatch(/آبان|آذر.*۱۴۰۵.*[۰-۹]:[۰-۵]۵ به وقت محلی \(UTC[+−]\d\d:\d\d\)$/);
});

test('a moment is told in the time of this device', () => {
  const moment = new Date(2026, 10, 22, 9, 5);
  const [hours, minutes] = [Math.trunc(Math.abs(moment.getTimezoneOffset()) / 60), Math.abs(moment.getTimezoneOffset()) % 60];
  const said = formatMoment(moment, language('en'), makeSay(language('en')));
  expect(said).toContain('22 November 2026 at 09:05');
  expect(said).toContain(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')})`);
});

test('a day is short where there is little room', () => {
  const day = dayNumber({ year: 2026, month: 11, day: 22 });
  expect([formatDayShort(day, language('en')), bare(formatDayShort(day, language('fa')))]).toEqual(['22 Nov 2026', '۱ آذر ۱۴۰۵']);
});
