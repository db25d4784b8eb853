// Dates of FHIR as spans of days, and as seconds where they are told so closely.
import { expect, it } from 'vitest';
import { spanOf } from '#facts/calendar.ts';
import { anyDay, fromTo, goingOn, readTime, withoutTime } from '#formats/fhir/time.ts';

const dayOf = (text: string) => spanOf(text)?.first ?? Number.NaN;

it('reads a date as the days that it may mean', () => {
  expect(readTime('2026')).toEqual({ first: dayOf('2026-01-01'), last: dayOf('2026-12-31'), within: 'year' });
  expect(readTime('2026-02')).toEqual({ first: dayOf('2026-02-01'), last: dayOf('2026-02-28'), within: 'month' });
  expect(readTime('2026-02-03')).toEqual({ first: dayOf('2026-02-03'), last: dayOf('2026-02-03') });
});

it.each(['2026-11-01T10:30:00Z', '2026-11-01T14:00:00+03:30', '2026-11-01T05:30:00.000-05:00', '2026-11-01T10:30Z'])(
  '%s is one second',
  (text) => {
    const day = dayOf('2026-11-01');
    expect(readTime(text)).toEqual({ first: day, last: day, second: day * 86_400 + 10 * 3600 + 30 * 60 });
  },
);

it('keeps the day on the wall', () => {
  expect(readTime('2026-11-02T01:00:00+03:30')?.first).toBe(dayOf('2026-11-02'));
});

it('knows no second without an offset', () => {
  expect(readTime('2026-11-01T10:30:00')?.second).toBeUndefined();
});

it.each([
  '',
  '2026-13',
  '2026-02-30',
  '2026-11-01T25:00:00Z',
  '2026-11-01T10:61:00Z',
  '2026-11T10:00:00Z',
  '01.11.2026',
  '2026-11-01T',
  'today',
  '۱۴۰۵-۰۱-۰۱',
])('%j is no date', (text) => {
  expect(readTime(text)).toBeUndefined();
});

it('takes the day of a time', () => {
  expect(withoutTime('2026-11-01T10:30:00Z')).toBe('2026-11-01');
  expect(withoutTime('2026-11')).toBe('2026-11');
});

it('spans', () => {
  expect(anyDay(9)).toEqual({ first: -Infinity, last: 9 });
  expect(fromTo({ first: 3, last: 5 }, { first: 8, last: 9 })).toEqual({ first: 3, last: 9 });
  expect(fromTo({ first: 3, last: 30, within: 'month' }, { first: 8, last: 9 })).toEqual({ first: 3, last: 30, within: 'month' });
  expect(fromTo({ first: 8, last: 9 }, { first: 3, last: 30, within: 'month' })).toEqual({ first: 3, last: 30, within: 'month' });
  expect(goingOn({ first: 3, last: 30, within: 'month' }, 99)).toEqual({ first: 3, last: 99, within: 'month' });
});
