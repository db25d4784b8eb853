// A date as people write it, in either calendar: year first, day first where that is certain, or with the name of the month.
import { namedMonth } from '#app/entry/monthNames.ts';
import { notUnderstood, Slip } from '#app/entry/problem.ts';
import type { Calendar } from '#app/typedDate.ts';
import { daysInMonth } from '#facts/calendar.ts';
import { latinDigits, wholeNumber } from '#facts/number.ts';
import type { Language } from '#i18n/language.ts';

export type DateParts = {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** Read by a convention that the text does not show: day first, or a year where a figure could stand. */
  readonly isByConvention: boolean;
};

type Reader = {
  readonly language: Language;
  /** Whether a bare figure of four digits is a year. */
  readonly isYear: (figure: number) => boolean;
};

const YEAR = /^(year |سال )?(\d{4})$/u;
const YEAR_AND_MONTH = /^(\d{4})[-/](\d{1,2})$/;
const MONTH_AND_YEAR = /^(\d{1,2})[-/](\d{4})$/;
const THREE = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/;

/** Solar Hijri or Gregorian, by the year alone; undefined for a year of neither. */
export function calendarOfYear(year: number): Calendar | undefined {
  if (year >= 1200 && year <= 1499) return 'jalali';
  return year >= 1850 && year <= 2150 ? 'gregorian' : undefined;
}

/** Reads a cleaned text; undefined for what is no date at all. Throws Slip for a date that cannot be, or not for certain. */
export function dateIn(text: string, reader: Reader): DateParts | undefined {
  const latin = latinDigits(text).replaceAll(/ ?\/ ?/g, '/');
  return yearIn(latin, reader) ?? yearAndMonth(latin) ?? threeFigures(latin) ?? withMonthName(latin, reader.language);
}

function yearIn(text: string, { isYear }: Reader): DateParts | undefined {
  const [, word, digits] = YEAR.exec(text) ?? [];
  const year = wholeNumber(digits);
  if (year === undefined) return undefined;
  return word !== undefined || isYear(year) ? partsOf(year, undefined, undefined, word === undefined) : undefined;
}

function yearAndMonth(text: string): DateParts | undefined {
  const [, first, second] = YEAR_AND_MONTH.exec(text) ?? [];
  const [, before, after] = MONTH_AND_YEAR.exec(text) ?? [];
  const year = wholeNumber(first ?? after);
  // A figure too, in Persian digits: “۱۰۰۰/۵”.
  if (year === undefined || calendarOfYear(year) === undefined) return undefined;
  return partsOf(year, wholeNumber(second ?? before), undefined);
}

function threeFigures(text: string): DateParts | undefined {
  const [, first, separator, middle, last] = THREE.exec(text) ?? [];
  const [a, b, c] = [wholeNumber(first), wholeNumber(middle), wholeNumber(last)];
  if (first === undefined || last === undefined || a === undefined || b === undefined || c === undefined) return undefined;
  if (first.length === 4 && last.length <= 2) return partsOf(a, b, c);
  if (last.length !== 4 || first.length > 2) throw new Slip({ code: 'no-year' });
  return separator === '.' ? partsOf(c, b, a, true) : yearLast(c, a, b);
}

/** Day and month are told apart by the figures themselves, or not at all. */
function yearLast(year: number, first: number, second: number): DateParts {
  const [dayFirst, monthFirst] = [partsOf(year, second, first), partsOf(year, first, second)];
  const possible = [dayFirst, monthFirst].filter(canBe);
  if (first !== second && possible.length === 2) throw new Slip({ code: 'ambiguous-date', examples: possible.map(yearFirst) });
  return { ...(possible[0] ?? dayFirst), isByConvention: first !== second };
}

function canBe({ calendar, year, month = 0, day = 0 }: DateParts): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= (calendar === 'gregorian' ? daysInMonth(year, month) : 31);
}

/** As it can be typed without a doubt. */
export function yearFirst({ calendar, year, month, day }: Omit<DateParts, 'isByConvention'>): string {
  const rest = [month, day].flatMap((figure) => (figure === undefined ? [] : [String(figure)]));
  if (calendar === 'jalali') return [String(year), ...rest].join('/');
  return [String(year), ...rest.map((figure) => figure.padStart(2, '0'))].join('-');
}

const LEFT_OUT = new Set(['of', 'ماه', 'سال']);

function withMonthName(text: string, language: Language): DateParts | undefined {
  const words = text
    .replaceAll(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replaceAll(/(\d)(\p{L})|(\p{L})(\d)/gu, '$1$3 $2$4')
    .split(/[ ,،./-]+/u)
    .filter((word) => word !== '' && !LEFT_OUT.has(word));
  const named = words.map((word) => namedMonth(word, language));
  const place = named.findIndex((month) => month !== undefined);
  const month = named[place];
  const figures = words.filter((_, at) => at !== place);
  if (month === undefined) return undefined;
  if (figures.length > 2 || figures.some((word) => !/^\d{1,4}$/.test(word))) throw notUnderstood();
  const years = figures.filter((word) => word.length === 4);
  const year = wholeNumber(years[0]);
  if (years.length !== 1 || year === undefined) throw new Slip({ code: 'no-year' });
  const parts = partsOf(year, month.month, wholeNumber(figures.find((word) => word.length < 4)));
  if (parts.calendar !== month.calendar) throw new Slip({ code: 'impossible-date' });
  return parts;
}

function partsOf(year: number, month: number | undefined, day: number | undefined, isByConvention = false): DateParts {
  const calendar = calendarOfYear(year);
  if (calendar === undefined) throw new Slip({ code: 'no-year' });
  return { calendar, year, month, day, isByConvention };
}
