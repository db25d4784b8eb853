// What came out for a cohort: plain data, bit planes in blocks of rows, to be sent, kept and read.
import { countOf, isSet, type Plane, rowsIn, wordsFor } from '#cohort/planes.ts';
import type { Result, Verdict } from '#screening/verdict.ts';
import type { Trial } from '#trials/trial.ts';

/** Rows that are screened at once: a multiple of 32. */
export const BLOCK_ROWS = 4096;

/**
 * A block of rows: planes of equal length, one after the other. The first holds the rows whose answers contradict each other; where the others
 * stand, the trials say.
 */
export type VerdictBlock = { readonly first: number; readonly rows: number; readonly words: Uint32Array };

export type ColumnCriterion = {
  readonly id: string;
  readonly isAtEnrolment: boolean;
  /** Its kind and its rules as they stood in the file: when they change, so does this. */
  readonly rule: string;
};

/** The first of its planes holds those eligible, the next those ineligible; then for each criterion those that pass and those that fail. */
export type ColumnTrial = { readonly number: string; readonly firstPlane: number; readonly criteria: readonly ColumnCriterion[] };

/** Every block but the last holds BLOCK_ROWS rows. */
export type ScreenedCohort = { readonly trials: readonly ColumnTrial[]; readonly blocks: readonly VerdictBlock[] };

export function columnTrials(trials: readonly Trial[]): readonly ColumnTrial[] {
  let firstPlane = 1;
  return trials.map(({ number, criteria }) => {
    const trial = {
      number,
      firstPlane,
      criteria: criteria.map(({ id, kind, readings }) => ({
        id,
        isAtEnrolment: readings.length === 0,
        rule: JSON.stringify([kind, ...readings.map(({ raw }) => raw)]),
      })),
    };
    firstPlane += 2 + 2 * criteria.length;
    return trial;
  });
}

export type Passing = { readonly pass: Plane; readonly fail: Plane };

/** A trial's planes in a block. */
export type TrialPlanes = {
  readonly eligible: Plane;
  readonly ineligible: Plane;
  /** In the order of the trial's criteria; of one that is settled at enrolment both are empty. */
  readonly criteria: readonly Passing[];
};

export function planesOf(block: VerdictBlock, { firstPlane, criteria }: ColumnTrial): TrialPlanes {
  return {
    eligible: planeOf(block, firstPlane),
    ineligible: planeOf(block, firstPlane + 1),
    criteria: criteria.map((_, index) => ({
      pass: planeOf(block, firstPlane + 2 + 2 * index),
      fail: planeOf(block, firstPlane + 3 + 2 * index),
    })),
  };
}

export function contradictoryIn(block: VerdictBlock): Plane {
  return planeOf(block, 0);
}

function planeOf({ rows, words }: VerdictBlock, index: number): Plane {
  const length = wordsFor(rows);
  return words.subarray(index * length, (index + 1) * length);
}

function isIn({ rows, words }: VerdictBlock, index: number, row: number): boolean {
  return isSet(words, index * wordsFor(rows) * 32 + row);
}

/** The block that holds a row, and the row's place in it. */
function blockOf({ blocks }: ScreenedCohort, row: number): { readonly block: VerdictBlock; readonly place: number } {
  const block = blocks[Math.floor(row / BLOCK_ROWS)];
  if (block === undefined || row >= block.first + block.rows) throw new RangeError(`row ${row} is not screened`);
  return { block, place: row - block.first };
}

export function verdictAt(cohort: ScreenedCohort, { firstPlane }: ColumnTrial, row: number): Verdict {
  const { block, place } = blockOf(cohort, row);
  if (isIn(block, firstPlane + 1, place)) return 'ineligible';
  return isIn(block, firstPlane, place) ? 'eligible' : 'undetermined';
}

/** In the order of the trial's criteria. */
export function resultsAt(cohort: ScreenedCohort, { firstPlane, criteria }: ColumnTrial, row: number): readonly Result[] {
  const { block, place } = blockOf(cohort, row);
  return criteria.map(({ isAtEnrolment }, index) => {
    if (isAtEnrolment) return 'at-enrolment';
    if (isIn(block, firstPlane + 3 + 2 * index, place)) return 'fail';
    return isIn(block, firstPlane + 2 + 2 * index, place) ? 'pass' : 'unknown';
  });
}

/** The place of the only criterion that fails; undefined where none does, or several do. */
export function failingAloneAt(cohort: ScreenedCohort, { firstPlane, criteria }: ColumnTrial, row: number): number | undefined {
  const { block, place } = blockOf(cohort, row);
  let alone: number | undefined;
  for (let index = 0; index < criteria.length; index += 1) {
    if (!isIn(block, firstPlane + 3 + 2 * index, place)) continue;
    if (alone !== undefined) return undefined;
    alone = index;
  }
  return alone;
}

/** Answers that contradict each other count as not given. */
export function isContradictoryAt(cohort: ScreenedCohort, row: number): boolean {
  const { block, place } = blockOf(cohort, row);
  return isIn(block, 0, place);
}

export function rowsOf({ blocks }: ScreenedCohort): number {
  return blocks.reduce((sum, { rows }) => sum + rows, 0);
}

export function countVerdicts({ blocks }: ScreenedCohort, trial: ColumnTrial): Readonly<Record<Verdict, number>> {
  const count = { eligible: 0, ineligible: 0, undetermined: 0 };
  for (const block of blocks) {
    const { eligible, ineligible } = planesOf(block, trial);
    const [passing, failing] = [countOf(eligible), countOf(ineligible)];
    count.eligible += passing;
    count.ineligible += failing;
    count.undetermined += block.rows - passing - failing;
  }
  return count;
}

/** In order. */
export function rowsWith(cohort: ScreenedCohort, trial: ColumnTrial, verdict: Verdict): readonly number[] {
  return cohort.blocks.flatMap((block) => {
    const { eligible, ineligible } = planesOf(block, trial);
    if (verdict !== 'undetermined') return rowsIn(verdict === 'eligible' ? eligible : ineligible).map((row) => block.first + row);
    return Array.from({ length: block.rows }, (_, row) => row).flatMap((row) =>
      isSet(eligible, row) || isSet(ineligible, row) ? [] : [block.first + row],
    );
  });
}

/** The same cohort with one row screened anew, as the only row of a block. */
export function withRow(cohort: ScreenedCohort, row: number, { words }: VerdictBlock): ScreenedCohort {
  const { block, place } = blockOf(cohort, row);
  const length = wordsFor(block.rows);
  const changed = new Uint32Array(block.words);
  const bit = 1 << (place & 31);
  for (const [index, word] of words.entries()) {
    const at = index * length + (place >>> 5);
    changed[at] = (word & 1) === 1 ? (changed[at] ?? 0) | bit : (changed[at] ?? 0) & ~bit;
  }
  return { ...cohort, blocks: cohort.blocks.map((one) => (one === block ? { ...block, words: changed } : one)) };
}
