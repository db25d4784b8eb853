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
  /** The date that is shown with it; of its first day, unless given. */
  readonly dated?: Span | undefined;
  readonly by?: ReportedBy | undefined;
  readonly isOrdered?: true | undefined;
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
  const { from, said, when, dated = when, by, isOrdered } = told;
  const leaveIt = (why: LeftReason): Left => ({ ...leave(told, why), fact: fact.id });
  if (typeof answer === 'string') return leaveIt(answer);
  if (dated.first > today) return leaveIt('future');
  const on = Number.isFinite(dated.first) ? dated.first : undefined;
  try {
    return {
      fact,
      answer: readAnswer(fact, answer.raw, today),
      when,
      on,
      within: dated.within,
      by,
      from,
      said,
      ...(isOrdered && { isOrdered }),
    };
  } catch (problem) {
    if (problem instanceof AnswerProblem) return leaveIt(WHY[problem.code]);
    throw problem;
  }
}

/** With its date, where one is told. */
export function leave({ from, said, when, dated = when }: Partial<Told> & Pick<Told, 'from' | 'said'>, why: LeftReason): Left {
  const isDated = dated !== undefined && Number.isFinite(dated.first);
  return isDated ? { from, said, why, on: dated.first, within: dated.within } : { from, said, why };
}
