// One criterion for one person. The only place where an exclusion is turned round and where readings meet.
import type { Known } from '#logic/possible.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from '#logic/truth.ts';
import type { Result } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';

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
  return (truth === TRUE) === (kind === 'inclusion') ? 'pass' : 'fail';
}

/** The truth a rule must have for the result. */
export function truthFor(kind: Criterion['kind'], result: 'pass' | 'fail'): typeof TRUE | typeof FALSE {
  return (result === 'pass') === (kind === 'inclusion') ? TRUE : FALSE;
}
