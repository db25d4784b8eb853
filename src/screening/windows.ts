// What a trial's verdict would be on every day of the next ten years if nothing but time went by, as spans of days between which it turns.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Known } from '#logic/possible.ts';
import { timedFacts } from '#screening/growing.ts';
import { isInDoubt } from '#screening/inDoubt.ts';
import { judge } from '#screening/judge.ts';
import { knownLater, type Moved } from '#screening/later.ts';
import { HORIZON, makeTurns } from '#screening/turns.ts';
import { type Verdict, verdictAfter, verdictOf } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

/** Day numbers, both included. The spans of a trial follow each other without a gap, from today on; two neighbours differ in `dated`, and so may the verdict. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly verdict: Verdict;
  /** Of the dated criteria alone: one fails, all pass (also where there are none), neither is known, or all is known and only readings differ. */
  readonly dated: 'pass' | 'fail' | 'unknown' | 'doubt';
  /** Whose readings differ, where that is all there is to it. */
  readonly doubts: readonly Criterion[];
};

/** Criteria that time alone can turn: they read a fact that counts time, or one that follows from such a fact. */
export function datedCriteria({ criteria }: Trial, dictionary: Dictionary): readonly Criterion[] {
  const { ids } = timedFacts(dictionary);
  return criteria.filter((criterion) => isDated(criterion, ids));
}

function isDated({ readings }: Criterion, ids: ReadonlySet<string>): boolean {
  return readings.some(({ reads }) => reads.some((id) => ids.has(id)));
}

const RESULTS = { eligible: 'pass', ineligible: 'fail', undetermined: 'unknown' } as const;

export function windowsOf(trial: Trial, known: Known, dictionary: Dictionary, today: number): readonly Span[] {
  return makeWindows(known, dictionary, today)(trial);
}

export type WindowsOf = (trial: Trial) => readonly Span[];

/** The windows of one person in one trial after another: what is known on a day is worked out once for all of them. */
export function makeWindows(known: Known, dictionary: Dictionary, today: number, moved?: Moved): WindowsOf {
  const later = knownLater(known, dictionary, today, moved);
  const turnsOf = makeTurns(dictionary, later, today);
  return (trial) => {
    const dated = datedCriteria(trial, dictionary);
    const lasting = verdictOf(trial.criteria.flatMap((criterion) => (dated.includes(criterion) ? [] : [judge(criterion, known)])));
    const on = (from: number, now: Known): Start => {
      const results = dated.map((criterion) => judge(criterion, now));
      const all = RESULTS[verdictOf(results)];
      const open = all === 'unknown' ? dated.filter((_, index) => results[index] === 'unknown') : [];
      const isDoubt = open.length > 0 && open.every((criterion) => isInDoubt(criterion, now));
      return { from, verdict: verdictAfter(lasting, all), dated: isDoubt ? 'doubt' : all, doubts: isDoubt ? open : [] };
    };
    const turns = dated.length === 0 ? [] : turnsOf(dated);
    return joined([on(today, known), ...turns.map((day) => on(day, later(day)))], today + HORIZON);
  };
}

type Start = Omit<Span, 'to'>;

/** Each goes on until the next that differs; the verdict turns only where the dated criteria do. */
function joined(starts: readonly Start[], last: number): readonly Span[] {
  const turning = starts.filter(({ dated }, index) => dated !== starts[index - 1]?.dated);
  return turning.map((start, index) => {
    const to = (turning[index + 1]?.from ?? last + 1) - 1;
    const doubts = starts.filter(({ from }) => from >= start.from && from <= to).flatMap((one) => one.doubts);
    return { ...start, to, doubts: [...new Set(doubts)] };
  });
}
