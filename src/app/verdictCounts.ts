// How many trials have each verdict.
import type { Screening } from '#screening/screen.ts';
import type { Verdict } from '#screening/verdict.ts';

export function countsOf(screenings: readonly Screening[]): Record<Verdict, number> {
  const counts = { eligible: 0, ineligible: 0, undetermined: 0 };
  for (const { verdict } of screenings) counts[verdict] += 1;
  return counts;
}
