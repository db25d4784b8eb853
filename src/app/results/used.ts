// Whether an answer still counts: a trial for the illness reads it, and the other answers leave it of concern.
import { useMemo } from 'react';
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import type { Fact } from '#facts/fact.ts';
import { FALSE } from '#logic/truth.ts';
import { factsBehind, FIRST_FACT, relevantTrials } from '#questionnaire/relevance.ts';

export function useIsUsed(): (fact: Fact) => boolean {
  const { catalogue, today } = usePage();
  const { answers } = useSession();
  const { known } = useKnowledge();
  return useMemo(() => {
    const { trials, dictionary } = catalogue;
    const wanted = factsBehind(relevantTrials(trials, dictionary, answers, today), dictionary).add(FIRST_FACT);
    return ({ id }) => wanted.has(id) && dictionary.askedWhen.get(id)?.(known) !== FALSE;
  }, [catalogue, answers, known, today]);
}
