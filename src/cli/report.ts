// One candidate against every trial, as it is written out.
import { isoDate } from '#facts/calendar.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { type Conflict, knowledge } from '#facts/known.ts';
import type { Known } from '#logic/possible.ts';
import { reasonFor } from '#screening/reasons.ts';
import { screenTwice } from '#screening/screen.ts';
import type { Result, Verdict } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';
import type { Candidate, Reporter } from '#cli/candidate.ts';

export type CriterionReport = {
  readonly id: string;
  readonly kind: Criterion['kind'];
  readonly result: Result;
  /** Ids of facts that could still settle it, the least trouble first. */
  readonly missing: readonly string[];
  /** Its readings differ: only the study team can settle it. */
  readonly doubt?: true;
  /** It passes on the word of a patient or carer, though a clinician or a laboratory settles it. */
  readonly selfReported?: true;
  /** The two readers of the rules disagree: a fault of ours. */
  readonly fault?: true;
};

export type TrialReport = {
  readonly id: string;
  readonly recruitment: string;
  readonly recruitmentRead: string;
  readonly verdict: Verdict;
  readonly criteria: readonly CriterionReport[];
};

export type CandidateReport = {
  readonly id: string;
  readonly today: string;
  /** Answers that cannot all be true, so that none of them was used. */
  readonly conflicts?: readonly Conflict[];
  readonly trials: readonly TrialReport[];
};

/** How reports are written out: what comes before them, each of them, and what comes after. */
export type Frame = {
  readonly head: string;
  readonly candidate: (report: CandidateReport, isFirst: boolean) => string;
  readonly tail: string;
};

export function reportOn(candidate: Candidate, trials: readonly Trial[], dictionary: Dictionary): CandidateReport {
  const { known, conflicts } = knowledge(dictionary, candidate.answers, candidate.today);
  return {
    id: candidate.id,
    today: isoDate(candidate.today),
    ...(conflicts.length === 0 ? {} : { conflicts }),
    trials: trials.map((trial) => reportTrial(trial, known, dictionary, candidate.reportedBy)),
  };
}

function reportTrial(trial: Trial, known: Known, dictionary: Dictionary, reporter: Reporter | undefined): TrialReport {
  const { verdict, results, faults } = screenTwice(trial, known, dictionary);
  return {
    id: trial.number,
    recruitment: trial.recruitment.status,
    recruitmentRead: trial.recruitment.read,
    verdict,
    criteria: trial.criteria.map((criterion, index) => {
      const result = results[index] ?? 'unknown';
      const open = { id: criterion.id, kind: criterion.kind, result };
      if (faults.includes(criterion.id)) return { ...open, missing: [], fault: true };
      if (result !== 'unknown') return { ...open, missing: [], ...(isHearsay(criterion, result, reporter) ? { selfReported: true } : {}) };
      const { missing, doubt } = reasonFor(criterion, known, dictionary);
      return { ...open, missing: missing.map(({ id }) => id), ...(doubt ? { doubt: true } : {}) };
    }),
  };
}

function isHearsay({ settle }: Criterion, result: Result, reporter: Reporter | undefined): boolean {
  return reporter !== 'clinician' && result === 'pass' && (settle === 'clinician' || settle === 'laboratory');
}
