// A question with the plausible range that the other answers leave: what may be typed without being asked back.
import type { Dictionary } from '#facts/dictionary.ts';
import { plausibleNow } from '#facts/doubts.ts';
import type { Limits } from '#facts/fact.ts';
import type { Known } from '#logic/possible.ts';
import type { Question } from '#questionnaire/question.ts';

const KEPT = new WeakMap<Question, Map<Limits, Question>>();

/** The same object for the same range. */
export function asExpected(question: Question, dictionary: Dictionary, known: Known): Question {
  const { fact } = question;
  if (fact.type !== 'number') return question;
  const plausible = plausibleNow(fact, dictionary, known);
  if (plausible === fact.plausible) return question;
  const kept = KEPT.get(question) ?? new Map<Limits, Question>();
  KEPT.set(question, kept);
  const made = kept.get(plausible) ?? { ...question, fact: { ...fact, plausible } };
  kept.set(plausible, made);
  return made;
}
