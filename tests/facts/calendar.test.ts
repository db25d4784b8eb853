// The calendar against the machine's own: every day of two centuries, partial dates, months between days, Jalali dates.
import { describe, expect, test } from 'vitest';
import {
  civilDate,
  daysInMonth,
  dayNumber,
  isoDate,
  isoWithin,
  jalaliDate,
  jalaliDayNumber,
  monthsBetween,
  spanOf,
  withinOf,
} from '#facts/calendar.ts';

const MS_PER_DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / MS_PER_DAY;
const LAST = Date.UTC(2100, 11, 31) / MS_PER_DAY;

/** The day number of `2024-02-29`. */
const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY;

describe('Gregorian days', () => {
  test('every day from 1900 to 2100 is numbered as Date has it, there and back', () => {
    const wrong: number[] = [];
    for (let days = FIRST; days <= LAST; days += 1) {
      const date = new Date(days * MS_PER_DAY);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      const back = civilDate(days);
      const same = back.year === civil.year && back.month === civil.month && back.day === civil.day;
      if (!same || dayNumber(civil) !== days || isoDate(days) !== date.toISOString().slice(0, 10)) wrong.push(days);
    }
    expect(wrong).toEqual([]);
  });

  test('day 0 is the first of January 1970; days before it are negative', () => {
    expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(civilDate(-1)).toEqual({ year: 1969, month: 12, day: 31 });
  });

  test('leap days and the ends of eras', () => {
    for (const iso of ['0000-03-01', '0400-02-29', '1600-02-29', '2000-02-29', '2000-03-01', '2024-02-29', '2400-02-29', '9999-12-31']) {
      const [year = 0, month = 0, number = 0] = iso.split('-').map(Number);
      expect(civilDate(dayNumber({ year, month, day: number }))).toEqual({ year, month, day: number });
      expect(isoDate(dayNumber({ year, month, day: number }))).toBe(iso);
    }
  });

  test('the length of months', () => {
    expect(Array.from({ length: 12 }, (_, index) => daysInMonth(2023, index + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect([1900, 2000, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  });
});

describe('partial dates', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-12', '2024-12-01', '2024-12-31'],
    ['2024-03-15', '2024-03-15', '2024-03-15'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2024-01-31', '2024-01-31', '2024-01-31'],
    ['2024-01-01', '2024-01-01', '2024-01-01'],
  ])('%s is a day from %s to %s', (text, first, last) => {
    expect(spanOf(text)).toEqual({ first: day(first), last: day(last) });
  });

  test.each([
    '',
    '24',
    '2024-',
    '2024-3',
    '2024-00',
    '2024-13',
    '2024-02-30',
    '2023-02-29',
    '2024-04-31',
    '2024-01-00',
    '2024-01-32',
    '2024-1-1',
    '2024/01/01',
    '2024-01-01T00:00',
    ' 2024',
    '2024 ',
    '-2024',
    '20240101',
    '12024',
    '۲۰۲۴',
    '2024-01-01\n',
  ])('%j is no date', (text) => {
    expect(spanOf(text)).toBeUndefined();
  });
});

describe('months between two days', () => {
  test.each([
    ['2024-03-15', '2024-03-15', 0],
    ['2024-03-15', '2024-04-15', 1],
    ['2024-03-15', '2026-03-15', 24],
    ['2024-03-15', '2026-03-14', 23 + 27 / 28],
    ['2024-03-15', '2026-03-16', 24 + 1 / 31],
    ['2023-12-31', '2024-01-31', 1],
    ['2023-01-31', '2023-02-28', 28 / 29],
    ['2023-01-31', '2023-03-01', 1],
    ['2024-01-31', '2024-02-29', 29 / 30],
    ['2024-01-31', '2024-03-01', 1],
    ['2024-01-30', '2024-02-29', 30 / 31],
    ['2024-01-29', '2024-02-29', 1],
    ['2024-01-31', '2024-05-01', 3],
    ['2024-02-29', '2025-02-28', 11 + 30 / 31],
    ['2024-02-29', '2025-03-01', 12],
    ['2024-02-29', '2028-02-29', 48],
    ['1926-11-22', '2026-11-22', 1200],
  ])('from %s to %s are %d', (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toBe(months);
  });

  /** Another way to count: try each return of the day in turn. */
  function countedOneByOne(from: number, to: number): number {
    const start = new Date(from * MS_PER_DAY);
    const returnAfter = (months: number): number => {
      const then = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, start.getUTCDate());
      const overflowed = new Date(then).getUTCDate() !== start.getUTCDate();
      return (overflowed ? Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 1) : then) / MS_PER_DAY;
    };
    let whole = 0;
    while (returnAfter(whole + 1) <= to) whole += 1;
    return whole + (to - returnAfter(whole)) / (returnAfter(whole + 1) - returnAfter(whole));
  }

  test('every pair of days within four years, leap day included: as counted one by one, and never more for a later start', () => {
    const begin = day('2022-12-20');
    const end = day('2026-12-31');
    let wrong = 0;
    for (let to = begin; to <= end; to += 17) {
      let before = Infinity;
      for (let from = begin; from <= to; from += 1) {
        const months = monthsBetween(from, to);
        if (months !== countedOneByOne(from, to) || months > before) wrong += 1;
        before = months;
      }
    }
    expect(wrong).toBe(0);
  });

  test('time only ever goes on: a later day is never fewer months away', () => {
    for (const from of ['2023-01-28', '2023-01-29', '2023-01-30', '2023-01-31', '2024-02-29', '2023-12-31'].map(day)) {
      let before = -1;
      for (let to = from; to < from + 1500; to += 1) {
        const months = monthsBetween(from, to);
        expect(months).toBeGreaterThan(before);
        before = months;
      }
    }
  });
});

describe('Solar Hijri days', () => {
  const iso = ({ year, month, day: number }: { year: number; month: number; day: number }) => [year, month, number].join('/');

  test.each([
    ['2020-06-18', '1399/3/29'],
    ['2015-09-12', '1394/6/21'],
    ['2015-09-23', '1394/7/1'],
    ['2015-08-17', '1394/5/26'],
    ['2025-03-20', '1403/12/30'],
    ['2025-03-21', '1404/1/1'],
    ['2024-03-20', '1403/1/1'],
    ['1963-03-21', '1342/1/1'],
    ['1964-03-20', '1342/12/30'],
    ['1964-03-21', '1343/1/1'],
    ['1979-02-11', '1357/11/22'],
  ])('%s is %s, there and back', (gregorian, jalali) => {
    expect(iso(jalaliDate(day(gregorian)))).toBe(jalali);
    const [year = 0, month = 0, number = 0] = jalali.split('/').map(Number);
    expect(jalaliDayNumber({ year, month, day: number })).toBe(day(gregorian));
  });

  test.each([
    [1402, 12, 30],
    [1403, 7, 31],
    [1403, 1, 32],
    [1403, 12, 31],
    [1403, 13, 1],
    [1403, 0, 1],
    [1403, 1, 0],
  ])('%d/%d/%d is no date', (year, month, number) => {
    expect(jalaliDayNumber({ year, month, day: number })).toBeUndefined();
  });

  test('every day from 1900 to 2100 goes there and back', () => {
    const wrong: number[] = [];
    for (let days = FIRST; days <= LAST; days += 1) if (jalaliDayNumber(jalaliDate(days)) !== days) wrong.push(days);
    expect(wrong).toEqual([]);
  });
});

test.each(['2024', '2024-03', '2024-03-15', '0099'])('%s is told as closely as it was', (date) => {
  expect(isoWithin(spanOf(date)?.first ?? 0, withinOf(date))).toBe(date);
});
