// What a question with a few answers offers, in order, and which of them the letters typed on it pick.
import { joined } from '#app/entry/cleaned.ts';
import { silenceOf } from '#app/entry/vocabulary.ts';
import type { Answer } from '#facts/answer.ts';
import { latinDigits, wholeNumber } from '#facts/number.ts';
import type { Text } from '#facts/text.ts';
import type { Language, WordKey } from '#i18n/language.ts';
import type { Question } from '#questionnaire/question.ts';

export type Choice = {
  /** Its answer's value as text, or the silent answer itself. */
  readonly value: string;
  /** An interface word, or a text of the dictionary. */
  readonly label: WordKey | Text;
  readonly answer: Answer;
};

const SILENT: readonly Choice[] = [
  { value: 'not sure', label: 'answer.notKnown', answer: 'not sure' },
  { value: 'declined', label: 'answer.declined', answer: 'declined' },
];

export function choicesOf(question: Question): readonly Choice[] {
  return [...ownChoices(question), ...SILENT];
}

/** Without “not sure” and “declined”; none where the question is typed. */
export function ownChoices({ fact, option }: Question): readonly Choice[] {
  if (option !== undefined || fact.type === 'boolean') {
    return [
      { value: 'true', label: 'answer.yes', answer: { value: true } },
      { value: 'false', label: 'answer.no', answer: { value: false } },
    ];
  }
  if (fact.type === 'one-of') return fact.options.map(({ id, label }) => ({ value: id, label, answer: { value: id } }));
  if (fact.type !== 'number') return [];
  return (fact.levels ?? []).map(({ value, label }) => ({ value: String(value), label, answer: { value } }));
}

/** Nobody types the spaces and signs of a label. */
function letters(text: string): string {
  return joined(latinDigits(text)).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Words for yes and no; the first of them are begun by their first letter too. */
const YES = ['yes', 'بله', 'بلی', 'آری', 'دارد'].map(letters);
const NO = ['no', 'خیر', 'نه', 'ندارد'].map(letters);
const BEGUN = 2;

/** As the browser names a key that types nothing: “Tab”, “ArrowDown”, “F2”. */
const NAMED_KEY = /^(?:F\d+|(?:[A-Z][a-z]+)+)$/;

/**
 * The value of the choice that was meant. `typed`: the letters typed one after the other without a pause, the first alone at least. A digit is
 * the level, or the place in the list; the same letter again goes on to the next that begins so; `?` is not sure.
 */
export function picks(question: Question, typed: string, language: Language): string | undefined {
  const own = ownChoices(question);
  if (own.length === 0 || NAMED_KEY.test(typed)) return undefined;
  const silence = silenceOf(typed);
  const text = letters(typed);
  if (silence !== undefined || text === '') return silence;
  return byDigit(question, own, text) ?? yesOrNo(own, text) ?? begunBy(own, text, language)?.value;
}

function byDigit({ fact }: Question, own: readonly Choice[], text: string): string | undefined {
  const digit = text.length === 1 ? wholeNumber(text) : undefined;
  if (digit === undefined) return undefined;
  return fact.type === 'number' ? own.find(({ value }) => value === text)?.value : own[digit - 1]?.value;
}

function yesOrNo(own: readonly Choice[], text: string): string | undefined {
  const isSaid = (words: readonly string[]) => words.includes(text) || words.slice(0, BEGUN).some((word) => word.startsWith(text));
  const word = isSaid(YES) ? 'answer.yes' : isSaid(NO) ? 'answer.no' : undefined;
  return own.find(({ label }) => label === word)?.value;
}

/** In the reader's language first, then in the others. */
function begunBy(own: readonly Choice[], text: string, { code }: Language): Choice | undefined {
  const [letter = ''] = text;
  const isOneLetter = [...text].every((one) => one === letter);
  for (const language of new Set([code, ...languagesOf(own)])) {
    const [first] = beginning(own, text, language);
    if (first !== undefined) return first;
    const alike = isOneLetter ? beginning(own, letter, language) : [];
    if (alike.length > 0) return alike[(text.length - 1) % alike.length];
  }
  return undefined;
}

function beginning(own: readonly Choice[], text: string, language: string): readonly Choice[] {
  return own.filter(({ label }) => typeof label !== 'string' && letters(label[language] ?? '').startsWith(text));
}

function languagesOf(own: readonly Choice[]): readonly string[] {
  return own.flatMap(({ label }) => (typeof label === 'string' ? [] : Object.keys(label)));
}

/** Between several options that it may be. */
export const OR = '|';

/** The answer that a text names: an option, yes or no, several options, or none of them. Undefined where it could be another as well. */
export function answerNamed(question: Question, text: string): Answer | undefined {
  const silence = silenceOf(text);
  if (silence !== undefined) return silence;
  const own = ownChoices(question);
  const named = text.split(OR).map((part) => choiceNamed(own, letters(part)));
  const [first] = named;
  if (named.length === 1) return first?.answer;
  const among = named.flatMap((choice) => choice?.value ?? []);
  return question.fact.type === 'one-of' && among.length === named.length ? { among } : undefined;
}

function choiceNamed(own: readonly Choice[], text: string): Choice | undefined {
  if (text === '') return undefined;
  const decided = yesOrNo(own, text);
  const isNamed = ({ value, label }: Choice) =>
    typeof label !== 'string' && [value, ...Object.values(label)].some((name) => letters(name) === text);
  const exact = own.find(({ value }) => value === decided) ?? own.find(isNamed);
  if (exact !== undefined) return exact;
  const begun = new Set(languagesOf(own).flatMap((language) => beginning(own, text, language)));
  return begun.size === 1 ? [...begun][0] : undefined;
}
