// Whether a text is one value, though it holds spaces or commas: “2 years, 3 months”, “14 May, 2023”, “62,5”.
import { cleaned } from '#app/entry/cleaned.ts';
import { figureIn } from '#app/entry/figure.ts';
import { phraseOf } from '#app/entry/phrase.ts';
import { Slip } from '#app/entry/problem.ts';
import { MOST_LETTERS } from '#app/entry/readTyped.ts';
import { silenceOf } from '#app/entry/vocabulary.ts';
import { latinDigits } from '#facts/number.ts';

/** A comma before the year of a date with the name of its month. */
const NAMED_DATE = /^(?:\p{L}+\.? \d{1,2}(?:\p{L}{2})?|\d{1,2}(?:\p{L}{2})? \p{L}+)[,،] ?\d{4}$/u;

export function isOneValue(text: string): boolean {
  if (text.length > MOST_LETTERS) return false;
  const typed = cleaned(text);
  if (silenceOf(typed) !== undefined || NAMED_DATE.test(latinDigits(typed))) return true;
  return phraseOf(typed)?.texts.every(isFigure) === true;
}

function isFigure(text: string): boolean {
  try {
    figureIn(text);
    return true;
  } catch (slip) {
    if (slip instanceof Slip) return false;
    throw slip;
  }
}
