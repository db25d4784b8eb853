// Makes what a resource says into a statement on a fact, when the fact can take it; else says why not.
import type { Dictionary } from '#facts/dictionary.ts';
import { AnswerProblem, type ProblemCode, readAnswer } from '#facts/readAnswer.ts';
import type { Fact } from '#facts/fact.ts';
import type { ReportedBy } from '#facts/person.ts';
import type { RawAnswer } from '#formats/fhir/answerIn.ts';
import type { Entry } from '#formats/fhir/bundle.ts';
import type { CodeIndex } from '#formats/fhir/codeIndex.ts';
import type { FindCodes } from '#formats/fhir/items.ts';
import type { Heard, Left, LeftReason } from '#formats/fhir/reading.ts';
import type { Resolve } from '#formats/fhir/references.ts';
import type { Span } from '#formats/fhir/time.ts';
import type { Say } from '#formats/fhir/wording.ts';

/** What a reader of resources has at hand. */
export type Context = {
  readonly codes: CodeIndex;
  readonly dictionary: Dictionary;
  readonly resolve: Resolve;
  readonly findCodes: FindCodes;
  readonly say: Say;
  /** A day number. */
  readonly today: number;
};

/** A resource, and how it is told of. */
export type Source = Entry & { readonly from: string };

export type Told = {
  readonly from: string;
  readonly said: string;
  readonly when: Span;
  /** Unless it is the first day for which it speaks. */
  readonly on?: number | undefined;
  readonly by?: ReportedBy | undefined;
};

const WHY: Readonly<Record<ProblemCode, LeftReason>> = {
  'unknown-fact': 'no-code-here',
  'wrong-type': 'unreadable',
  'out-of-range': 'out-of-range',
  'not-whole': 'not-whole',
  'no-such-option': 'no-such-answer',
  'impossible-date': 'unreadable',
  'in-the-future': 'future',
  reversed: 'unreadable',
  malformed: 'unreadable',
};

export function stateOrLeave(fact: Fact, answer: RawAnswer | LeftReason, told: Told, today: number): Heard {
  const { from, said, when, by } = told;
  if (typeof answer === 'string') return leave(told, answer);
  if (when.first > today) return leave(told, 'future');
  const on = told.on ?? (Number.isFinite(when.first) ? when.first : undefined);
  try {
    return { fact, answer: readAnswer(fact, answer.raw, today), when, on, by, from, said };
  } catch (problem) {
    if (problem instanceof AnswerProblem) return leave(told, WHY[problem.code]);
    throw problem;
  }
}

export function leave({ from, said }: Pick<Told, 'from' | 'said'>, why: LeftReason): Left {
  return { from, said, why };
}
