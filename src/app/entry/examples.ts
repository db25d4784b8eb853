// What could be typed where something was not understood: a figure, one that is about right, a date in each calendar.
import { yearFirst } from '#app/entry/dateText.ts';
import { figureText, inDigits } from '#app/entry/figureText.ts';
import { outWords } from '#app/entry/outWords.ts';
import { civilDate, jalaliDate } from '#facts/calendar.ts';
import type { NumberFact } from '#facts/fact.ts';
import type { Language } from '#i18n/language.ts';
import type { Question } from '#questionnaire/question.ts';

type Reader = { readonly language: Language; readonly today: number };

const DAYS_BACK = 365;

/** A month of last year in the reader's calendar, and then in the other. */
export function exampleDates({ language, today }: Reader): readonly string[] {
  const [gregorian, jalali] = [
    yearFirst({ calendar: 'gregorian', ...monthOf(civilDate(today - DAYS_BACK)) }),
    yearFirst({ calendar: 'jalali', ...monthOf(jalaliDate(today - DAYS_BACK)) }),
  ];
  const both = language.calendar === 'jalali' ? [jalali, gregorian] : [gregorian, jalali];
  return both.map((text) => inDigits(text, language));
}

const monthOf = ({ year, month }: { readonly year: number; readonly month: number }) => ({ year, month, day: undefined });

export function examplesFor({ fact, date }: Question, reader: Reader): readonly string[] {
  const dates = exampleDates(reader);
  if (fact.type === 'date') return dates;
  if (fact.type !== 'number') return [];
  const figure = figureText(usualFigure(fact), reader.language);
  return [figure, outWords(reader.language).about + figure, ...(date === undefined ? [] : dates.slice(0, 1))];
}

/** What half of the people lie below; the middle of what is plausible where that is not known. */
function usualFigure({ usual, plausible }: NumberFact): number {
  const median = usual?.quantiles?.find(([, share]) => share >= 0.5)?.[0];
  return median ?? Math.round((plausible.min + plausible.max) / 2);
}
