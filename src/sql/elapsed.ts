// Months from a date to the day of screening, counted as `facts/calendar` counts them, without any engine's own arithmetic on dates.
import { civilDate, daysInMonth, spanOf } from '#facts/calendar.ts';
import type { Layers } from '#sql/layers.ts';

/** A day as expressions: its month, counted from the year 0, and its day of the month. */
export type DaySql = { readonly month: string; readonly day: string };

/** The day of screening, with the lengths of its month and of the two beside it. `raw` is for layer 0, `date` for those above. */
export type TodaySql = DaySql & {
  readonly raw: string;
  readonly date: string;
  readonly before: string;
  readonly now: string;
  readonly after: string;
};

export function daySql(date: string): DaySql {
  return { month: `(${part('YEAR', date)} * 12 + ${part('MONTH', date)})`, day: part('DAY', date) };
}

/** A day that is the same for everybody. */
export function fixedDay(iso: string): DaySql {
  const { year, month, day } = civilDate(spanOf(iso)?.first ?? 0);
  return { month: String(year * 12 + month), day: String(day) };
}

/** All candidates are screened on one day. */
export function fixedToday(iso: string): TodaySql {
  const { year, month } = civilDate(spanOf(iso)?.first ?? 0);
  const length = (months: number) => String(daysInMonth(year + Math.floor((month - 1 + months) / 12), ((month + 11 + months) % 12) + 1));
  const date = `DATE '${iso}'`;
  return { ...fixedDay(iso), raw: date, date, before: length(-1), now: length(0), after: length(1) };
}

/** Each candidate on a day of their own. Takes the layers 0 to 2. */
export function ownToday(date: string, layers: Layers): TodaySql {
  const own = layers.add(0, 'day_of_screening', date);
  const year = layers.add(1, 'day_of_screening_year', part('YEAR', own));
  const month = layers.add(1, 'day_of_screening_month', part('MONTH', own));
  const day = layers.add(1, 'day_of_screening_day', part('DAY', own));
  const isLeap = `MOD(${year}, 4) = 0 AND (MOD(${year}, 100) <> 0 OR MOD(${year}, 400) = 0)`;
  const length = (name: string, of: string) =>
    layers.add(
      2,
      `day_of_screening_${name}`,
      `CASE WHEN ${of} = 2 THEN CASE WHEN ${isLeap} THEN 29 ELSE 28 END WHEN ${of} IN (4, 6, 9, 11) THEN 30 ELSE 31 END`,
    );
  return {
    raw: date,
    date: own,
    month: `(${year} * 12 + ${month})`,
    day,
    before: length('before', `(MOD(${month} + 10, 12) + 1)`),
    now: length('now', month),
    after: length('after', `(MOD(${month}, 12) + 1)`),
  };
}

/**
 * Whole months, and the part of the next one that is gone. A day that a month does not have returns on the first of the month after it: as
 * if it stood one day beyond the end.
 */
export function monthsSince({ month, day }: DaySql, today: TodaySql, double: string): string {
  const within = (length: string) => `LEAST(${day}, ${length} + 1)`;
  const share = (gone: string, of: string) => `CAST(${gone} AS ${double}) / (${of})`;
  const thisMonth = `${today.month} - ${month} + ${share(`${today.day} - ${day}`, `${today.now} + ${within(today.after)} - ${day}`)}`;
  const returned = `${within(today.before)} - ${today.before}`;
  const lastMonth = `${today.month} - ${month} - 1 + ${share(`${today.day} - (${returned})`, `${within(today.now)} - (${returned})`)}`;
  return `CASE WHEN ${today.day} >= ${day} THEN ${thisMonth} ELSE ${lastMonth} END`;
}

function part(name: 'YEAR' | 'MONTH' | 'DAY', date: string): string {
  return `CAST(EXTRACT(${name} FROM ${date}) AS INTEGER)`;
}
