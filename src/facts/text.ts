// A text in every language the project speaks: `{"en": "…", "fa": "…"}`.
import * as z from 'zod/mini';

/** A language by its BCP 47 code, as it names the file `src/i18n/<code>.json`. */
export type LanguageCode = string;

const codeSchema = z.string().check(z.regex(/^[a-z]{2,3}$/));
const wordsSchema = z.string().check(z.minLength(1));

export const textSchema = z.record(codeSchema, wordsSchema);

export type Text = z.infer<typeof textSchema>;

/** Several names for one thing in each language: `{"en": ["NIV", "BiPAP"], "fa": ["…"]}`. */
export const namesSchema = z.record(codeSchema, z.array(wordsSchema).check(z.minLength(1)));

export type Names = z.infer<typeof namesSchema>;

/** The text in a language; in English where it is missing (the rule linter reports that). */
export function inLanguage(text: Text, language: LanguageCode): string {
  return text[language] ?? text['en'] ?? '';
}
