// Which facts of a record cannot be true beside what stands here, or beside each other; and which are taken unless the reader says otherwise.
import type { Page } from '#app/page.ts';
import { isSameAnswer } from '#facts/sameAnswer.ts';
import { type Answers, withAnswer } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import type { Found } from '#formats/fhir/reading.ts';

type Ground = Pick<Page, 'catalogue' | 'today'>;

export function isContradicted({ fact, answer }: Found, beside: Answers, { catalogue, today }: Ground): boolean {
  const { dictionary } = catalogue;
  const before = knowledge(dictionary, beside, today).conflicts.length;
  return knowledge(dictionary, withAnswer(beside, fact, answer), today).conflicts.length > before;
}

/** What is taken beside these answers, but for one. */
export function besidesThis(found: Found, taken: Iterable<Found>, here: Answers): Answers {
  return [...taken].reduce((answers, one) => (one === found ? answers : withAnswer(answers, one.fact, one.answer)), here);
}

/** The newest first: what is old or unlikely, stands here otherwise or contradicts what is taken already is taken only when it is asked for. */
export function takenUnasked(found: readonly Found[], here: Answers, ground: Ground): ReadonlySet<Found> {
  const taken = new Set<Found>();
  let answers = here;
  for (const one of [...found].sort((a, b) => (b.on ?? Infinity) - (a.on ?? Infinity))) {
    const before = here.get(one.fact);
    const isPlain =
      !one.isOld &&
      !one.isOutrun &&
      !one.isImplausible &&
      one.isOrdered !== true &&
      (before === undefined || isSameAnswer(before, one.answer));
    if (!isPlain || isContradicted(one, answers, ground)) continue;
    taken.add(one);
    answers = withAnswer(answers, one.fact, one.answer);
  }
  return taken;
}
