// An invented list of people who ask to join a lighthouse crew, and two trials of such crews.
import { DICTIONARY, TODAY } from '../facts/example.ts';
import { atSite, catalogueOf, criterion, doubtful, trialFile } from '../trials/example.ts';
import { CohortScreener } from '#cohort/screenCohort.ts';
import type { ColumnTrial, ScreenedCohort } from '#cohort/screened.ts';
import { type Answers, readAnswers } from '#facts/answers.ts';
import type { CriterionFile } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

const EYES = criterion('eyes', 'inclusion', { in: [{ var: 'eyes' }, ['brown', 'blue']] });

export const NORTH: readonly CriterionFile[] = [
  EYES,
  atSite('boat'),
  criterion('reach', 'inclusion', { '>=': [{ var: 'reach' }, 50] }),
  criterion('norse', 'exclusion', { in: ['norse', { var: 'languages' }] }),
];

/** Whoever is sixty is read in two ways. */
export const SOUTH: readonly CriterionFile[] = [
  doubtful('age', 'inclusion', { '<': [{ var: 'ageYears' }, 60] }, { '<=': [{ var: 'ageYears' }, 60] }),
  EYES,
];

export const TRIALS = trialsOf({ NORTH, SOUTH });

export function trialsOf(files: Readonly<Record<string, readonly CriterionFile[]>>): readonly Trial[] {
  return catalogueOf(...Object.entries(files).map(([number, criteria]) => trialFile(number, criteria))).trials;
}

export function answersOf(raw: object): Answers {
  return readAnswers(DICTIONARY, raw, TODAY).answers;
}

export function screened(people: readonly object[], trials = TRIALS): ScreenedCohort {
  return new CohortScreener(trials, DICTIONARY, TODAY).screen(people.map((raw) => ({ answers: answersOf(raw) })));
}

export function trialOf({ trials }: ScreenedCohort, number: string): ColumnTrial {
  const trial = trials.find((one) => one.number === number);
  if (trial === undefined) throw new RangeError(`no trial ${number}`);
  return trial;
}

/** Meets the north; and one by one fails it, or leaves it open. */
export const MEETS = { eyes: { value: 'blue' }, reach: { value: 50 }, languages: { value: ['welsh'] }, ageYears: { value: 40 } };
export const GREEN = { ...MEETS, eyes: { value: 'green' } };
export const SHORT = { ...MEETS, reach: { value: 49 } };
export const NO_EYES = { ...MEETS, eyes: 'not sure' };
export const NO_REACH = { ...MEETS, reach: 'not sure' };
export const BLANK = {};
