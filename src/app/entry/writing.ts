// Figures and dates of an answer as they could have been typed: several ways, where the first may be read as something else.
import { yearFirst } from '#app/entry/dateText.ts';
import { figureText, inDigits } from '#app/entry/figureText.ts';
import { type OutWords, outWords } from '#app/entry/outWords.ts';
import { datedParts } from '#app/datedParts.ts';
import { type Answer, asRange, isSilent, type RangeAnswer } from '#facts/answer.ts';
import type { NumberFact } from '#facts/fact.ts';
import { wholeNumber } from '#facts/number.ts';
import { convert } from '#facts/unit.ts';
import type { Language } from '#i18n/language.ts';

type Reader = { readonly language: Language; readonly today: number; readonly unit?: string | undefined };

type End = (end: number | string) => string;

function rangeText({ from, to, above, below }: RangeAnswer, end: End, between: string, words: OutWords): string {
  if (from !== undefined && to !== undefined) return end(from) + between + end(to);
  const one = (word: string, at: number | string | undefined) => (at === undefined ? [] : [word + end(at)]);
  const bounds = [...one(words.from, from), ...one(words.above, above), ...one(words.to, to), ...one(words.below, below)];
  return bounds.join(words.and);
}

/** In the unit chosen beside the field, or else with the fact's own unit. */
export function figureTexts({ unit, molarMass }: NumberFact, answer: Answer, { language, unit: chosen = unit }: Reader): readonly string[] {
  const inChosen = (end: number) => Math.round((convert(end, unit, chosen, molarMass) ?? end) * 1e9) / 1e9;
  const ends: readonly End[] = [
    (end) => (typeof end === 'number' ? figureText(chosen === unit ? end : inChosen(end), language) : end),
    (end) => (typeof end === 'number' ? `${figureText(end, language)} ${unit}` : end),
  ];
  const range = asRange(answer);
  const words = outWords(language);
  if (range !== undefined) {
    return [words.between, words.betweenDates].flatMap((between) => ends.map((end) => rangeText(range, end, between, words)));
  }
  const value = !isSilent(answer) && 'value' in answer && typeof answer.value === 'number' ? answer.value : undefined;
  return value === undefined ? [] : ends.map((end) => end(value));
}

export function dateTexts(answer: Answer, { language, today }: Reader): readonly string[] {
  const words = outWords(language);
  const whole = dateText(answer, language, today);
  const range = asRange(answer);
  const end = (date: number | string) => (typeof date === 'string' ? (dateText({ value: date }, language, today) ?? date) : '');
  return [
    ...(whole === undefined ? [] : [whole, words.year + whole]),
    ...(range === undefined ? [] : [rangeText(range, end, words.betweenDates, words)]),
  ];
}

/** A day, a month or a year of either calendar. */
function dateText(answer: Answer, language: Language, today: number): string | undefined {
  const parts = datedParts(answer, language.calendar, today);
  const year = wholeNumber(parts?.year);
  if (parts === undefined || year === undefined) return undefined;
  return inDigits(yearFirst({ calendar: parts.calendar, year, month: wholeNumber(parts.month), day: wholeNumber(parts.day) }), language);
}
