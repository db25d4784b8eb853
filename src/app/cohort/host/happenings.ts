// What a change of the list is in the log.
import type { ListChange } from '#app/cohort/host/list.ts';
import type { Standing } from '#app/cohort/host/standing.ts';
import type { Happening } from '#cohort/logEntry.ts';
import type { Answers } from '#facts/answers.ts';
import type { Verdict } from '#screening/verdict.ts';

export function happeningsOf({ code, before, after }: ListChange): readonly Happening[] {
  const isNew = before === undefined || after === undefined;
  const came: readonly Happening[] = isNew ? [{ kind: 'candidate', code, is: after === undefined ? 'removed' : 'added' }] : [];
  // Of one who went, the answers went too.
  return after === undefined ? came : [...came, ...answersOf(code, before?.answers ?? new Map(), after.answers)];
}

function answersOf(code: string, before: Answers, after: Answers): readonly Happening[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((fact): readonly Happening[] => {
    const [was, is] = [before.get(fact), after.get(fact)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ kind: 'answer', code, fact, before: was, after: is }];
  });
}

/** By trial, in the catalogue's order; undefined where it was not screened. */
export type Verdicts = readonly (Verdict | undefined)[];

export function verdictHappenings(code: string, before: Verdicts, standing: Standing): readonly Happening[] {
  const row = standing.rowOf(code);
  if (row === undefined) return [];
  return standing.trials.flatMap((trial, index): readonly Happening[] => {
    const after = standing.verdict(row, index);
    if (after === undefined || after === before[index]) return [];
    return [{ kind: 'verdict', code, trial: trial.number, before: before[index], after, because: becauseOf(standing, row, index, after) }];
  });
}

function becauseOf(standing: Standing, row: number, trial: number, verdict: Verdict): string[] {
  const deciding = verdict === 'ineligible' ? 'fail' : 'unknown';
  const results = standing.results(row, trial);
  return (standing.trials[trial]?.criteria ?? []).flatMap(({ id }, index) => (results[index] === deciding ? [id] : []));
}
