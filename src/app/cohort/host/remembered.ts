// What was found out of a candidate and a trial: remembered as long as the candidate stays as they are.
import type { Candidate } from '#cohort/candidate.ts';

export class Remembered<T> {
  readonly #found = new WeakMap<Candidate, (T | undefined)[]>();

  get(candidate: Candidate, trial: number): T | undefined {
    return this.#found.get(candidate)?.[trial];
  }

  put(candidate: Candidate, trial: number, found: T): T {
    const all = this.#found.get(candidate) ?? [];
    all[trial] = found;
    this.#found.set(candidate, all);
    return found;
  }
}
