// A language the page speaks: how it runs, counts and dates, and the interface words in it.
import * as z from 'zod/mini';
import type { LanguageCode } from '#facts/text.ts';
import type english from '#i18n/en.json';

export type WordKey = keyof (typeof english)['words'];

/** One wording, or one for each plural category that the language has (CLDR names). */
export type Wording = string | { readonly [category: string]: string };

export type Language = {
  readonly code: LanguageCode;
  /** Its name in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47 tag with the digits and the calendar to use. */
  readonly locale: string;
  readonly calendar: 'gregorian' | 'jalali';
  readonly words: { readonly [key: string]: Wording };
};

export const languageSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  locale: z.string(),
  calendar: z.enum(['gregorian', 'jalali']),
  words: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
});
