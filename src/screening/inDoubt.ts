// Where a document is in doubt: all is known that its readings ask for, and they differ. No answer can settle it, only the study team.
import type { Known } from '#logic/possible.ts';
import { FALSE, TRUE } from '#logic/truth.ts';
import type { Screening } from '#screening/screen.ts';
import type { Criterion } from '#trials/criterion.ts';

/** One reading passes and another fails, whatever a third may say. */
export function isInDoubt({ readings }: Criterion, known: Known): boolean {
  const truths = readings.map(({ evaluate }) => evaluate(known));
  return truths.includes(TRUE) && truths.includes(FALSE);
}

/** Nothing but a doubt keeps the trial from a verdict. */
export function isLeftInDoubt({ trial, results, verdict, faults }: Screening, known: Known): boolean {
  return (
    verdict === 'undetermined' &&
    faults.length === 0 &&
    trial.criteria.every((criterion, index) => results[index] !== 'unknown' || isInDoubt(criterion, known))
  );
}
