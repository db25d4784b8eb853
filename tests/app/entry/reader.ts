// What the tests of the entry read with: the real dictionary, a fixed day, and each question by its id.
import { catalogueFromDisk } from '../../catalogueFromDisk.ts';
import { dictionaryOf, TODAY } from '../../facts/example.ts';
import { language } from '../../i18n/voices.ts';
import { readTyped, type Typed } from '#app/entry/readTyped.ts';
import type { Ground } from '#app/entry/terms.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact } from '#facts/fact.ts';
import { type Question, questionsOf } from '#questionnaire/question.ts';

export const { dictionary: REAL } = catalogueFromDisk();

/** Other texts and answers: `LAW_SEED=7 npx vitest run tests/app/entry`. */
export const SEED = Number(process.env['LAW_SEED'] ?? 20_261_122);

export const QUESTIONS = questionsOf(REAL);

export function question(id: string, questions: readonly Question[] = QUESTIONS): Question {
  const found = questions.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no question ${id}`);
  return found;
}

/** 22 November 2026, 1 Azar 1405. */
export const ground = (code = 'en', dictionary: Dictionary = REAL): Ground => ({ dictionary, language: language(code), today: TODAY });

/** Read on the page in English, unless said otherwise. */
export const read = (id: string, text: string, code = 'en', unit?: string): Typed =>
  readTyped(question(id), text, { ...ground(code), unit });

/** The first question of a dictionary of these facts, and what reads it. */
export function reading(...facts: readonly Fact[]): (text: string) => Typed {
  const dictionary = dictionaryOf(...facts);
  const [first] = questionsOf(dictionary);
  if (first === undefined) throw new RangeError('no question');
  return (text) => readTyped(first, text, ground('en', dictionary));
}

/** The answer alone; for a problem its code. */
export const told = (typed: Typed): unknown =>
  typed.kind === 'answer' ? typed.answer : typed.kind === 'problem' ? typed.code : typed.kind;
