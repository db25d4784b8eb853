// Which answer of a list the letters typed on it pick.
import { type Choice, ownChoices } from '#app/entry/choices.ts';
import { called, labelsIn, languagesOf, letters, namesOf, othersIn, yesOrNo } from '#app/entry/names.ts';
import { silenceOf } from '#app/entry/vocabulary.ts';
import { wholeNumber } from '#facts/number.ts';
import type { Language } from '#i18n/language.ts';
import type { Question } from '#questionnaire/question.ts';

/** As the browser names a key that types nothing: “Tab”, “ArrowDown”, “F2”. */
const NAMED_KEY = /^(?:F\d+|(?:[A-Z][a-z]+)+)$/;

/**
 * The value of the choice that was meant. `typed`: the letters typed one after the other, the first alone at least. A whole name wins; a digit
 * is the level, or the place in the list; the same letter again goes on to the next that begins so; `?` is not sure.
 */
export function picks(question: Question, typed: string, language: Language): string | undefined {
  const own = ownChoices(question);
  if (own.length === 0 || NAMED_KEY.test(typed)) return undefined;
  const silence = silenceOf(typed);
  const text = letters(typed);
  if (silence !== undefined || text === '') return silence;
  const sure = called(own, text) ?? byDigit(question, own, text) ?? yesOrNo(own, text);
  return (sure ?? begunBy(own, text, language))?.value;
}

/** Whether more letters may follow these. */
export function isBegun(question: Question, typed: string): boolean {
  const text = letters(typed);
  return text !== '' && ownChoices(question).some((choice) => namesOf(choice).some((name) => name.startsWith(text)));
}

/** Whether a digit picks by the place in the list: not where a digit is a name, as of a type. */
export function isByPlace(question: Question): boolean {
  return question.fact.type !== 'number' && !ownChoices(question).some((choice) => namesOf(choice).some((name) => /^\d$/.test(name)));
}

function byDigit(question: Question, own: readonly Choice[], text: string): Choice | undefined {
  const digit = text.length === 1 ? wholeNumber(text) : undefined;
  if (digit === undefined) return undefined;
  return isByPlace(question) ? own[digit - 1] : own.find(({ value }) => value === text);
}

/** In the reader’s language first, then in the others; the labels before what else is said. */
function begunBy(own: readonly Choice[], text: string, { code }: Language): Choice | undefined {
  const isOneLetter = [...text].every((one) => one === text[0]);
  for (const language of new Set([code, ...languagesOf(own)])) {
    const labelled = beginning(own, text, (choice) => labelsIn(choice, language));
    if (labelled.length > 0) return labelled[0];
    const named = beginning(own, text, (choice) => othersIn(choice, language));
    // “HBsAg” begins both the positive and the negative.
    if (named.length > 0) return named.length === 1 || text.length === 1 ? named[0] : undefined;
    const alike = isOneLetter ? beginning(own, text.slice(0, 1), (choice) => labelsIn(choice, language)) : [];
    if (alike.length > 0) return alike[(text.length - 1) % alike.length];
  }
  return undefined;
}

function beginning(own: readonly Choice[], text: string, namesIn: (choice: Choice) => readonly string[]): readonly Choice[] {
  return own.filter((choice) => namesIn(choice).some((name) => name.startsWith(text)));
}
