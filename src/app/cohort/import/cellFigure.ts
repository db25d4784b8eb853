// What a figure in a cell may hide: a unit that nobody said, a date, or points out of the most there can be.
import type { Fact, NumberFact } from '#facts/fact.ts';
import type { CellProblem } from '#app/cohort/import/cellProblem.ts';
import { isoDate } from '#facts/calendar.ts';
import { latinDigits, wholeNumber } from '#facts/number.ts';

const DATE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?:[T ].*)?$/;

/** A spreadsheet makes dates of “3-4”, and takes dates for figures. */
export function isDateAmongFigures(text: string): boolean {
  return DATE.test(latinDigits(text).trim());
}

/** Beside a figure nothing tells the day from the month in “03.04.2025”. */
export function dottedDateIn(text: string): string | undefined {
  return /\d{1,2}\.\d{1,2}\.\d{4}/.exec(latinDigits(text))?.[0];
}

/** No result of a list is older: “62 (1850)” may be millilitres. */
export const EARLIEST_RESULT = '1990-01-01';

/** What is wrong with the day beside a figure. An age or a time goes on from that day: it is no figure of today. */
export function dayProblem({ freshDays }: Fact, day: number, today: number): CellProblem | undefined {
  if (day > today) return { code: 'in-the-future', today: isoDate(today) };
  return freshDays === undefined || isoDate(day) < EARLIEST_RESULT ? { code: 'not-understood', examples: [] } : undefined;
}

/** Stands for the unit of a fact that is kept in several, while nobody says which. */
export const NO_UNIT = '';

export function columnUnit({ unit, alsoIn }: NumberFact, said: string | undefined): string {
  return said ?? (alsoIn === undefined ? unit : NO_UNIT);
}

const OUT_OF = /^(\d{1,3})\s*\/\s*(\d{1,3})$/;

/** “38/48” is 38 of 48 points, where the scale ends there and is in whole points. */
export function scoreOutOf({ integer, unit, range }: NumberFact, text: string): string {
  const [, points, most] = OUT_OF.exec(latinDigits(text).trim()) ?? [];
  const isOfAll = integer === true && unit === '{score}' && wholeNumber(most) === range.max;
  return isOfAll && points !== undefined ? points : text;
}
