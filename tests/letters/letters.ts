// Invented referral letters in both languages: what is typed from each into the page for clinicians, what it means, and how each trial comes out.
import * as z from 'zod/mini';
import { filesOf } from '../catalogueFromDisk.ts';

const words = z.string().check(z.minLength(1));

const letterSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  text: z.strictObject({ en: words, fa: words }),
  /** In the order of the page: question, keys in English, keys in Persian. Of a list the first option is meant whose label begins with the keys, or else another of its names. */
  typed: z.array(z.tuple([z.string(), words, words])).check(z.minLength(1)),
  /** As readAnswers takes them: what the keys mean, the same in both languages. */
  answers: z.record(z.string(), z.unknown()),
  /** By registry number. */
  expected: z.record(z.string(), z.strictObject({ verdict: z.enum(['eligible', 'ineligible', 'undetermined']), why: words })),
});

export type Letter = z.infer<typeof letterSchema>;

export const LETTER_LANGUAGES = ['en', 'fa'] as const;

export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** The day on which the letters were written and are read. */
export const LETTERS_TODAY = '2026-11-22';

export const LETTERS: readonly Letter[] = [...filesOf('tests/letters')].map(([file, raw]) => {
  const letter = letterSchema.parse(raw);
  if (file !== `tests/letters/${letter.id}.json`) throw new RangeError(`${file} holds the letter ${letter.id}`);
  return letter;
});

/** What is typed from the letter, question by question. */
export function keysOf(letter: Letter, language: LetterLanguage): readonly { readonly question: string; readonly keys: string }[] {
  return letter.typed.map(([question, en, fa]) => ({ question, keys: language === 'en' ? en : fa }));
}
