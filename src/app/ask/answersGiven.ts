// The answers of a person as a list: first the questions that were put, in their order, then what was said elsewhere.
import { makeIsUsed } from '#app/ask/walk.ts';
import type { Page } from '#app/page.ts';
import type { Answer } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';
import type { Person } from '#facts/person.ts';
import { answerTo, type Question } from '#questionnaire/question.ts';

export type Given = {
  readonly id: string;
  /** The fact that the answer is of: of a time that was given as a date, the date. */
  readonly fact: Fact;
  readonly question: Question | undefined;
  /** Undefined: it was asked, and the answer was taken back. */
  readonly answer: Answer | undefined;
  readonly isUsed: boolean;
};

export function answersGiven(person: Person, page: Pick<Page, 'catalogue' | 'questions' | 'planner' | 'today'>): readonly Given[] {
  const { answers, path } = person;
  const { dictionary } = page.catalogue;
  const isUsed = makeIsUsed(answers, page);
  const ofQuestion = (question: Question): Given => ({
    id: question.id,
    fact: factAnswered(question, person, page.catalogue.dictionary.byId),
    question,
    answer: answerTo(question, answers),
    isUsed: isUsed(question),
  });
  const asked = [...new Set(path)].flatMap((id) => page.questions.get(id) ?? []);
  const unasked = [...page.questions.values()].filter(
    (question) => !path.includes(question.id) && answerTo(question, answers) !== undefined,
  );
  const listed = [...asked, ...unasked].map(ofQuestion);
  const named = new Set([...asked, ...unasked].flatMap(({ fact, date }) => (date === undefined ? [fact.id] : [fact.id, date])));
  const others = dictionary.facts.flatMap((fact): readonly Given[] => {
    const answer = answers.get(fact.id);
    return answer === undefined || named.has(fact.id) ? [] : [{ id: fact.id, fact, question: undefined, answer, isUsed: true }];
  });
  return [...listed, ...others];
}

function factAnswered({ fact, date }: Question, { answers }: Person, byId: ReadonlyMap<string, Fact>): Fact {
  if (date === undefined || answers.has(fact.id) || !answers.has(date)) return fact;
  return byId.get(date) ?? fact;
}
