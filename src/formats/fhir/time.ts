// When a resource speaks for: FHIR dates, which may be partial, as spans of days.
import { spanOf, type Within, withinOf } from '#facts/calendar.ts';
import { wholeNumber } from '#facts/number.ts';

/** From the first to the last day that may be meant; `second`: since 1970, where it is told to the minute, with its offset. */
export type Span = {
  readonly first: number;
  readonly last: number;
  readonly second?: number;
  /** Its beginning is told no closer than this. */
  readonly within?: Within | undefined;
};

const DATE_TIME = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T([^Z+-]+)(Z|[+-]\d{2}:\d{2})?)?$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:\.\d{1,9})?)?$/;

const DAY_S = 86_400;
const HOUR_S = 3600;
const MINUTE_S = 60;

/** A date, a dateTime or an instant; the day is the one on the wall where it was written. Undefined where there is no such day. */
export function readTime(text: string): Span | undefined {
  const [, date = '', time, zone] = DATE_TIME.exec(text) ?? [];
  const days = isOtherCalendar(date) ? undefined : spanOf(date);
  if (days === undefined) return undefined;
  const within = withinOf(date);
  if (time === undefined) return within === undefined ? days : { ...days, within };
  const second = secondsIn(time);
  if (second === undefined || days.first !== days.last) return undefined;
  return zone === undefined ? days : { ...days, second: days.first * DAY_S + second - offsetIn(zone) };
}

/** A year that is no Gregorian one of anybody alive: some programs of Iran write Solar Hijri dates, against the standard. */
export function isOtherCalendar(date: string): boolean {
  return /^1[0-7]\d{2}(?:-|$)/.test(date);
}

function secondsIn(time: string): number | undefined {
  const match = TIME.exec(time);
  if (match === null) return undefined;
  const [hour = 0, minute = 0, second = 0] = match.slice(1).map(wholeNumber);
  return hour * HOUR_S + minute * MINUTE_S + second;
}

function offsetIn(zone: string): number {
  return (secondsIn(zone.slice(1)) ?? 0) * (zone.startsWith('-') ? -1 : 1);
}

/** The day alone of a date that may bear a time. */
export function withoutTime(text: string): string {
  return text.replace(/T.*$/s, '');
}

/** Nothing is told: any day up to today. */
export function anyDay(today: number): Span {
  return { first: -Infinity, last: today };
}

/** From the beginning of the one to the end of the other. */
export function fromTo(start: Span, end: Span): Span {
  const { first, within } = start.first <= end.first ? start : end;
  return { first, last: Math.max(start.last, end.last), within };
}

/** From then until today: what is so now. */
export function goingOn({ first, last, within }: Span, today: number): Span {
  return { first, last: Math.max(last, today), within };
}
