// What an invented person would say to each fact if asked.
import type { Answer } from '#facts/answer.ts';
import type { Answers } from '#facts/answers.ts';
import type { FactId } from '#facts/fact.ts';

/** Exact where it is known, “not sure” where it is not. */
export type Respondent = { readonly answers: Answers; readonly itemsFromClinic: boolean };

export type Said = readonly (readonly [FactId, Answer])[];

export function respondent(said: Said, itemsFromClinic: boolean): Respondent {
  return { answers: new Map(said), itemsFromClinic };
}

export const NOT_SURE: Answer = 'not sure';
