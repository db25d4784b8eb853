// A date answer taken apart again: what was typed comes back, in its own calendar.
import { describe, expect, it, test } from 'vitest';
import { datedParts } from '#app/datedParts.ts';
import { type Calendar, typedDate } from '#app/typedDate.ts';
import type { Answer } from '#facts/answer.ts';
import { dayNumber } from '#facts/calendar.ts';

/** 1 Azar 1405. */
const TODAY = dayNumber({ year: 2026, month: 11, day: 22 });

function answerOf(calendar: Calendar, year: string, month = '', day = ''): Answer {
  const raw = typedDate({ year, month, day }, calendar, TODAY);
  return typeof raw === 'string' ? { value: raw } : (raw as Answer);
}

test.each([
  ['gregorian', '1984', '', ''],
  ['gregorian', '1984', '3', ''],
  ['gregorian', '1984', '3', '15'],
  ['gregorian', '2026', '11', '22'],
  ['gregorian', '2026', '', ''],
  ['jalali', '1362', '', ''],
  ['jalali', '1362', '12', ''],
  ['jalali', '1362', '12', '25'],
  ['jalali', '1403', '12', ''],
  ['jalali', '1399', '1', ''],
  ['jalali', '1405', '', ''],
  ['jalali', '1405', '8', ''],
] as const)('%s %s %s %s comes back', (calendar, year, month, day) => {
  expect(datedParts(answerOf(calendar, year, month, day), calendar, TODAY)).toEqual({ calendar, year, month, day });
});

describe('a day', () => {
  it('stands in the calendar that the reader prefers', () => {
    expect(datedParts({ value: '1984-03-15' }, 'jalali', TODAY)).toEqual({ calendar: 'jalali', year: '1362', month: '12', day: '25' });
    expect(datedParts({ from: '1984-03-15', to: '1984-03-15' }, 'gregorian', TODAY)).toMatchObject({ year: '1984', month: '3', day: '15' });
  });
});

describe('a Gregorian month or year', () => {
  it('stays Gregorian, whatever the reader prefers: the other calendar has no such span', () => {
    expect(datedParts({ value: '1984-03' }, 'jalali', TODAY)).toEqual({ calendar: 'gregorian', year: '1984', month: '3', day: '' });
  });
});

test('what ran up to an earlier day is no month and no year any more', () => {
  expect(datedParts({ from: '2026-03-21', to: '2026-11-22' }, 'gregorian', TODAY + 10)).toBeUndefined();
});

test.each<Answer>([
  'not sure',
  'declined',
  { value: 7 },
  { among: ['a'] },
  { from: '2020-01-05', to: '2021-06' },
  { from: '2020' },
  { to: '2020' },
  { from: '2019-03-21', to: '2019-05-21' },
])('%j is no date of three parts', (answer) => {
  expect(datedParts(answer, 'gregorian', TODAY)).toBeUndefined();
});
