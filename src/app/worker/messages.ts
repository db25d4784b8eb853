// What the page and its worker tell each other.
import type { Answers } from '#facts/answers.ts';

/** The fewest questions that decide these trials; gives their ids. */
export type Enough = { readonly kind: 'enough'; readonly trials: readonly string[]; readonly answers: Answers; readonly today: number };

export type Job = Enough;

/** `catalogue`: the text of the page's data block, told once and first. */
export type FromPage =
  | { readonly kind: 'start'; readonly catalogue: string }
  | { readonly kind: 'job'; readonly id: number; readonly job: Job }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'done'; readonly id: number; readonly result: readonly string[] }
  | { readonly kind: 'fault'; readonly id: number; readonly message: string };
