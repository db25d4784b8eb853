// One criterion for one person. The only place where readings meet and a truth becomes a result.
import type { Known } from '#logic/possible.ts';
import { type Truth, UNKNOWN } from '#logic/truth.ts';
import type { Result } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';

/** All readings pass: pass. All fail: fail. They differ, or one is unknown: unknown. */
export function judge(criterion: Criterion, known: Known): Result {
  const { readings } = criterion;
  const truth = readings[0]?.evaluate(known);
  if (truth === undefined) return 'at-enrolment';
  if (truth === UNKNOWN) return 'unknown';
  for (let index = 1; index < readings.length; index += 1) {
    if (readings[index]?.evaluate(known) !== truth) return 'unknown';
  }
  return resultOf(criterion, truth);
}

/** What the truth of a rule means for the person: an exclusion that holds is a fail. */
export function resultOf({ passesWhen }: Pick<Criterion, 'passesWhen'>, truth: Truth): Result {
  if (truth === UNKNOWN) return 'unknown';
  return truth === passesWhen ? 'pass' : 'fail';
}
