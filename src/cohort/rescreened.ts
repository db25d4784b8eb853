// Which verdicts changed between two screenings of a cohort, and the criteria that did it.
import { type ColumnCriterion, type ColumnTrial, resultsAt, type ScreenedCohort, verdictAt } from '#cohort/screened.ts';
import type { Result, Verdict } from '#screening/verdict.ts';

/** A screened cohort, and whose each row is. */
export type Screened = { readonly codes: readonly string[]; readonly cohort: ScreenedCohort };

/** Undefined before or after: the trial had no such criterion, or has none any more. */
export type CriterionChange = {
  readonly criterion: string;
  readonly before: Result | undefined;
  readonly after: Result | undefined;
  /** Its rule or kind is another than it was; else the answers are, or the day is. */
  readonly isRuleChanged: boolean;
};

export type VerdictChange = {
  readonly code: string;
  readonly trial: string;
  readonly before: Verdict;
  readonly after: Verdict;
  /** Each of them alone would have brought the worse verdict about: what now fails or cannot be told, or did so before. */
  readonly criteria: readonly CriterionChange[];
};

/** Of candidates and trials that are in both, in the order of the later screening. */
export function verdictChanges(before: Screened, after: Screened): readonly VerdictChange[] {
  const rows = new Map(before.codes.map((code, row) => [code, row]));
  const trials = after.cohort.trials.flatMap((trial) => {
    const old = before.cohort.trials.find(({ number }) => number === trial.number);
    return old === undefined ? [] : [{ trial, old }];
  });
  return after.codes.flatMap((code, row) => {
    const oldRow = rows.get(code);
    if (oldRow === undefined) return [];
    return trials.flatMap(({ trial, old }): readonly VerdictChange[] => {
      const [was, is] = [verdictAt(before.cohort, old, oldRow), verdictAt(after.cohort, trial, row)];
      if (was === is) return [];
      const changes = criterionChanges(resultsOf(before.cohort, old, oldRow), resultsOf(after.cohort, trial, row));
      return [{ code, trial: trial.number, before: was, after: is, criteria: changes.filter((change) => broughtAbout(change, was, is)) }];
    });
  });
}

type Judged = { readonly criterion: ColumnCriterion; readonly result: Result | undefined };

function resultsOf(cohort: ScreenedCohort, trial: ColumnTrial, row: number): ReadonlyMap<string, Judged> {
  const results = resultsAt(cohort, trial, row);
  return new Map(trial.criteria.map((criterion, place) => [criterion.id, { criterion, result: results[place] }]));
}

function criterionChanges(before: ReadonlyMap<string, Judged>, after: ReadonlyMap<string, Judged>): readonly CriterionChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].map((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    return { criterion: id, before: was?.result, after: is?.result, isRuleChanged: was?.criterion.rule !== is?.criterion.rule };
  });
}

const WEIGHT = { eligible: 0, undetermined: 1, ineligible: 2, pass: 0, 'at-enrolment': 0, unknown: 1, fail: 2 } as const;

/** The worse of two verdicts comes of the criteria that weigh as much. */
function broughtAbout({ before, after }: CriterionChange, was: Verdict, is: Verdict): boolean {
  const isWorse = WEIGHT[is] > WEIGHT[was];
  const result = isWorse ? after : before;
  return result !== undefined && WEIGHT[result] === WEIGHT[isWorse ? is : was];
}
