// What comes of opening something that was saved: a person with what could not be read, or why it cannot be opened.
import type { AnswerFault } from '#facts/answers.ts';
import type { Person } from '#facts/person.ts';

/**
 * `foreign`: not Gharbal's. `newer`: of a later format. `damaged`: Gharbal's, but not whole. `locked`: a passphrase is
 * needed. `wrong-passphrase`: or changed by someone after it was locked; the two cannot be told apart.
 */
export type Problem = 'too-large' | 'not-json' | 'foreign' | 'newer' | 'damaged' | 'locked' | 'wrong-passphrase';

/** Bytes that may go to a stream or a cipher as they are. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** When and with what something was saved. */
export type Stamp = {
  readonly id: string;
  /** The day it was saved, as a day number. */
  readonly day: number;
  readonly version: string;
  /** The hash of the rules. */
  readonly rules: string;
};

export type Saved = {
  readonly problem?: undefined;
  readonly person: Person;
  /** Answers that were left out, since they cannot be read. */
  readonly faults: readonly AnswerFault[];
  readonly stamp: Stamp;
};

export type Refused = { readonly problem: Problem };

export type Opened = Saved | Refused;
