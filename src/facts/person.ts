// One person: the answers, who gave them, and the questions in the order in which they were put.
import type { Answers } from '#facts/answers.ts';

/** Who answers. It is recorded and shown; it never changes a verdict. */
export const REPORTERS = ['patient', 'carer', 'parent', 'clinician'] as const;

export type ReportedBy = (typeof REPORTERS)[number];

export type Person = {
  readonly answers: Answers;
  readonly reportedBy: ReportedBy | undefined;
  /** Ids of the questions that were put one by one, in order; a question that was passed over is in it too. */
  readonly path: readonly string[];
  /** The items of a scale come from a clinic's sheet; else the person rates them, and they are marked `selfRated`. */
  readonly itemsFromClinic: boolean;
};

export const NOBODY: Person = { answers: new Map(), reportedBy: undefined, path: [], itemsFromClinic: false };
