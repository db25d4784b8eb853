// Interface words with their figures filled in. A missing word shows its key: the language tests fail on it.
import type { Language, WordKey } from '#i18n/language.ts';

/** `count` also chooses the plural form. */
export type Parameters = { readonly count?: number; readonly [name: string]: string | number | undefined };

/** Says an interface word in one language; numbers become its digits, and every insert keeps to itself in right-to-left text. */
export type Say = (key: WordKey, parameters?: Parameters) => string;

const FIRST_STRONG_ISOLATE = '\u2068';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';

export function makeSay(language: Language): Say {
  const plural = new Intl.PluralRules(language.locale);
  const digits = new Intl.NumberFormat(language.locale, { useGrouping: false, maximumFractionDigits: 3 });
  return (key, parameters = {}) => {
    const wording = language.words[key];
    const form =
      wording === undefined || typeof wording === 'string' ? wording : (wording[plural.select(parameters.count ?? 0)] ?? wording['other']);
    if (form === undefined) return key;
    return form.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name];
      if (value === undefined) return whole;
      return isolate(typeof value === 'number' ? digits.format(value) : value, language);
    });
  };
}

const RIGHT_TO_LEFT_LETTER = /\p{Script=Arabic}/u;

/**
 * Keeps a run of the other direction from reordering its neighbours. A text with a letter of the language runs as the language does, also
 * where it begins with another run, which may be isolated itself.
 */
export function isolate(text: string, language: Language): string {
  if (language.direction === 'ltr') return text;
  return (RIGHT_TO_LEFT_LETTER.test(text) ? RIGHT_TO_LEFT_ISOLATE : FIRST_STRONG_ISOLATE) + text + POP_ISOLATE;
}
