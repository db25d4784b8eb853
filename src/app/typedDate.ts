// A date as typed in year, month and day, in either calendar, made into an answer.
import { isoDate, jalaliDayNumber } from '#facts/calendar.ts';
import { latinDigits, wholeNumber } from '#facts/number.ts';
import { AnswerProblem } from '#facts/readAnswer.ts';

export type Calendar = 'gregorian' | 'jalali';

/** The three text fields; any may be empty. */
export type TypedDate = { readonly year?: string; readonly month?: string; readonly day?: string };

type Parts = { readonly year: number; readonly month: number | undefined; readonly day: number | undefined };

/**
 * Undefined while no year stands there. A Gregorian date stays as precise as it was typed; a Solar Hijri year or month
 * becomes the days it spans, up to `today`. Throws AnswerProblem.
 */
export function typedDate(typed: TypedDate, calendar: Calendar, today: number): string | object | undefined {
  const year = part(typed.year);
  if (year === undefined) return undefined;
  const parts = { year, month: part(typed.month), day: part(typed.day) };
  if (parts.month === undefined && parts.day !== undefined) throw new AnswerProblem('impossible-date');
  return calendar === 'gregorian' ? gregorian(parts) : jalali(parts, today);
}

function gregorian({ year, month, day }: Parts): string {
  const rest = [month, day].flatMap((figure) => (figure === undefined ? [] : [String(figure).padStart(2, '0')]));
  return [String(year).padStart(4, '0'), ...rest].join('-');
}

function jalali({ year, month, day }: Parts, today: number): string | object {
  const first = jalaliDayNumber({ year, month: month ?? 1, day: day ?? 1 });
  const last =
    day === undefined ? dayBefore(month === undefined || month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }) : first;
  if (first === undefined || last === undefined) throw new AnswerProblem('impossible-date');
  return first === last || first > today ? isoDate(first) : { from: isoDate(first), to: isoDate(Math.min(last, today)) };
}

function dayBefore(start: { readonly year: number; readonly month: number }): number | undefined {
  const day = jalaliDayNumber({ ...start, day: 1 });
  return day === undefined ? undefined : day - 1;
}

function part(text: string | undefined): number | undefined {
  const digits = latinDigits(text ?? '').trim();
  if (digits === '') return undefined;
  const figure = digits.length > 4 ? undefined : wholeNumber(digits);
  if (figure === undefined) throw new AnswerProblem('impossible-date');
  return figure;
}
