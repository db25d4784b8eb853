// The real rules, and situations in them: for the tests of what is enough.
import { catalogueFromDisk } from '../catalogueFromDisk.ts';
import { TODAY } from '../facts/example.ts';
import { readAnswers } from '#facts/answers.ts';
import { Prospects } from '#questionnaire/prospects.ts';
import { type Question, questionsOf } from '#questionnaire/question.ts';
import { Search } from '#questionnaire/search.ts';
import { marksIn } from '#questionnaire/marks.ts';
import { type Situation, situationOf } from '#questionnaire/situation.ts';
import { Ties } from '#questionnaire/ties.ts';
import { factsOf } from '#trials/criterion.ts';

export const { dictionary, trials } = catalogueFromDisk();
export const questions = questionsOf(dictionary);
export const ties = new Ties(dictionary);
export const [ROYAN, MASHHAD, ISFAHAN] = ['NCT01759797', 'IRCT20160809029275N2', 'NCT02116634'] as const;

/** What Royan asks, but for what is left to the test. */
export const ALS = { diagnosis: 'als', neurologistConfirmed: true, alsForm: 'sporadic', elEscorial: 'definite' } as const;

export function question(id: string): Question {
  const found = questions.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

export function situation(raw: object, ...numbers: readonly string[]): Situation {
  const { answers, faults } = readAnswers(dictionary, raw, TODAY);
  if (faults.length > 0) throw new RangeError(JSON.stringify(faults));
  const some = trials.filter(({ number }) => numbers.length === 0 || numbers.includes(number));
  return situationOf(some, dictionary, answers, TODAY);
}

/** Everything that looking for somebody takes. */
export function looking(raw: object, number: string) {
  const start = situation(raw, number);
  const facts = ties.nearestFirst(start.trials.flatMap(({ criteria }) => criteria.flatMap(factsOf)));
  const own = facts.flatMap((id) => questions.filter(({ fact }) => fact.id === id));
  const marks = marksIn(start, ties);
  const prospects = new Prospects(facts, own, start);
  return { start, facts, own, marks, prospects, search: new Search(facts, start, ties, marks, prospects) };
}
