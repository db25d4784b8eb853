// How a trial's criteria thin out a cohort, one after the other; and what each of them costs alone.
import { bitsIn, type Plane, wordsFor } from '#cohort/planes.ts';
import { type ColumnTrial, type Passing, planesOf, type ScreenedCohort } from '#cohort/screened.ts';

/** All figures count candidates. */
export type FunnelStep = {
  readonly criterion: string;
  readonly isAtEnrolment: boolean;
  /** Not failed by this criterion or any before it. */
  readonly remaining: number;
  /** Of these, who pass this one and all before. */
  readonly passing: number;
  /** Of those who remained before it: failed here, and those of whom it cannot be told here. */
  readonly failed: number;
  readonly unknown: number;
  /** Of these, who passed all before: the first thing that is not known of them. */
  readonly firstUnknown: number;
};

/** What a criterion costs, wherever it stands. */
export type Cost = {
  readonly criterion: string;
  /** Fail this one and no other. */
  readonly failsAlone: number;
  /** Of these, who pass every other: without this one they would be eligible. */
  readonly failsLast: number;
  /** Pass every other, and of this one it cannot be told: without it they would be eligible too. */
  readonly openLast: number;
};

export type Funnel = { readonly rows: number; readonly steps: readonly FunnelStep[]; readonly costs: readonly Cost[] };

type Count<T> = { -readonly [K in keyof T]: T[K] };

export function funnelOf({ blocks }: ScreenedCohort, trial: ColumnTrial): Funnel {
  const steps = trial.criteria.map(({ id, isAtEnrolment }): Count<FunnelStep> => ({
    criterion: id,
    isAtEnrolment,
    remaining: 0,
    passing: 0,
    failed: 0,
    unknown: 0,
    firstUnknown: 0,
  }));
  const costs = trial.criteria.map(({ id }): Count<Cost> => ({ criterion: id, failsAlone: 0, failsLast: 0, openLast: 0 }));
  let rows = 0;
  for (const block of blocks) {
    const { criteria } = planesOf(block, trial);
    const judged = trial.criteria.flatMap(({ isAtEnrolment }, place) => {
      const [planes, step, cost] = [criteria[place], steps[place], costs[place]];
      return planes === undefined || step === undefined || cost === undefined ? [] : [{ planes, step, cost, isAtEnrolment }];
    });
    for (let word = 0; word < wordsFor(block.rows); word += 1) {
      const all = rowsOfWord(block.rows, word);
      countSteps(judged, word, all);
      countCosts(
        judged.filter(({ isAtEnrolment }) => !isAtEnrolment),
        word,
        all,
      );
    }
    rows += block.rows;
  }
  return { rows, steps, costs };
}

/** The criterion without which the most candidates would not be ruled out; of several, the one that leaves the most open. None costs nobody. */
export function costliest({ costs }: Funnel): Cost | undefined {
  const costly = costs.filter(({ failsAlone, openLast }) => failsAlone + openLast > 0);
  const [most] = costly.sort((a, b) => (a.failsAlone === b.failsAlone ? b.openLast - a.openLast : b.failsAlone - a.failsAlone));
  return most;
}

type Counted = {
  readonly planes: Passing;
  readonly step: Count<FunnelStep>;
  readonly cost: Count<Cost>;
  readonly isAtEnrolment: boolean;
};

function countSteps(criteria: readonly Counted[], word: number, all: number): void {
  let passing = all;
  let left = all;
  for (const { planes, step, isAtEnrolment } of criteria) {
    const [pass, fail] = isAtEnrolment ? [all, 0] : [at(planes.pass, word), at(planes.fail, word)];
    step.failed += bitsIn(left & fail);
    step.unknown += bitsIn(left & ~pass & ~fail);
    step.firstUnknown += bitsIn(passing & ~pass & ~fail);
    passing &= pass;
    left &= ~fail;
    step.remaining += bitsIn(left);
    step.passing += bitsIn(passing);
  }
}

function countCosts(criteria: readonly Counted[], word: number, all: number): void {
  const failOnce = inJustOne(criteria.map(({ planes }) => at(planes.fail, word)));
  const missOnce = inJustOne(criteria.map(({ planes }) => all & ~at(planes.pass, word)));
  for (const { planes, cost } of criteria) {
    const [pass, fail] = [at(planes.pass, word), at(planes.fail, word)];
    cost.failsAlone += bitsIn(fail & failOnce);
    cost.failsLast += bitsIn(fail & missOnce);
    cost.openLast += bitsIn(~pass & ~fail & missOnce);
  }
}

/** Bits that are set in one word and in no other. */
function inJustOne(words: readonly number[]): number {
  let once = 0;
  let again = 0;
  for (const word of words) {
    again |= once & word;
    once |= word;
  }
  return once & ~again;
}

function rowsOfWord(rows: number, word: number): number {
  const left = rows - word * 32;
  return left >= 32 ? -1 : (1 << left) - 1;
}

function at(plane: Plane, word: number): number {
  return plane[word] ?? 0;
}
