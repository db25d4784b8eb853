// Days, months and years without a clock: a day is a whole number, 0 = 1970-01-01 in the Gregorian calendar.
import { wholeNumber } from '#facts/number.ts';

export type CivilDate = { readonly year: number; readonly month: number; readonly day: number };

/** First and last day that a date may be: the same when it is given to the day. */
export type DaySpan = { readonly first: number; readonly last: number };

/** A date that is told no closer than its month or its year. */
/** As closely as a day may be known. */
export const WITHIN = ['month', 'year'] as const;
export type Within = (typeof WITHIN)[number];

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MS_PER_DAY = 86_400_000;

/** Day number of a Gregorian date (proleptic). Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function dayNumber({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** Gregorian date of a day number: the inverse of `dayNumber`. */
export function civilDate(days: number): CivilDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return dayNumber(next) - dayNumber({ year, month, day: 1 });
}

/** The days that `2024`, `2024-03` or `2024-03-15` may mean; undefined when there is no such date. */
export function spanOf(text: string): DaySpan | undefined {
  const match = PARTIAL_DATE.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map(wholeNumber);
  if (year === undefined) return undefined;
  if (month === undefined) {
    return { first: dayNumber({ year, month: 1, day: 1 }), last: dayNumber({ year, month: 12, day: 31 }) };
  }
  if (month < 1 || month > 12) return undefined;
  const length = daysInMonth(year, month);
  if (day === undefined) return { first: dayNumber({ year, month, day: 1 }), last: dayNumber({ year, month, day: length }) };
  if (day < 1 || day > length) return undefined;
  const exact = dayNumber({ year, month, day });
  return { first: exact, last: exact };
}

/** The day as `2024-03-15`. */
export function isoDate(days: number): string {
  const { year, month, day } = civilDate(days);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** How closely a date is told; undefined to the day. */
export function withinOf(date: string): Within | undefined {
  return date.length === YEAR.length ? 'year' : date.length === MONTH.length ? 'month' : undefined;
}

const [YEAR, MONTH] = ['2024', '2024-03'];

/** A day, or the month or the year that it lies in, as `2024-03-15`, `2024-03` or `2024`: told as closely as it is known. */
export function isoWithin(day: number, within: Within | undefined): string {
  const date = isoDate(day);
  return within === undefined ? date : date.slice(0, (within === 'year' ? YEAR : MONTH).length);
}

/**
 * Months from one day to another, whole at each return of the day of the month and linear between: 24 is reached
 * on the second anniversary itself. A 31st returns on the first of the month after a shorter one.
 */
export function monthsBetween(from: number, to: number): number {
  const start = civilDate(from);
  const end = civilDate(to);
  const whole = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  const last = returnOf(start, whole);
  return whole + (to - last) / (returnOf(start, whole + 1) - last);
}

function returnOf(start: CivilDate, months: number): number {
  const index = start.year * 12 + start.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const length = daysInMonth(year, month);
  return start.day <= length ? dayNumber({ year, month, day: start.day }) : dayNumber({ year, month, day: length }) + 1;
}

const PERSIAN = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });

/** Solar Hijri (Jalali) date of a day, as ICU has it. */
export function jalaliDate(days: number): CivilDate {
  const part = new Map(PERSIAN.formatToParts(days * MS_PER_DAY).map(({ type, value }) => [type, value]));
  const figure = (name: 'year' | 'month' | 'day') => wholeNumber(part.get(name)) ?? 0;
  return { year: figure('year'), month: figure('month'), day: figure('day') };
}

/** Day number of a Solar Hijri date; undefined when there is no such date. */
export function jalaliDayNumber(date: CivilDate): number | undefined {
  const { year, month, day } = date;
  const dayOfYear = month <= 7 ? (month - 1) * 31 + day : 186 + (month - 7) * 30 + day;
  const guess = dayNumber({ year: year + 621, month: 3, day: 20 }) + dayOfYear;
  for (const candidate of [guess, guess - 1, guess + 1]) {
    const back = jalaliDate(candidate);
    if (back.year === year && back.month === month && back.day === day) return candidate;
  }
  return undefined;
}
