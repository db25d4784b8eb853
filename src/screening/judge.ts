// One criterion for one person. The only place where readings meet and a truth becomes a result.
import type { Known } from '#logic/possible.ts';
import { type Truth, UNKNOWN } from '#logic/truth.ts';
import type { Result } from '#screening/verdict.ts';
import { type Criterion, truthFor } from '#trials/criterion.ts';

/** All readings pass: pass. All fail: fail. They differ, or one is unknown: unknown. */
export function judge(criterion: Criterion, known: Known): Result {
  const { readings } = criterion;
  const [first] = readings;
  if (first === undefined) return 'at-enrolment';
  const truth = first.evaluate(known);
  for (let index = 1; index < readings.length; index += 1) {
    if (truth === UNKNOWN || readings[index]?.evaluate(known) !== truth) return 'unknown';
  }
  return resultOf(criterion.kind, truth);
}

/** What the truth of a rule means for the person: an exclusion that holds is a fail. */
export function resultOf(kind: Criterion['kind'], truth: Truth): Result {
  if (truth === UNKNOWN) return 'unknown';
  return truth === truthFor(kind, 'pass') ? 'pass' : 'fail';
}
