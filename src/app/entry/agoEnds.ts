// “3 weeks ago” as a date: the days that a person may mean by it, half a unit either way.
import type { Ends } from '#app/entry/ends.ts';
import type { Figure } from '#app/entry/figure.ts';
import type { Phrase } from '#app/entry/phrase.ts';
import { notUnderstood } from '#app/entry/problem.ts';
import type { Operator } from '#app/entry/vocabulary.ts';
import type { Answer, RangeAnswer } from '#facts/answer.ts';
import { civilDate, dayNumber, daysInMonth, isoDate } from '#facts/calendar.ts';
import { convert } from '#facts/unit.ts';

type Reader = { readonly today: number; readonly isUnusual: (answer: Answer) => boolean };

/** By how many days it may be off, and how many it is long. */
const UNITS: ReadonlyMap<string, { readonly half: number; readonly whole: number }> = new Map([
  ['d', { half: 0, whole: 1 }],
  ['wk', { half: 3, whole: 7 }],
  ['mo', { half: 15, whole: 30 }],
  ['a', { half: 183, whole: 365 }],
]);

/** No date is looked for further back. */
const MOST_YEARS = 200;

/** Throws Slip for what is no time, or no whole days or months. */
export function agoEnds({ value, unit = '' }: Figure, { today, isUnusual }: Reader): Ends {
  const size = UNITS.get(unit);
  const center = dayBack(value, unit, today);
  if (size === undefined || center === undefined) throw notUnderstood();
  const around = (days: number): RangeAnswer => ({ from: isoDate(center - days), to: isoDate(Math.min(center + days, today)) });
  const near = around(size.half);
  const exact = size.half === 0 ? { value: isoDate(center) } : near;
  return {
    exact,
    about: around(size.whole),
    from: near.from,
    to: near.to,
    below: { to: isoDate(center - 1) },
    above: { from: isoDate(center + 1) },
    isUnusual: isUnusual(exact),
    isTurned: true,
  };
}

function dayBack(value: number, unit: string, today: number): number | undefined {
  const days = convert(value, unit, 'd');
  const months = convert(value, unit, 'mo');
  if (days !== undefined) return isWithin(days, MOST_YEARS * 366) ? today - days : undefined;
  return months !== undefined && isWithin(months, MOST_YEARS * 12) ? monthsBack(months, today) : undefined;
}

function isWithin(figure: number, most: number): boolean {
  return Number.isInteger(figure) && figure >= 0 && figure <= most;
}

function monthsBack(months: number, today: number): number {
  const now = civilDate(today);
  const index = now.year * 12 + now.month - 1 - months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dayNumber({ year, month, day: Math.min(now.day, daysInMonth(year, month)) });
}

const TURNED: Readonly<Record<Operator, Operator>> = { below: 'above', above: 'below', atMost: 'atLeast', atLeast: 'atMost' };

/** A longer time ago is an earlier date. */
export function turned(phrase: Phrase, ends: readonly Ends[]): readonly [Phrase, readonly Ends[]] {
  const operators = phrase.operators.map((operator) => TURNED[operator]);
  return [{ ...phrase, operators }, phrase.kind === 'between' ? [...ends].reverse() : ends];
}
