// What stands in the place of a patient's code and seems to be something else: a name, a telephone or an identity number. It is not refused.
import { latinDigits } from '#facts/number.ts';

/** A hospital's own numbers are shorter. */
const FEWEST_DIGITS = 9;

const NAME = /^\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*)+$/u;
/** Nobody makes a code of Persian letters alone. */
const PERSIAN_NAME = /^\p{Script=Arabic}{3,}$/u;
const NUMBER = /^\+?[\d ()/.-]+$/;

export function seemsToBe(code: string): 'name' | 'number' | undefined {
  const text = latinDigits(code.normalize('NFKC').replaceAll(/[\s\u200c]+/gu, ' ')).trim();
  if (NAME.test(text) || PERSIAN_NAME.test(text)) return 'name';
  return NUMBER.test(text) && text.replaceAll(/\D/g, '').length >= FEWEST_DIGITS ? 'number' : undefined;
}
