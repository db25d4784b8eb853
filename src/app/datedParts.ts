// An answer that is a date, taken apart again into year, month and day: the inverse of `typedDate`.
import { type Answer, isSilent, rangeOf } from '#facts/answer.ts';
import { civilDate, jalaliDate, jalaliDayNumber, spanOf } from '#facts/calendar.ts';
import type { Calendar } from '#app/typedDate.ts';

/** Latin digits; month and day are empty when they were not said. */
export type DatedParts = { readonly calendar: Calendar; readonly year: string; readonly month: string; readonly day: string };

const PARTS = ['year', 'month', 'day'] as const;

/** Undefined for what is no single day, month or year of either calendar. A day stands in `preferred`, which both calendars can say. */
export function datedParts(answer: Answer, preferred: Calendar, today: number): DatedParts | undefined {
  if (isSilent(answer) || 'among' in answer) return undefined;
  if (!('value' in answer)) {
    const { low, high } = rangeOf(answer);
    return low === high ? ofDay(low, preferred) : ofJalaliSpan(low, high, today);
  }
  const span = typeof answer.value === 'string' ? spanOf(answer.value) : undefined;
  if (span === undefined || typeof answer.value !== 'string') return undefined;
  if (span.first === span.last) return ofDay(span.first, preferred);
  const { year, month } = civilDate(span.first);
  return partsOf('gregorian', [year, ...(answer.value.length > 4 ? [month] : [])]);
}

function ofDay(day: number, calendar: Calendar): DatedParts {
  const { year, month, day: dayOfMonth } = calendar === 'jalali' ? jalaliDate(day) : civilDate(day);
  return partsOf(calendar, [year, month, dayOfMonth]);
}

/** A month or a year that still runs is said up to today. */
function ofJalaliSpan(low: number, high: number, today: number): DatedParts | undefined {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  const { year, month, day } = jalaliDate(low);
  if (day !== 1) return undefined;
  const isEnd = (next: { readonly year: number; readonly month: number }) => {
    const last = (jalaliDayNumber({ ...next, day: 1 }) ?? 0) - 1;
    return high === last || (high === today && last > today);
  };
  if (isEnd(month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 })) return partsOf('jalali', [year, month]);
  return month === 1 && isEnd({ year: year + 1, month: 1 }) ? partsOf('jalali', [year]) : undefined;
}

function partsOf(calendar: Calendar, figures: readonly number[]): DatedParts {
  const [year = '', month = '', day = ''] = PARTS.map((_, index) => String(figures[index] ?? ''));
  return { calendar, year, month, day };
}
