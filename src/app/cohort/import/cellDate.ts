// A date as cells write it, made such that nothing is left to guess: year first, or as it stands.
import type { DateOrder } from '#app/cohort/import/target.ts';
import { calendarOfYear } from '#app/entry/dateText.ts';
import { isoDate } from '#facts/calendar.ts';
import { latinDigits, wholeNumber } from '#facts/number.ts';

const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
/** Midnight, or a time without a zone, is of that day wherever it was written. */
const TIME = /^(.*\d)(?:T| +)(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?|00:00(?::00(?:\.0+)?)?Z)$/i;
const SERIAL = /^[1-9]\d{4}$/;
const PACKED = /^(\d{4})(\d{2})(\d{2})$/;

/** The day that spreadsheets count from, but for their leap day that never was: hence no date before March 1900. */
const DAY_ZERO = -25_569;

export type CellDate = { readonly text: string } | { readonly problem: 'date-order'; readonly examples: readonly string[] };

export function cellDate(text: string, order: DateOrder | undefined): CellDate {
  const latin = latinDigits(text.trim());
  const day = TIME.exec(latin)?.[1]?.trim() ?? latin;
  const packed = PACKED.exec(day);
  const year = wholeNumber(packed?.[1]);
  if (packed !== null && year !== undefined && calendarOfYear(year) !== undefined) return { text: packed.slice(1).join('-') };
  if (SERIAL.test(day)) return { text: isoDate((wholeNumber(day) ?? 0) + DAY_ZERO) };
  return yearLast(day, order) ?? { text: day };
}

function yearLast(text: string, order: DateOrder | undefined): CellDate | undefined {
  const [, first = '', , second = '', year = ''] = YEAR_LAST.exec(text) ?? [];
  if (year === '') return undefined;
  const dayFirst = `${year}-${second}-${first}`;
  const monthFirst = `${year}-${first}-${second}`;
  const chosen = order ?? orderShown(first, second);
  if (chosen === undefined && wholeNumber(first) !== wholeNumber(second))
    return { problem: 'date-order', examples: [dayFirst, monthFirst] };
  return { text: chosen === 'month-first' ? monthFirst : dayFirst };
}

/** A figure above twelve is no month. */
function orderShown(first: string, second: string): DateOrder | undefined {
  const [one = 0, other = 0] = [wholeNumber(first), wholeNumber(second)];
  if (one > 12 && other <= 12) return 'day-first';
  return other > 12 && one <= 12 ? 'month-first' : undefined;
}

/** What a date tells of the order in its column; undefined for most. */
export function orderIn(text: string): DateOrder | undefined {
  const [, first = '', , second = ''] = yearLastIn(text) ?? [];
  return first === '' ? undefined : orderShown(first, second);
}

export function hasYearLast(text: string): boolean {
  return yearLastIn(text) !== null;
}

const DIGIT_AND_SIGN = /\p{Nd}[-/.]\p{Nd}/u;

function yearLastIn(text: string): RegExpExecArray | null {
  if (!DIGIT_AND_SIGN.test(text)) return null;
  const latin = latinDigits(text.trim());
  return YEAR_LAST.exec(TIME.exec(latin)?.[1]?.trim() ?? latin);
}
