// What the last answer changed: which verdicts moved, and where criteria were decided without moving one.
import type { Result, Verdict } from '#screening/verdict.ts';
import type { Screening } from '#screening/screen.ts';

export type Counts = { readonly pass: number; readonly fail: number; readonly unknown: number };

/** What the page says of a trial: where nothing but the document is in doubt, that. */
export type Shown = Verdict | 'doubt';

export type Change = { readonly screening: Screening; readonly from: Shown; readonly to: Shown; readonly isMoved: boolean };

/** Registry numbers of trials that only a doubt keeps from a verdict. */
export type Doubts = ReadonlySet<string>;

export function shownAs({ trial, verdict }: Screening, doubts: Doubts): Shown {
  return doubts.has(trial.number) ? 'doubt' : verdict;
}

const NO_DOUBTS: Doubts = new Set();

export function countsIn({ results }: Screening): Counts {
  const count = (wanted: Result) => results.filter((result) => result === wanted).length;
  return { pass: count('pass'), fail: count('fail'), unknown: count('unknown') };
}

/** Of two rounds over the same trials in the same order. A trial that was not touched is the very same object. */
export function changesBetween(
  before: readonly Screening[],
  after: readonly Screening[],
  doubtsBefore = NO_DOUBTS,
  doubts = NO_DOUBTS,
): readonly Change[] {
  return after.flatMap((screening, place) => {
    const earlier = before[place];
    if (earlier === undefined || earlier === screening || earlier.trial !== screening.trial) return [];
    const [from, to] = [shownAs(earlier, doubtsBefore), shownAs(screening, doubts)];
    const isMoved = from !== to;
    const isOther = isMoved || earlier.results.some((result, index) => result !== screening.results[index]);
    return isOther ? [{ screening, from, to, isMoved }] : [];
  });
}
