// The way through the questions: which one stands at a place, which follows, where to go on, and how many are left at most.
import type { Page } from '#app/page.ts';
import { asRange } from '#facts/answer.ts';
import { type Answers, withAnswer } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import type { Person } from '#facts/person.ts';
import { isCut } from '#questionnaire/bands.ts';
import { answerTo, isOpen, type Question, withAnswerTo } from '#questionnaire/question.ts';
import { factsBehind, FIRST_FACT, relevantTrials } from '#questionnaire/relevance.ts';
import { situationOf, undecidedIn } from '#questionnaire/situation.ts';

export type Ground = Pick<Page, 'catalogue' | 'questions' | 'planner' | 'today'>;

/** Going on from a range that a closer answer would improve says that it cannot be said any closer. */
export function withRough(question: Question, person: Person, { catalogue, today }: Ground): Person {
  const { fact } = question;
  const { answers } = person;
  const answer = asRange(answers.get(fact.id));
  if (fact.type !== 'number' || answer === undefined) return person;
  const situation = situationOf(catalogue.trials, catalogue.dictionary, answers, today);
  return isCut(fact, undecidedIn(situation)) ? { ...person, answers: withAnswer(answers, fact.id, { ...answer, roughly: true }) } : person;
}

/** A place in the path, from 1 on; the path is longer by one when the question is new. */
export type Step = { readonly place: number; readonly path: Person['path'] };

export function questionAt(place: number | undefined, { path }: Person, { questions }: Ground): Question | undefined {
  return place === undefined ? undefined : questions.get(path[place - 1] ?? '');
}

/** Whether what is said to a question still counts: a trial for the illness reads it, and the other answers leave it open. */
export function makeIsUsed(answers: Answers, { catalogue, today }: Ground): (question: Question) => boolean {
  const { trials, dictionary } = catalogue;
  const wanted = factsBehind(relevantTrials(trials, dictionary, answers, today), dictionary).add(FIRST_FACT);
  return (question) => {
    if (!wanted.has(question.fact.id)) return false;
    const others = withAnswerTo(question, answers, undefined);
    return isOpen(question, others, knowledge(dictionary, others, today).known, dictionary);
  };
}

/** From an earlier question to the one that followed it then; at the end of the path the planner chooses. Undefined: nothing is left to ask. */
export function stepAfter(place: number, person: Person, ground: Ground): Step | undefined {
  const { path, answers } = person;
  const isUsed = makeIsUsed(answers, ground);
  const following = path.findIndex((id, index) => {
    const question = ground.questions.get(id);
    return index >= place && question !== undefined && isUsed(question);
  });
  if (following >= 0) return { place: following + 1, path };
  const { next } = ground.planner(answers, ground.today, questionAt(place, person, ground));
  if (next === undefined) return undefined;
  // Answered, but more closely needed now: it is put once more, and stands in the path twice.
  const before = answerTo(next, answers) === undefined ? path.indexOf(next.id) : -1;
  return before >= 0 ? { place: before + 1, path } : { place: path.length + 1, path: [...path, next.id] };
}

export function stepBefore(place: number, person: Person, ground: Ground): number | undefined {
  const earlier = person.path.slice(0, place - 1).findLastIndex((id) => ground.questions.has(id));
  return earlier < 0 ? undefined : earlier + 1;
}

/** The first question that was put and has no answer; else the one that the planner chooses. */
export function stepToGoOn(person: Person, ground: Ground): Step | undefined {
  const { path, answers } = person;
  const isUsed = makeIsUsed(answers, ground);
  const open = path.findIndex((id) => {
    const question = ground.questions.get(id);
    return question !== undefined && answerTo(question, answers) === undefined && isUsed(question);
  });
  return open >= 0 ? { place: open + 1, path } : stepAfter(path.length, person, ground);
}

/** This question, those that followed it before, and those that may still come. */
export function mostLeft(place: number, person: Person, ground: Ground): number {
  const { path, answers } = person;
  const { atMost, mattering } = ground.planner(answers, ground.today, questionAt(place, person, ground));
  const isUsed = makeIsUsed(answers, ground);
  const ahead = [...new Set(path.slice(place - 1))].filter((id, index) => {
    const question = ground.questions.get(id);
    return question !== undefined && (index === 0 || isUsed(question)) && !mattering.includes(question);
  });
  return atMost + ahead.length;
}
