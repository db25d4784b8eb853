// Answers beside those that were given: what is left to be answered, what one more answer leaves possible, what has become exact.
import type { Answer } from '#facts/answer.ts';
import { type Answers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { isExact, type Known } from '#logic/possible.ts';
import { exactValue } from '#logic/variable.ts';
import { isOpen, type Question, withAnswerTo } from '#questionnaire/question.ts';
import type { Situation } from '#questionnaire/situation.ts';

const NOTHING_SAID: Answers = new Map();

/** Whether it is still to be answered: what was said roughly, or “not sure”, is. */
export function isLeft(question: Question, { known, dictionary }: Situation): boolean {
  return isOpen(question, NOTHING_SAID, known, dictionary);
}

/** With these answers too, beside what was said of a date; undefined where they contradict each other. */
export function told(said: readonly (readonly [Question, Answer])[], situation: Situation): Situation | undefined {
  const { dictionary, today } = situation;
  const answers = new Map(situation.answers);
  for (const [question, answer] of said) {
    const { id } = question.fact;
    const whole = question.option === undefined ? answer : withAnswerTo(question, answers, answer).get(id);
    if (whole !== undefined) answers.set(id, whole);
  }
  const { known, conflicts } = knowledge(dictionary, answers, today);
  return conflicts.length > 0 ? undefined : { ...situation, answers, known };
}

/** The answer that is known by now; undefined while it is not exact. */
export function exactAnswer({ fact, slot, option }: Question, known: Known, { dictionary }: Situation): Answer | undefined {
  const now = known[slot];
  if (now?.kind === 'subset' && fact.type === 'any-of') {
    const bit = 1 << fact.options.findIndex(({ id }) => id === option);
    if ((now.certain & bit) !== 0) return { value: true };
    return (now.possible & bit) === 0 ? { value: false } : undefined;
  }
  if (now === undefined || !isExact(now)) return undefined;
  if (now.kind === 'range') return { value: now.low };
  const variable = dictionary.variables.get(fact.id);
  const value = variable === undefined ? undefined : exactValue(variable, now);
  return value === undefined ? undefined : { value };
}
