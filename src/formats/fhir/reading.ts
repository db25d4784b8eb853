// What is read from a FHIR file: facts that were found, what was left and why, or why nothing could be read at all.
import type { Answer } from '#facts/answer.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import type { ReportedBy } from '#facts/person.ts';
import type { Span } from '#formats/fhir/time.ts';

/** `other-bundle`: a history, a server's reply or a subscription, from which nobody can tell what still holds. */
export type FhirProblem = 'too-large' | 'not-json' | 'not-fhir' | 'newer-or-older' | 'other-bundle' | 'several-people' | 'nothing';

export type LeftReason =
  /** No fact of the dictionary has its code. */
  | 'no-code-here'
  /** It stands there in words alone. */
  | 'only-words'
  /** A kind of resource that says nothing of a fact. */
  | 'other-resource'
  /** The file says itself that there is more than it holds. */
  | 'incomplete'
  | 'not-confirmed'
  /** What is denied or has ended is only a part of what is asked. */
  | 'only-of-part'
  /** It was so once; whether it is so now does not follow. */
  | 'not-now'
  | 'entered-in-error'
  | 'status'
  | 'data-absent'
  | 'no-value'
  | 'no-such-answer'
  | 'unit-unknown'
  | 'out-of-range'
  | 'not-whole'
  | 'future'
  | 'older'
  /** Another resource says the same. */
  | 'same'
  /** Others say otherwise, and which is newer cannot be told. None of them is taken. */
  | 'disagree'
  | 'not-this-person'
  /** It bears a modifier that may turn its meaning round. */
  | 'modified'
  | 'unreadable';

export type Left = {
  /** `Observation/17`, never a name. */
  readonly from: string;
  /** What stood there, in a few words. */
  readonly said: string;
  readonly why: LeftReason;
};

export type Found = {
  readonly fact: FactId;
  readonly answer: Answer;
  /** Known of answers that were saved here. */
  readonly by: ReportedBy | undefined;
  /** The earliest day that the result may be of, so that none looks newer than it is; undefined where no date is told. */
  readonly on: number | undefined;
  /** Older than the fact holds fresh, or perhaps so. */
  readonly isOld: boolean;
  /** A figure that can be, but hardly is: it may have been written in another unit. */
  readonly isImplausible: boolean;
  readonly from: string;
  readonly said: string;
};

export type FhirReading = { readonly found: readonly Found[]; readonly left: readonly Left[] };

/** What one resource says of one fact, before it is weighed against what others say. */
export type Statement = Omit<Found, 'fact' | 'isOld' | 'isImplausible'> & {
  readonly fact: Fact;
  /** The days for which it speaks. */
  readonly when: Span;
};

export type Heard = Statement | Left;

export function isLeft(heard: Heard): heard is Left {
  return 'why' in heard;
}

export function isStatement(heard: Heard): heard is Statement {
  return 'fact' in heard;
}
