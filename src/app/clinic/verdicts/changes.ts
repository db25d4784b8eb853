// What the last answer changed: which verdicts moved, and where criteria were decided without moving one.
import type { Result, Verdict } from '#screening/verdict.ts';
import type { Screening } from '#screening/screen.ts';

export type Counts = { readonly pass: number; readonly fail: number; readonly unknown: number };

export type Change = { readonly screening: Screening; readonly from: Verdict; readonly isMoved: boolean };

export function countsIn({ results }: Screening): Counts {
  const count = (wanted: Result) => results.filter((result) => result === wanted).length;
  return { pass: count('pass'), fail: count('fail'), unknown: count('unknown') };
}

/** Of two rounds over the same trials in the same order. A trial that was not touched is the very same object. */
export function changesBetween(before: readonly Screening[], after: readonly Screening[]): readonly Change[] {
  return after.flatMap((screening, place) => {
    const earlier = before[place];
    if (earlier === undefined || earlier === screening || earlier.trial !== screening.trial) return [];
    const isMoved = earlier.verdict !== screening.verdict;
    const isOther = isMoved || earlier.results.some((result, index) => result !== screening.results[index]);
    return isOther ? [{ screening, from: earlier.verdict, isMoved }] : [];
  });
}
