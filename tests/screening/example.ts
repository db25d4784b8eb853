// Screening in the invented lighthouse: people by their answers, and a criterion whose two readers disagree.
import { DICTIONARY, TODAY } from '../facts/example.ts';
import { catalogueOf, type TrialJson } from '../trials/example.ts';
import type { Answer } from '#facts/answer.ts';
import { knowledge } from '#facts/known.ts';
import type { Known } from '#logic/possible.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

export type Person = Readonly<Record<string, Answer>>;

export const knownOf = (person: Person): Known => knowledge(DICTIONARY, new Map(Object.entries(person)), TODAY).known;

/** The trial of a file; a refused file is an error. */
export function trialOf(file: TrialJson): Trial {
  const { trials, refusals } = catalogueOf(file);
  const [trial] = trials;
  if (trial === undefined) throw new Error(JSON.stringify(refusals));
  return trial;
}

/** The same trial, but json-logic-js is given another rule than the one we compiled: as if one of the two were wrong. */
export function misread(trial: Trial, id: string, raw: unknown): Trial {
  const tampered = (criterion: Criterion): Criterion => ({
    ...criterion,
    readings: criterion.readings.map((reading) => ({ ...reading, raw })),
  });
  return { ...trial, criteria: trial.criteria.map((criterion) => (criterion.id === id ? tampered(criterion) : criterion)) };
}
