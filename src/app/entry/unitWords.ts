// The units as people write them beside a figure, in both languages: from words to UCUM codes.
import { joined } from '#app/entry/cleaned.ts';

const WORDS: readonly (readonly [string, readonly string[]])[] = [
  ['%', ['%', '٪', 'percent', 'per cent', 'pct', 'percentage points', 'درصد']],
  ['%', ['% predicted', '% pred', '% of predicted', 'percent predicted', 'درصد پیش‌بینی‌شده', '٪ پیش‌بینی‌شده']],
  ['{score}', ['{score}', 'point', 'points', 'pts', 'نمره', 'امتیاز']],
  ['a', ['a', 'y', 'yr', 'yrs', 'year', 'years', 'yo', 'y/o', 'years old', 'سال', 'ساله']],
  ['mo', ['mo', 'm', 'mos', 'mon', 'mth', 'mths', 'month', 'months', 'months old', 'ماه', 'ماهه']],
  ['wk', ['wk', 'w', 'wks', 'week', 'weeks', 'هفته']],
  ['d', ['d', 'day', 'days', 'روز']],
  ['g/dL', ['g/dL', 'gr/dL', 'g%', 'گرم در دسی‌لیتر', 'گرم بر دسی‌لیتر']],
  ['g/L', ['g/L', 'gr/L', 'گرم در لیتر', 'گرم بر لیتر']],
  ['mg/dL', ['mg/dL', 'میلی‌گرم در دسی‌لیتر', 'میلی‌گرم بر دسی‌لیتر']],
  ['mmol/L', ['mmol/L', 'میلی‌مول در لیتر', 'میلی‌مول بر لیتر']],
  ['g', ['g', 'gr', 'gram', 'grams', 'گرم']],
  ['kg', ['kg', 'kilo', 'kilos', 'کیلوگرم', 'کیلو']],
  ['[lb_av]', ['[lb_av]', 'lb', 'lbs', 'pound', 'pounds', 'پوند']],
];

const alike = (text: string) => joined(text).replaceAll('.', '');

const CODES: ReadonlyMap<string, string> = new Map(WORDS.flatMap(([code, words]) => words.map((word) => [alike(word), code] as const)));

/** Undefined for a unit that nothing here is kept in. */
export function unitCode(word: string): string | undefined {
  return CODES.get(alike(word));
}
