// The name of a month of either calendar in the reader's language.
import type { Calendar } from '#app/typedDate.ts';
import type { Language } from '#i18n/language.ts';

const MS_PER_DAY = 86_400_000;

/** A day that lies in the month in some year of the calendar, so that Intl can name the month. */
export function monthName(month: number, calendar: Calendar, language: Language): string {
  const day = calendar === 'gregorian' ? (month - 1) * 30.5 + 15 : (month - 1) * 30.4 + 95;
  const system = calendar === 'gregorian' ? 'gregory' : 'persian';
  return new Intl.DateTimeFormat(language.code, { calendar: system, month: 'long', timeZone: 'UTC' }).format(day * MS_PER_DAY);
}
