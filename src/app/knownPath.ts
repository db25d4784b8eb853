// A person out of a file, without the steps that lead to questions which are not asked here.
import type { Person } from '#facts/person.ts';
import type { Question } from '#questionnaire/question.ts';

export function withKnownPath(person: Person, questions: ReadonlyMap<string, Question>): Person {
  return { ...person, path: [...new Set(person.path)].filter((id) => questions.has(id)) };
}
