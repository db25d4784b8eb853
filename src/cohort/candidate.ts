// One person on a coordinator's list.
import type { Answers } from '#facts/answers.ts';
import type { FactId } from '#facts/fact.ts';
import type { Origin } from '#facts/person.ts';

export type Candidate = {
  /** The coordinator's code; never a name. */
  readonly code: string;
  readonly answers: Answers;
  /** Of every answer: by whom, on which day, from where (as `referrals.csv, row 17`). */
  readonly origins: ReadonlyMap<FactId, Origin>;
};
