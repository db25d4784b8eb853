// One person: the answers, who gave them and when, the questions in the order in which they were put, and how a clinician reads what is in doubt.
import type { Answers } from '#facts/answers.ts';
import type { Within } from '#facts/calendar.ts';
import type { FactId } from '#facts/fact.ts';

/** Who answers. It is recorded and shown; it never changes a verdict. */
export const REPORTERS = ['patient', 'carer', 'parent', 'clinician'] as const;

export type ReportedBy = (typeof REPORTERS)[number];

/** Where an answer comes from. */
export type Origin = {
  readonly by: ReportedBy | undefined;
  /** A day number: when it was said, or when the result was taken. */
  readonly on: number;
  /** Only this much of the day is known: `on` is the first that it may be. */
  readonly within?: Within | undefined;
  /** The record that it was read from, as `Observation/17`. */
  readonly from?: string | undefined;
};

/** How a clinician reads a criterion in doubt. It is shown as theirs, and changes no rule and no verdict. */
export type OwnReading = {
  /** Registry number. */
  readonly trial: string;
  readonly criterion: string;
  /** The rule of the chosen reading, as JSON: a rule that was changed since is not what was chosen. */
  readonly rule: string;
  readonly why: string;
};

export type Person = {
  readonly answers: Answers;
  readonly reportedBy: ReportedBy | undefined;
  /** Ids of the questions that were put one by one, in order; a question that was passed over is in it too. */
  readonly path: readonly string[];
  /** The items of a scale come from a clinic's sheet; else the person rates them, and they are marked `selfRated`. */
  readonly itemsFromClinic: boolean;
  /** A code that a clinic knows the person by; never a name. */
  readonly reference: string | undefined;
  /** Of every answer. */
  readonly origins: ReadonlyMap<FactId, Origin>;
  readonly ownReadings: readonly OwnReading[];
};

export const NOBODY: Person = {
  answers: new Map(),
  reportedBy: undefined,
  path: [],
  itemsFromClinic: false,
  reference: undefined,
  origins: new Map(),
  ownReadings: [],
};

/** The person after a change: an answer that is new or other was said now, by whoever answers, unless the change says where it comes from. */
export function withOrigins(before: Person, after: Person, today: number): Person {
  if (before.answers === after.answers) return after;
  const origins = new Map<FactId, Origin>();
  for (const [id, answer] of after.answers) {
    const [old, given] = [before.origins.get(id), after.origins.get(id)];
    const isNew = before.answers.get(id) !== answer && (given === undefined || given === old);
    origins.set(id, isNew || given === undefined ? { by: after.reportedBy, on: today } : given);
  }
  return { ...after, origins };
}
