// Time between two days, counted by the machine's own calendar: a second opinion on facts/calendar.

const MS_PER_DAY = 86_400_000;

/** The day on which a date returns after so many months; a 31st returns on the first of the month after a shorter one. */
export function returnAfter(start: number, months: number): number {
  const date = new Date(start * MS_PER_DAY);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const then = Date.UTC(year, month, day);
  const isOver = new Date(then).getUTCDate() !== day;
  return (isOver ? Date.UTC(year, month + 1, 1) : then) / MS_PER_DAY;
}

/** Whole months and the part of the next one. */
export function monthsApart(from: number, to: number): number {
  let whole = Math.max(0, Math.floor((to - from) / 31) - 1);
  while (returnAfter(from, whole + 1) <= to) whole += 1;
  const last = returnAfter(from, whole);
  return whole + (to - last) / (returnAfter(from, whole + 1) - last);
}

/** `2024-03-15`. */
export function isoOf(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day number of `2024-03-15`. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY;
}
