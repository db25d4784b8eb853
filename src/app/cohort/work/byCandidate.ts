// The calls of several work lists gathered by whom to call: each candidate once, with every fact that a trial waits for.
import type { Call, WorkList } from '#app/cohort/api.ts';
import type { FactId } from '#facts/fact.ts';

export type Visit = {
  readonly code: string;
  /** With the trials (registry numbers) that wait for it; the fact that most wait for first. */
  readonly facts: readonly { readonly fact: FactId; readonly isTicked: boolean; readonly trials: readonly string[] }[];
  /** Of the trial that is nearest to a decision. */
  readonly nearest: number;
};

/** Those nearest to a decision first; of as many facts, those for whom most trials wait. */
export function byCandidate(lists: readonly { readonly trial: string; readonly list: WorkList }[]): readonly Visit[] {
  const visits: Gathered = new Map();
  for (const { trial, list } of lists) {
    for (const { fact, calls } of list.groups) {
      for (const call of calls) gather(visits, trial, fact, call);
    }
  }
  return [...visits]
    .map(([code, { nearest, facts }]) => ({
      code,
      nearest,
      facts: [...facts]
        .map(([fact, { isTicked, trials }]) => ({ fact, isTicked, trials }))
        .sort((one, other) => other.trials.length - one.trials.length),
    }))
    .sort((one, other) => (one.nearest === other.nearest ? waiting(other) - waiting(one) : one.nearest - other.nearest));
}

type Wanted = { readonly isTicked: boolean; readonly trials: string[] };
type Gathered = Map<string, { nearest: number; readonly facts: Map<FactId, Wanted> }>;

function gather(visits: Gathered, trial: string, fact: FactId, { code, facts, isTicked }: Call): void {
  const visit = visits.get(code) ?? { nearest: facts.length, facts: new Map<FactId, Wanted>() };
  visits.set(code, visit);
  visit.nearest = Math.min(visit.nearest, facts.length);
  const known = visit.facts.get(fact);
  if (known === undefined) visit.facts.set(fact, { isTicked, trials: [trial] });
  else known.trials.push(trial);
}

function waiting({ facts }: Visit): number {
  return new Set(facts.flatMap(({ trials }) => trials)).size;
}
