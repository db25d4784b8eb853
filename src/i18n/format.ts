// Numbers, quantities and dates as a reader of the language writes them.
import type { Within } from '#facts/calendar.ts';
import type { Language, WordKey } from '#i18n/language.ts';
import type { Say } from '#i18n/translate.ts';

const MS_PER_DAY = 86_400_000;

export function formatNumber(value: number, { locale }: Language): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: false }).format(value);
}

/** The words of each unit: beside a figure, and alone. */
const UNIT_WORDS: ReadonlyMap<string, { readonly counted: WordKey; readonly alone: WordKey }> = new Map([
  ['a', { counted: 'unit.years', alone: 'unit.name.a' }],
  ['mo', { counted: 'unit.months', alone: 'unit.name.mo' }],
  ['%', { counted: 'unit.percent', alone: 'unit.name.percent' }],
  ['{score}', { counted: 'unit.points', alone: 'unit.name.score' }],
  ['g/dL', { counted: 'unit.gramsPerDecilitre', alone: 'unit.name.gramsPerDecilitre' }],
  ['g/L', { counted: 'unit.gramsPerLitre', alone: 'unit.name.gramsPerLitre' }],
  ['mmol/L', { counted: 'unit.millimolesPerLitre', alone: 'unit.name.millimolesPerLitre' }],
]);

/** The value with its unit in words; whole years are said as years. */
export function formatQuantity(value: number, unit: string, language: Language, say: Say): string {
  const shown = unit === 'mo' ? tenths(value) : value;
  if (unit === 'mo' && shown >= 24) return inYears(shown, say);
  const words = UNIT_WORDS.get(unit);
  return words === undefined ? `${formatNumber(shown, language)} ${unit}` : say(words.counted, { count: shown });
}

/** From two years on, people count in years. */
function inYears(months: number, say: Say): string {
  const [years, rest] = [say('unit.years', { count: Math.floor(months / 12) }), Math.round((months % 12) * 10) / 10];
  return rest === 0 ? years : say('unit.yearsAndMonths', { years, months: say('unit.months', { count: rest }) });
}

/** Cut, not rounded up to a bound; but a day too long is not “0 months too long”. */
function tenths(months: number): number {
  return months > 0 && months < 0.1 ? 0.1 : Math.floor(months * 10) / 10;
}

/** The unit in words, as it stands beside an empty field; its code where no word is known. */
export function unitInWords(unit: string, say: Say): string {
  const words = UNIT_WORDS.get(unit);
  return words === undefined ? unit : say(words.alone);
}

/** A day number as a full date in the language's own calendar. */
export function formatDay(day: number, { locale }: Language): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(day * MS_PER_DAY);
}

/** The month and the year of a day number in the language's own calendar, in the order of a full date: for what is not known to the day. */
export function formatMonth(day: number, { locale }: Language): string {
  const full = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  const parts = full.formatToParts(day * MS_PER_DAY).filter(({ type }) => type === 'month' || type === 'year');
  return parts.map(({ value }) => value).join(' ');
}

/** A day; or, where no more is known, the month or the year of the Gregorian calendar that it lies in, named so beside another calendar. */
export function formatWithin(day: number, within: Within | undefined, language: Language, say: Say): string {
  if (within === undefined) return formatDay(day, language);
  const gregorian = new Intl.Locale(language.locale, { calendar: 'gregory' }).toString();
  const month: Intl.DateTimeFormatOptions = within === 'month' ? { month: 'long' } : {};
  const date = new Intl.DateTimeFormat(gregorian, { timeZone: 'UTC', year: 'numeric', ...month }).format(day * MS_PER_DAY);
  return language.calendar === 'gregorian' ? date : say('date.gregorian', { date });
}

/** The same, where there is little room. */
export function formatDayShort(day: number, { locale }: Language): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' }).format(day * MS_PER_DAY);
}

/** A moment as a date and a time of day on this device, with how far that is from universal time. */
export function formatMoment(moment: Date, { locale }: Language, say: Say): string {
  const local = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(moment);
  return say('date.moment', { moment: local, zone: zoneOf(moment) });
}

function zoneOf(moment: Date): string {
  const ahead = -moment.getTimezoneOffset();
  const parts = [Math.trunc(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  return `UTC${ahead < 0 ? '−' : '+'}${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}
