// What each answer of a list may be called: yes and no, the label, what else is said for it, in every language.
import { type Choice, OR, ownChoices } from '#app/entry/choices.ts';
import { joined } from '#app/entry/cleaned.ts';
import { silenceOf } from '#app/entry/vocabulary.ts';
import type { Answer } from '#facts/answer.ts';
import { latinDigits } from '#facts/number.ts';
import type { Question } from '#questionnaire/question.ts';

/** Nobody types the spaces and signs of a name. */
export function letters(text: string): string {
  return joined(latinDigits(text)).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

export const labelsIn = ({ label }: Choice, language: string): readonly string[] =>
  typeof label === 'string' ? [] : [label[language] ?? ''].map(letters).filter((name) => name !== '');

export const othersIn = ({ also }: Choice, language: string): readonly string[] => (also?.[language] ?? []).map(letters);

export function languagesOf(own: readonly Choice[]): readonly string[] {
  return [
    ...new Set(own.flatMap(({ label, also = {} }) => [...(typeof label === 'string' ? [] : Object.keys(label)), ...Object.keys(also)])),
  ];
}

/** In every language; what patients call it is not among them. */
export function namesOf(choice: Choice): readonly string[] {
  return languagesOf([choice]).flatMap((language) => [...labelsIn(choice, language), ...othersIn(choice, language)]);
}

/** Words for yes and no; the first of them are begun by their first letter too. */
const YES = ['yes', 'بله', 'بلی', 'آری', 'دارد'].map(letters);
const NO = ['no', 'خیر', 'نه', 'ندارد'].map(letters);
const BEGUN = 2;

export function yesOrNo(own: readonly Choice[], text: string): Choice | undefined {
  const isSaid = (words: readonly string[]) => words.includes(text) || words.slice(0, BEGUN).some((word) => word.startsWith(text));
  const word = isSaid(YES) ? 'answer.yes' : isSaid(NO) ? 'answer.no' : undefined;
  return own.find(({ label }) => label === word);
}

/** The one that has this very name, in any language; undefined where several have. */
export function called(own: readonly Choice[], text: string): Choice | undefined {
  const inFull = (choice: Choice) => [letters(choice.value), ...namesOf(choice), ...Object.values(choice.patient ?? {}).map(letters)];
  const found = own.filter((choice) => inFull(choice).includes(text));
  return found.length === 1 ? found[0] : undefined;
}

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
  const exact = called(own, text) ?? yesOrNo(own, text);
  if (exact !== undefined) return exact;
  const begun = own.filter((choice) => namesOf(choice).some((name) => name.startsWith(text)));
  return begun.length === 1 ? begun[0] : undefined;
}
