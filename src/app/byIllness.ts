// The trials for the person's illness, and the others.
import { useMemo } from 'react';
import { usePage, useScreenings, useSession } from '#app/page.ts';
import { FIRST_FACT, relevantTrials } from '#questionnaire/relevance.ts';
import type { Screening } from '#screening/screen.ts';
import type { Trial } from '#trials/trial.ts';

/** Trials that the illness alone does not rule out. */
export function useRelevantTrials(): ReadonlySet<Trial> {
  const { catalogue, today } = usePage();
  const illness = useSession().answers.get(FIRST_FACT);
  return useMemo(() => {
    const answers = illness === undefined ? new Map() : new Map([[FIRST_FACT, illness]]);
    return new Set(relevantTrials(catalogue.trials, catalogue.dictionary, answers, today));
  }, [catalogue, illness, today]);
}

/** Trials that the illness leaves open, and those that are about another one. */
export function useByIllness(): { readonly own: readonly Screening[]; readonly elsewhere: readonly Screening[] } {
  const screenings = useScreenings();
  const relevant = useRelevantTrials();
  return {
    own: screenings.filter(({ trial }) => relevant.has(trial)),
    elsewhere: screenings.filter(({ trial }) => !relevant.has(trial)),
  };
}
