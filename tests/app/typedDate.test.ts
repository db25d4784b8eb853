// Year, month and day as typed, in either calendar, made into an answer.
import { describe, expect, it, test } from 'vitest';
import { type Calendar, type TypedDate, typedDate } from '#app/typedDate.ts';
import { dayNumber } from '#facts/calendar.ts';
import { AnswerProblem } from '#facts/readAnswer.ts';

/** 1 Azar 1405. */
const TODAY = dayNumber({ year: 2026, month: 11, day: 22 });
const given = (calendar: Calendar, typed: TypedDate) => typedDate(typed, calendar, TODAY);
const problem = (calendar: Calendar, typed: TypedDate): string => {
  try {
    given(calendar, typed);
    return 'none';
  } catch (fault) {
    return fault instanceof AnswerProblem ? fault.code : 'another error';
  }
};

describe('a Gregorian date', () => {
  test.each([
    [{ year: '1984' }, '1984'],
    [{ year: '1984', month: '3' }, '1984-03'],
    [{ year: '1984', month: '3', day: '5' }, '1984-03-05'],
    [{ year: '۱۹۸۴', month: '3', day: '۱۵' }, '1984-03-15'],
    [{ year: '١٩٨٤', month: '12', day: '٣١' }, '1984-12-31'],
    [{ year: ' 1984 ', month: '', day: '' }, '1984'],
  ])('%j stays as precise as it was typed', (typed, answer) => {
    expect(given('gregorian', typed)).toBe(answer);
  });
});

describe('a Solar Hijri date', () => {
  test.each([
    [{ year: '1362', month: '12', day: '25' }, '1984-03-15'],
    [{ year: '۱۳۶۲', month: '12', day: '۲۵' }, '1984-03-15'],
    [{ year: '1404', month: '1', day: '1' }, '2025-03-21'],
    [{ year: '1403', month: '12', day: '30' }, '2025-03-20'],
    [{ year: '1405', month: '9', day: '1' }, '2026-11-22'],
  ])('%j is a day', (typed, answer) => {
    expect(given('jalali', typed)).toBe(answer);
  });

  test.each([
    [{ year: '1380' }, { from: '2001-03-21', to: '2002-03-20' }],
    [{ year: '1403' }, { from: '2024-03-20', to: '2025-03-20' }],
    [
      { year: '1380', month: '1' },
      { from: '2001-03-21', to: '2001-04-20' },
    ],
    [
      { year: '1380', month: '7' },
      { from: '2001-09-23', to: '2001-10-22' },
    ],
    [
      { year: '1403', month: '12' },
      { from: '2025-02-19', to: '2025-03-20' },
    ],
    [
      { year: '1404', month: '12' },
      { from: '2026-02-20', to: '2026-03-20' },
    ],
  ])('%j is the days it spans', (typed, answer) => {
    expect(given('jalali', typed)).toEqual(answer);
  });

  it('that is still running ends today', () => {
    expect(given('jalali', { year: '1405' })).toEqual({ from: '2026-03-21', to: '2026-11-22' });
    expect(typedDate({ year: '1405', month: '9' }, 'jalali', TODAY + 3)).toEqual({ from: '2026-11-22', to: '2026-11-25' });
  });

  it('that begins today is today', () => {
    expect(given('jalali', { year: '1405', month: '9' })).toEqual({ from: '2026-11-22', to: '2026-11-22' });
  });

  it('to come is given as its first day, which is in the future', () => {
    expect(given('jalali', { year: '1406' })).toBe('2027-03-21');
    expect(given('jalali', { year: '1405', month: '10' })).toBe('2026-12-22');
  });

  test.each([
    { year: '1404', month: '12', day: '30' },
    { year: '1404', month: '7', day: '31' },
    { year: '1404', month: '0' },
    { year: '1404', month: '13' },
    { year: '1404', month: '1', day: '0' },
    { year: '1404', month: '1', day: '32' },
  ])('%j is no date', (typed) => {
    expect(problem('jalali', typed)).toBe('impossible-date');
  });
});

describe.each(['gregorian', 'jalali'] as const)('in the calendar %s', (calendar) => {
  it('nothing is said until a year stands there', () => {
    for (const typed of [{}, { year: '' }, { year: '  ' }, { month: '3' }, { month: '3', day: '5' }, { year: '', day: '5' }]) {
      expect(given(calendar, typed)).toBeUndefined();
    }
  });

  it('a day without its month is no date', () => {
    expect(problem(calendar, { year: '1380', day: '5' })).toBe('impossible-date');
  });

  it.each(['13800', '13a0', '-138', '1.38', '۱۳۸۰۱', 'NaN', '1e3', '0x1F'])('“%s” is no year', (year) => {
    expect(problem(calendar, { year })).toBe('impossible-date');
  });

  it.each(['5a', '-5', '12345', '۵٫۵'])('“%s” is no day', (day) => {
    expect(problem(calendar, { year: '1380', month: '1', day })).toBe('impossible-date');
  });
});
