// The page's languages, read from the disk as the build reads them, and a voice in each for the tests.
import { filesOf } from '../catalogueFromDisk.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { type Language, languageSchema, type Wording } from '#i18n/language.ts';
import { makeSay } from '#i18n/translate.ts';
import type { Voice } from '#i18n/wording.ts';

export const LANGUAGES: readonly Language[] = [...filesOf('src/i18n').values()].map((raw) => languageSchema.parse(raw));

export function language(code: string): Language {
  const found = LANGUAGES.find((candidate) => candidate.code === code);
  if (found === undefined) throw new RangeError(`no language ${code}`);
  return found;
}

export function voice(code: string, dictionary: Dictionary): Voice {
  return { language: language(code), say: makeSay(language(code)), dictionary };
}

/** The same text without the marks that keep runs of the other direction apart. */
export const bare = (text: string): string => text.replaceAll(/[\u2066-\u2069\u200e\u200f]/gu, '');

/** The plural category of a wording, and its text: one entry for a wording without plurals. */
export const formsOf = (wording: Wording): readonly (readonly [category: string, text: string])[] =>
  typeof wording === 'string' ? [['', wording]] : Object.entries(wording);
