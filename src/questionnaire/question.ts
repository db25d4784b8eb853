// One question as it is put to a person: a fact, a date that would do instead, or one option of a set.
import { type Answer, isSilent, type PartialSet, type Silent } from '#facts/answer.ts';
import { type Answers, withAnswer } from '#facts/answers.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import { isExact, type Known } from '#logic/possible.ts';
import { FALSE } from '#logic/truth.ts';

export type Question = {
  /** The fact's id; for an option of a set `fact.option`. */
  readonly id: string;
  readonly fact: Fact;
  readonly slot: number;
  readonly group: string;
  /** Of a set: each option is a question of its own, so that silence is never taken for no. */
  readonly option: string | undefined;
  /** Time since this date: either of the two answers the question. */
  readonly date: FactId | undefined;
};

/** Every question there can be, in the dictionary's order. A date is asked only as another way to give a time, unless that time is never asked. */
export function questionsOf({ groups, facts }: Dictionary): readonly Question[] {
  const asked = facts.filter((fact) => fact.asked !== false);
  const otherWays = new Set(asked.map(dateOf));
  return groups.flatMap((group) =>
    group.facts
      .filter((fact) => asked.includes(fact) && !otherWays.has(fact.id))
      .flatMap((fact): readonly Question[] => {
        const common = { fact, slot: facts.indexOf(fact), group: group.id, date: dateOf(fact) };
        if (fact.type !== 'any-of') return [{ ...common, id: fact.id, option: undefined }];
        return fact.options.map(({ id }) => ({ ...common, id: `${fact.id}.${id}`, option: id }));
      }),
  );
}

function dateOf(fact: Fact): FactId | undefined {
  return fact.derive?.flatMap((derivation) => ('elapsed' in derivation ? [derivation.elapsed.since] : []))[0];
}

/** What was said to the question; undefined while nothing was. */
export function answerTo({ fact, option, date }: Question, answers: Answers): Answer | undefined {
  const answer = answers.get(fact.id) ?? (date === undefined ? undefined : answers.get(date));
  if (option === undefined || answer === undefined || isSilent(answer)) return answer;
  const mark = marksOf(answer)[option];
  if (mark === undefined) return undefined;
  return typeof mark === 'string' ? mark : { value: mark };
}

/** The same answers with this one to the question, or with none. A time and its date give way to each other. */
export function withAnswerTo({ fact, option, date }: Question, answers: Answers, answer: Answer | undefined): Answers {
  if (option === undefined) return withAnswer(date === undefined ? answers : withAnswer(answers, date, undefined), fact.id, answer);
  const { [option]: _, ...others } = marksOf(answers.get(fact.id));
  const mark = markOf(answer);
  const marks = mark === undefined ? others : { ...others, [option]: mark };
  return withAnswer(answers, fact.id, Object.keys(marks).length === 0 ? undefined : { value: marks });
}

/** The same answers with the date in place of the time. */
export function withDateFor({ fact, date }: Question, answers: Answers, answer: Answer | undefined): Answers {
  return date === undefined ? answers : withAnswer(withAnswer(answers, fact.id, undefined), date, answer);
}

function marksOf(answer: Answer | undefined): PartialSet {
  if (answer === undefined || isSilent(answer) || !('value' in answer)) return {};
  const { value } = answer;
  if (typeof value !== 'object') return {};
  return isList(value) ? Object.fromEntries(value.map((option) => [option, true])) : value;
}

function isList(value: readonly string[] | PartialSet): value is readonly string[] {
  return Array.isArray(value);
}

function markOf(answer: Answer | undefined): boolean | Silent | undefined {
  if (answer === undefined || isSilent(answer)) return answer;
  return 'value' in answer && typeof answer.value === 'boolean' ? answer.value : 'not sure';
}

/** Whether it is still worth putting: not answered, not settled by other answers, and not ruled out by them. */
export function isOpen(question: Question, answers: Answers, known: Known, { askedWhen }: Dictionary): boolean {
  if (answerTo(question, answers) !== undefined || askedWhen.get(question.fact.id)?.(known) === FALSE) return false;
  const now = known[question.slot];
  if (now === undefined || isExact(now)) return false;
  if (now.kind !== 'subset' || question.fact.type !== 'any-of') return true;
  const bit = 1 << question.fact.options.findIndex(({ id }) => id === question.option);
  return (now.certain & bit) === 0 && (now.possible & bit) !== 0;
}
