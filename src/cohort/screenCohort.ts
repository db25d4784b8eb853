// A whole cohort against every trial, block by block: results come as they are ready, and between blocks it can be left.
import type { Candidate } from '#cohort/candidate.ts';
import { type Knower, makeKnower } from '#cohort/knower.ts';
import { ColumnScreener } from '#cohort/screenColumns.ts';
import { BLOCK_ROWS, columnTrials, type ScreenedCohort, type VerdictBlock } from '#cohort/screened.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Trial } from '#trials/trial.ts';

type Answered = Pick<Candidate, 'answers'>;

export class CohortScreener {
  readonly #knower: Knower;
  readonly #columns: ColumnScreener;
  readonly #trials: ScreenedCohort['trials'];

  /** `today` is a day number. */
  constructor(trials: readonly Trial[], dictionary: Dictionary, today: number) {
    this.#knower = makeKnower(dictionary, today);
    this.#columns = new ColumnScreener(trials, dictionary, this.#knower.start);
    this.#trials = columnTrials(trials);
  }

  /** Where the results of each trial stand in a block. */
  get trials(): ScreenedCohort['trials'] {
    return this.#trials;
  }

  /** So far as many are screened as `first` and `rows` of the last block come to. */
  *blocks(candidates: readonly Answered[]): Generator<VerdictBlock, void> {
    for (let first = 0; first < candidates.length; first += BLOCK_ROWS) {
      yield this.#block(first, candidates.slice(first, first + BLOCK_ROWS));
    }
  }

  screen(candidates: readonly Answered[]): ScreenedCohort {
    return { trials: this.#trials, blocks: [...this.blocks(candidates)] };
  }

  #block(first: number, candidates: readonly Answered[]): VerdictBlock {
    this.#columns.clear();
    for (const [row, { answers }] of candidates.entries()) this.#columns.write(row, this.#knower.know(answers));
    return this.#columns.screen(first, candidates.length);
  }
}
