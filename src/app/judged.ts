// The criteria of one trial for one person, each with its reason and with when its result would change by time alone.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Known } from '#logic/possible.ts';
import { makeOutlook, type Outlook } from '#screening/outlook.ts';
import { type Reason, reasonFor } from '#screening/reasons.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

export type Judged = { readonly criterion: Criterion; readonly reason: Reason; readonly outlook: Outlook | undefined };

export function judgedIn({ criteria }: Trial, known: Known, dictionary: Dictionary, today: number): readonly Judged[] {
  const outlookOf = makeOutlook(known, dictionary, today);
  return criteria.map((criterion) => ({
    criterion,
    reason: reasonFor(criterion, known, dictionary),
    outlook: outlookOf(criterion),
  }));
}

/** What would open, and the first thing that would close. */
export function comingChanges(judged: readonly Judged[]): readonly Outlook[] {
  const all = judged.flatMap(({ outlook }) => outlook ?? []);
  const [closing] = all.filter(({ turns }) => turns === 'closes').sort((a, b) => a.earliest - b.earliest);
  return [...all.filter(({ turns }) => turns === 'opens'), ...(closing === undefined ? [] : [closing])];
}

/** Criteria that are met only on the word of the person or of a carer. */
export function toBeConfirmed(judged: readonly Judged[]): readonly Criterion[] {
  return judged.flatMap(({ criterion, reason }) =>
    reason.result === 'pass' && (criterion.settle === 'clinician' || criterion.settle === 'laboratory') ? [criterion] : [],
  );
}
