// A date as an answer takes it: a day, a month or a year of either calendar, and one more either way where it is about that.
import type { DateParts } from '#app/entry/dateText.ts';
import { accepted } from '#app/entry/accepted.ts';
import type { Ends } from '#app/entry/ends.ts';
import { readingOf } from '#app/reading.ts';
import { typedDate } from '#app/typedDate.ts';
import { type Answer, asRange, isSilent, possibleOf } from '#facts/answer.ts';
import { civilDate, dayNumber, isoDate, jalaliDate, jalaliDayNumber } from '#facts/calendar.ts';
import type { Fact } from '#facts/fact.ts';
import type { Language } from '#i18n/language.ts';

export type DateFact = Extract<Fact, { type: 'date' }>;

type Reader = {
  readonly language: Language;
  /** A day number. */
  readonly today: number;
  readonly isUnusual: (answer: Answer) => boolean;
};

/** Throws Slip where there is no such date, or the fact does not take it. */
export function dateEnds(fact: DateFact, parts: DateParts, { language, today, isUnusual }: Reader): Ends {
  const answer = accepted(fact, () => rawDate(parts, today), today);
  const { low, high } = daysOf(fact, answer);
  const ends = endsOf(answer);
  const [before, after] = [neighbour(parts, -1), neighbour(parts, 1)].map((other) => endsIn(fact, other, today));
  return {
    exact: isSilent(answer) ? {} : answer,
    about: { from: before?.from ?? ends.from, to: after?.to ?? ends.to },
    ...ends,
    below: { to: isoDate(low - 1) },
    above: { from: isoDate(high + 1) },
    isUnusual: isUnusual(answer),
    isTurned: parts.isByConvention || parts.calendar !== language.calendar,
  };
}

function rawDate({ calendar, year, month, day }: DateParts, today: number): unknown {
  const [typedMonth, typedDay] = [month, day].map((figure) => (figure === undefined ? '' : String(figure)));
  return typedDate({ year: String(year), month: typedMonth ?? '', day: typedDay ?? '' }, calendar, today);
}

type RangeEnds = Pick<Ends, 'from' | 'to'>;

function endsOf(answer: Answer): RangeEnds {
  const range = asRange(answer);
  if (range !== undefined) return { from: range.from, to: range.to };
  const value = typeof answer === 'object' && 'value' in answer && typeof answer.value === 'string' ? answer.value : undefined;
  return { from: value, to: value };
}

function daysOf(fact: DateFact, answer: Answer): { readonly low: number; readonly high: number } {
  const possible = possibleOf(fact, answer);
  return possible?.kind === 'range' ? possible : { low: -Infinity, high: Infinity };
}

/** Undefined where it has not come yet, or is earlier than the fact takes. */
function endsIn(fact: DateFact, parts: DateParts, today: number): RangeEnds | undefined {
  const { answer } = readingOf(fact, () => rawDate(parts, today), today);
  return answer === undefined ? undefined : endsOf(answer);
}

/** The year, the month or the day before or after. */
function neighbour(parts: DateParts, step: 1 | -1): DateParts {
  const { calendar, year, month, day } = parts;
  if (month === undefined) return { ...parts, year: year + step };
  if (day !== undefined) {
    const toDay = calendar === 'jalali' ? jalaliDayNumber : dayNumber;
    const toDate = calendar === 'jalali' ? jalaliDate : civilDate;
    return { ...parts, ...toDate((toDay({ year, month, day }) ?? 0) + step) };
  }
  const index = year * 12 + month - 1 + step;
  return { ...parts, year: Math.floor(index / 12), month: (index % 12) + 1 };
}
