// What is read from a FHIR file: facts that were found, what was left and why, or why nothing could be read at all.
import type { Answer } from '#facts/answer.ts';
import type { Within } from '#facts/calendar.ts';
import type { Fact, FactId } from '#facts/fact.ts';
import type { ReportedBy } from '#facts/person.ts';
import type { Span } from '#formats/fhir/time.ts';

/** `other-bundle`: a history, a server's reply or a subscription, from which nobody can tell what still holds. */
export type FhirProblem =
  | 'too-large'
  | 'not-json'
  | 'not-fhir'
  | OtherForm
  | 'newer-or-older'
  | 'other-bundle'
  | 'several-people'
  | 'nothing';

/** A record in a form that is not read here; `xml`: FHIR in XML; `broken`: FHIR in JSON that ends too soon or has a slip in it. */
export type OtherForm = 'xml' | 'cda' | 'hl7v2' | 'archive' | 'pdf' | 'broken';

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
  /** A test that does not settle it by itself: one that screens, or an antibody that stays after an infection. */
  | 'not-settled'
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
  | 'unreadable'
  /** Dated in a year that is no Gregorian one, as the standard asks. */
  | 'other-calendar';

export type Left = {
  /** `Observation/17`, never a name. */
  readonly from: string;
  /** What stood there, in a few words. */
  readonly said: string;
  readonly why: LeftReason;
  /** What it would have told of. */
  readonly fact?: FactId | undefined;
  /** The first day that it may be of, where one is told. */
  readonly on?: number | undefined;
  readonly within?: Within | undefined;
};

export type Found = {
  readonly fact: FactId;
  readonly answer: Answer;
  /** Known of answers that were saved here. */
  readonly by: ReportedBy | undefined;
  /** The earliest day that the result may be of, so that none looks newer than it is; undefined where no date is told. */
  readonly on: number | undefined;
  /** Only this much of the day is told. */
  readonly within?: Within | undefined;
  /** Older than the fact holds fresh, or perhaps so. */
  readonly isOld: boolean;
  /** A figure that can be, but hardly is: it may have been written in another unit. */
  readonly isImplausible: boolean;
  /** A newer result stands in the record, and could not be read. */
  readonly isOutrun: boolean;
  /** It was prescribed: whether it was given or taken is not told. */
  readonly isOrdered?: true | undefined;
  readonly from: string;
  readonly said: string;
};

export type FhirReading = { readonly found: readonly Found[]; readonly left: readonly Left[] };

/** What one resource says of one fact, before it is weighed against what others say. */
export type Statement = Omit<Found, 'fact' | 'isOld' | 'isImplausible' | 'isOutrun'> & {
  readonly fact: Fact;
  /** The days for which it speaks. */
  readonly when: Span;
  /** Of a test that screens: `clear` says no, unless another is `suspicious`, which says nothing else. */
  readonly screening?: 'clear' | 'suspicious';
};

export type Heard = Statement | Left;

export function isLeft(heard: Heard): heard is Left {
  return 'why' in heard;
}

export function isStatement(heard: Heard): heard is Statement {
  return 'answer' in heard;
}
