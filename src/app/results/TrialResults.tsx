// Every trial's result: those for the person's illness in full, the others in a line each.
import { useMemo } from 'react';
import { OtherIllness } from '#app/results/OtherIllness.tsx';
import { TrialResult } from '#app/results/TrialResult.tsx';
import { useByIllness } from '#app/byIllness.ts';
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import { factsBehind } from '#questionnaire/relevance.ts';
import type { Catalogue } from '#trials/catalogue.ts';
import type { Trial } from '#trials/trial.ts';

export function TrialResults() {
  const { voice, catalogue } = usePage();
  const { known } = useKnowledge();
  const { reportedBy } = useSession();
  const { own, elsewhere } = useByIllness();
  const behind = useMemo(() => new Map(catalogue.trials.map((trial) => [trial, slotsBehind(trial, catalogue)])), [catalogue]);
  return (
    <>
      {own.length > 0 && (
        <ol className="trial-results">
          {own.map((screening) => (
            <TrialResult
              key={screening.trial.number}
              screening={screening}
              known={known}
              behind={behind.get(screening.trial) ?? []}
              isSelfReported={reportedBy !== 'clinician'}
            />
          ))}
        </ol>
      )}
      {elsewhere.length > 0 && (
        <>
          <h3>{voice.say('results.otherIllness')}</h3>
          <ul className="trial-results">
            {elsewhere.map(({ trial }) => (
              <OtherIllness key={trial.number} trial={trial} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function slotsBehind(trial: Trial, { dictionary }: Catalogue): readonly number[] {
  const behind = factsBehind([trial], dictionary);
  return dictionary.facts.flatMap(({ id }, slot) => (behind.has(id) ? [slot] : []));
}
