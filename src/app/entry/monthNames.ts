// The names of the months of both calendars, in every language that is read here.
import { cleaned } from '#app/entry/cleaned.ts';
import type { Calendar } from '#app/typedDate.ts';
import { monthName } from '#app/ui/monthName.ts';
import type { Language } from '#i18n/language.ts';

export type NamedMonth = { readonly calendar: Calendar; readonly month: number };

const ALWAYS = ['en', 'fa'];
const SHORTEST = 3;

/** Beside the names that Intl has. */
const ALSO: readonly (readonly [string, NamedMonth])[] = [
  ['می', { calendar: 'gregorian', month: 5 }],
  ['جون', { calendar: 'gregorian', month: 6 }],
  ['جولای', { calendar: 'gregorian', month: 7 }],
  ['آگوست', { calendar: 'gregorian', month: 8 }],
  ['امرداد', { calendar: 'jalali', month: 5 }],
];

const NAMES = new Map<string, ReadonlyMap<string, NamedMonth>>();

function namesFor(language: Language): ReadonlyMap<string, NamedMonth> {
  const kept = NAMES.get(language.code);
  if (kept !== undefined) return kept;
  const made = new Map(ALSO.map(([name, month]) => [cleaned(name), month]));
  for (const code of new Set([...ALWAYS, language.code])) {
    for (const calendar of ['gregorian', 'jalali'] as const) {
      for (let month = 1; month <= 12; month += 1)
        made.set(cleaned(monthName(month, calendar, { ...language, code })), { calendar, month });
    }
  }
  NAMES.set(language.code, made);
  return made;
}

/** A cleaned name, or its beginning where no other begins so. */
export function namedMonth(word: string, language: Language): NamedMonth | undefined {
  const names = namesFor(language);
  const exact = names.get(word);
  if (exact !== undefined || word.length < SHORTEST) return exact;
  const begun = [...names].filter(([name]) => name.startsWith(word));
  return begun.length === 1 ? begun[0]?.[1] : undefined;
}
