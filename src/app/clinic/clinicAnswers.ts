// What a clinician answers: theirs from today on, whoever answered before; a point of a scale is then a clinic's.
import type { Taken } from '#app/entry/resultDate.ts';
import type { Answer } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { FactId } from '#facts/fact.ts';
import type { Origin, Person } from '#facts/person.ts';
import { answerTo, type Question, withAnswerTo, withDateFor } from '#questionnaire/question.ts';

/** The fact of the question, or its date. */
export type Given = {
  readonly fact: FactId;
  readonly answer: Answer;
  /** When a result was taken, where that was typed with it. */
  readonly taken?: Taken;
};

/** What was said to a question: to its fact, or to the date in its place. */
export function givenTo(question: Question, answers: Answers): Given | undefined {
  const answer = answerTo(question, answers);
  if (answer === undefined) return undefined;
  const { fact, date } = question;
  return { answer, fact: date !== undefined && !answers.has(fact.id) ? date : fact.id };
}

/** The person with this answer to the question, or with none. Where nobody answered yet, the clinician does. */
export function withClinicAnswer(person: Person, question: Question, given: Given | undefined, today: number): Person {
  const { date } = question;
  const answers =
    given !== undefined && given.fact === date
      ? withDateFor(question, person.answers, given.answer)
      : withAnswerTo(question, person.answers, given?.answer);
  return asClinician(person, answers, given?.taken ?? { on: today });
}

function asClinician(person: Person, answers: Answers, taken: Taken): Person {
  const origins = new Map(person.origins);
  const own: Origin = { by: 'clinician', ...taken };
  for (const [id, answer] of answers) if (person.answers.get(id) !== answer) origins.set(id, own);
  const isFirst = person.answers.size === 0;
  return { ...person, answers, origins, ...(isFirst ? { reportedBy: 'clinician', itemsFromClinic: true } : {}) };
}

/** Points of a scale that the person rated at home. */
export function selfRatedIn({ answers }: Person, { facts }: Dictionary): readonly FactId[] {
  return facts.flatMap(({ id }) => {
    const answer = answers.get(id);
    return typeof answer === 'object' && 'selfRated' in answer ? [id] : [];
  });
}

/** The clinician has gone through the items and gives the same points. */
export function withItemsConfirmed(person: Person, dictionary: Dictionary, today: number): Person {
  const answers = new Map(person.answers);
  for (const id of selfRatedIn(person, dictionary)) {
    const answer = answers.get(id);
    if (typeof answer === 'object' && 'value' in answer) answers.set(id, { value: answer.value });
  }
  return { ...asClinician(person, answers, { on: today }), itemsFromClinic: true };
}
