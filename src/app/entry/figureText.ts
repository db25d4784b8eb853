// A figure as the reader types it: in their digits, and never rounded.
import { wholeNumber } from '#facts/number.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Language } from '#i18n/language.ts';

export function figureText(value: number, language: Language): string {
  return Math.round(value * 1000) / 1000 === value ? formatNumber(value, language) : inDigits(String(value), language);
}

const DIGITS = new WeakMap<Language, readonly string[]>();

/** The same text with Latin digits turned into the reader's. */
export function inDigits(text: string, language: Language): string {
  const digits = DIGITS.get(language) ?? Array.from({ length: 10 }, (_, digit) => formatNumber(digit, language));
  DIGITS.set(language, digits);
  return text.replaceAll(/\d/g, (digit) => digits[wholeNumber(digit) ?? 0] ?? digit);
}
