// Numbers, quantities and dates as a reader of the language writes them.
import type { Language, WordKey } from '#i18n/language.ts';
import type { Say } from '#i18n/translate.ts';

const MS_PER_DAY = 86_400_000;

export function formatNumber(value: number, { locale }: Language): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: false }).format(value);
}

const UNIT_WORDS: ReadonlyMap<string, WordKey> = new Map([
  ['a', 'unit.years'],
  ['mo', 'unit.months'],
  ['%', 'unit.percent'],
  ['{score}', 'unit.points'],
]);

/** The value with its unit in words; whole years are said as years. */
export function formatQuantity(value: number, unit: string, language: Language, say: Say): string {
  const shown = unit === 'mo' ? Math.floor(value * 10) / 10 : value;
  if (unit === 'mo' && shown >= 24 && shown % 12 === 0) return say('unit.years', { count: shown / 12 });
  const key = UNIT_WORDS.get(unit);
  return key === undefined ? `${formatNumber(shown, language)} ${unit}` : say(key, { count: shown });
}

/** A day number as a full date in the language's own calendar. */
export function formatDay(day: number, { locale }: Language): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(day * MS_PER_DAY);
}
