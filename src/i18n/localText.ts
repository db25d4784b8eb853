// A text of the catalogue in the reader's language, its foreign runs kept in their own direction.
import { inLanguage, type Text } from '#facts/text.ts';
import type { Language } from '#i18n/language.ts';

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';

/** From one Latin letter or digit to the last one of the run: “8 mg/dl”, “ALSFRS-R”, a quotation. */
const ASCII_RUN = /[0-9A-Za-z](?:[\u0020-\u007e]*[0-9A-Za-z])?/g;

/** In right-to-left text a run with Latin letters is isolated; else “8 mg/dl” would read “mg/dl 8”. */
export function localText(text: Text, language: Language): string {
  const words = inLanguage(text, language.code);
  if (language.direction === 'ltr') return words;
  return words.replaceAll(ASCII_RUN, (run) => (/[A-Za-z]/.test(run) ? LEFT_TO_RIGHT_ISOLATE + run + POP_ISOLATE : run));
}
