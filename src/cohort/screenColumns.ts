// Every trial for a block of people at once: what screen() says of each of them, criterion by criterion.
import { Columns } from '#cohort/columns.ts';
import { type Plane, put, wordsFor } from '#cohort/planes.ts';
import { Program } from '#cohort/program.ts';
import { readPlanes } from '#cohort/readPlanes.ts';
import { BLOCK_ROWS, type VerdictBlock } from '#cohort/screened.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Knowledge } from '#facts/known.ts';
import type { Known } from '#logic/possible.ts';
import { TRUE } from '#logic/truth.ts';
import { type Criterion, factsOf } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

/** Compiled once; its columns hold one block after the other. */
export class ColumnScreener {
  readonly columns: Columns;
  readonly #contradictory: Plane = new Uint32Array(wordsFor(BLOCK_ROWS));
  readonly #program: Program;
  readonly #planes: readonly Plane[];

  /** `start`: what is known of nobody. */
  constructor(trials: readonly Trial[], dictionary: Dictionary, start: Known) {
    const { variables } = dictionary;
    const facts = new Set(trials.flatMap(({ criteria }) => criteria.flatMap(factsOf)));
    this.columns = new Columns(
      [...facts].flatMap((fact) => variables.get(fact) ?? []),
      start,
      BLOCK_ROWS,
    );
    this.#program = new Program(BLOCK_ROWS);
    const place = { columns: this.columns, variables, program: this.#program };
    const trialPlanes = trials.flatMap(({ criteria }) => {
      const judged = criteria.map((criterion) => judgePlanes(criterion, place));
      const settled = judged.flatMap((planes) => planes ?? []);
      return [
        this.#program.inAll(settled.map(({ pass }) => pass)),
        this.#program.inAny(settled.map(({ fail }) => fail)),
        ...judged.flatMap((planes) => (planes === undefined ? [NOBODY, NOBODY] : [planes.pass, planes.fail])),
      ];
    });
    this.#planes = [this.#contradictory, ...trialPlanes];
  }

  /** The next block is filled from nothing. */
  clear(): void {
    this.columns.clear();
    this.#contradictory.fill(0);
  }

  write(row: number, { known, conflicts }: Knowledge): void {
    this.columns.write(row, known);
    if (conflicts.length > 0) put(this.#contradictory, row, true);
  }

  /** Of the first rows, as many as were written. */
  screen(first: number, rows: number): VerdictBlock {
    this.#program.run();
    const length = wordsFor(rows);
    const words = new Uint32Array(this.#planes.length * length);
    for (const [index, plane] of this.#planes.entries()) {
      words.set(length === plane.length ? plane : plane.subarray(0, length), index * length);
      // The last word may be filled in part: its other rows are nobody's.
      if (rows % 32 !== 0) words[(index + 1) * length - 1] = (words[(index + 1) * length - 1] ?? 0) & ((1 << (rows % 32)) - 1);
    }
    return { first, rows, words };
  }
}

const NOBODY: Plane = new Uint32Array(wordsFor(BLOCK_ROWS));

type Judged = { readonly pass: Plane; readonly fail: Plane };

/** What judge() says: all readings pass, or all fail. Undefined for what is settled at enrolment. */
function judgePlanes({ readings, passesWhen }: Criterion, place: Parameters<typeof readPlanes>[1]): Judged | undefined {
  if (readings.length === 0) return undefined;
  const truths = readings.map(({ rule }) => readPlanes(rule, place));
  const isTrue = place.program.inAll(truths.map((truth) => truth.isTrue));
  const isFalse = place.program.inAll(truths.map((truth) => truth.isFalse));
  return passesWhen === TRUE ? { pass: isTrue, fail: isFalse } : { pass: isFalse, fail: isTrue };
}
