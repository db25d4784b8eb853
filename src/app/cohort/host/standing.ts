// Where the list stands: its rows, and what came out for each so far.
import type { CohortList } from '#app/cohort/host/list.ts';
import type { Progress } from '#app/cohort/api.ts';
import type { Candidate } from '#cohort/candidate.ts';
import { CohortScreener } from '#cohort/screenCohort.ts';
import {
  BLOCK_ROWS,
  countVerdicts,
  failingAloneAt,
  isContradictoryAt,
  resultsAt,
  rowsOf,
  type ScreenedCohort,
  verdictAt,
  withRow,
} from '#cohort/screened.ts';
import type { Language } from '#i18n/language.ts';
import type { Result, Verdict } from '#screening/verdict.ts';
import type { Catalogue } from '#trials/catalogue.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

export type Ground = {
  readonly catalogue: Catalogue;
  readonly languages: readonly Language[];
  /** A day number. */
  readonly today: number;
};

/** Other work has its turn between two blocks. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

export class Standing {
  readonly #ground: Ground;
  readonly #screener: CohortScreener;
  #rows: readonly Candidate[] = [];
  #rowOf: ReadonlyMap<string, number> = new Map();
  #screened: ScreenedCohort;
  /** Rises when other rows are screened: whoever screened before stops. */
  #run = 0;

  constructor(ground: Ground) {
    const { trials, dictionary } = ground.catalogue;
    this.#ground = ground;
    this.#screener = new CohortScreener(trials, dictionary, ground.today);
    this.#screened = { trials: this.#screener.trials, blocks: [] };
  }

  get trials(): readonly Trial[] {
    return this.#ground.catalogue.trials;
  }

  get rows(): readonly Candidate[] {
    return this.#rows;
  }

  get screened(): ScreenedCohort {
    return this.#screened;
  }

  /** Rows that are screened. */
  get count(): number {
    return rowsOf(this.#screened);
  }

  rowOf(code: string): number | undefined {
    return this.#rowOf.get(code);
  }

  /** After a change of who is on the list. What stands before the first change stays screened. */
  relist(list: CohortList): void {
    const rows = [...list.all()].map(([, candidate]) => candidate);
    const changed = rows.findIndex((candidate, row) => candidate !== this.#rows[row]);
    const same = changed === -1 ? Math.min(rows.length, this.#rows.length) : changed;
    const isSame = same === this.#rows.length && same === rows.length;
    const blocks = isSame ? this.#screened.blocks : this.#screened.blocks.slice(0, Math.floor(same / BLOCK_ROWS));
    this.#run += 1;
    this.#rows = rows;
    this.#rowOf = new Map(rows.map(({ code }, row) => [code, row]));
    this.#screened = { ...this.#screened, blocks };
  }

  /** From where it stands, as fast as what is done after each block. Gives whether it came to its end. */
  async screen(afterBlock: (progress: Progress) => void | Promise<void>): Promise<boolean> {
    const run = (this.#run += 1);
    const rows = this.#rows;
    const start = this.count;
    for (const { first, ...block } of this.#screener.blocks(rows.slice(start))) {
      this.#screened = { ...this.#screened, blocks: [...this.#screened.blocks, { ...block, first: start + first }] };
      await afterBlock({ done: this.count, of: rows.length });
      await breathe();
      if (this.#run !== run) return false;
    }
    return true;
  }

  cancel(): void {
    this.#run += 1;
  }

  /** One candidate with other answers. Not screened yet: then it comes in its turn. */
  put(candidate: Candidate): void {
    const row = this.rowOf(candidate.code);
    if (row === undefined) return;
    this.#rows = this.#rows.with(row, candidate);
    const [block] = row < this.count ? [...this.#screener.blocks([candidate])] : [];
    if (block !== undefined) this.#screened = withRow(this.#screened, row, block);
  }

  verdict(row: number, trial: number): Verdict | undefined {
    const one = this.#screened.trials[trial];
    return one === undefined || row >= this.count ? undefined : verdictAt(this.#screened, one, row);
  }

  /** None while the row is not screened. */
  verdicts(row: number): readonly Verdict[] {
    return this.trials.flatMap((_, trial) => this.verdict(row, trial) ?? []);
  }

  results(row: number, trial: number): readonly Result[] {
    const one = this.#screened.trials[trial];
    return one === undefined || row >= this.count ? [] : resultsAt(this.#screened, one, row);
  }

  /** The only criterion that fails, of a row that is screened. */
  failingAlone(row: number, trial: number): Criterion | undefined {
    const one = this.#screened.trials[trial];
    const place = one === undefined || row >= this.count ? undefined : failingAloneAt(this.#screened, one, row);
    return place === undefined ? undefined : this.trials[trial]?.criteria[place];
  }

  /** Screened, and every answer counts. */
  isFreeOfContradiction(row: number): boolean {
    return row < this.count && !isContradictoryAt(this.#screened, row);
  }

  isContradictory(row: number): boolean {
    return row < this.count && isContradictoryAt(this.#screened, row);
  }

  counts(): readonly Readonly<Record<Verdict, number>>[] {
    return this.#screened.trials.map((trial) => countVerdicts(this.#screened, trial));
  }
}
