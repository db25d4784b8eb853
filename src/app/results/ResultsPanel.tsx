// Results that follow every answer: recruitment first, then each trial's verdict and why.
import { useEffect, useMemo, useState } from 'react';
import { OtherIllness } from '#app/results/OtherIllness.tsx';
import { TrialResult } from '#app/results/TrialResult.tsx';
import { useKnowledge, usePage, useScreenings, useSession } from '#app/page.ts';
import { factsBehind, relevantTrials } from '#questionnaire/relevance.ts';
import type { Screening } from '#screening/screen.ts';
import type { Verdict } from '#screening/verdict.ts';
import type { Catalogue } from '#trials/catalogue.ts';
import type { Trial } from '#trials/trial.ts';

const SETTLE_MS = 400;

export function ResultsPanel() {
  const { voice, catalogue, today } = usePage();
  const { say } = voice;
  const screenings = useScreenings();
  const { known } = useKnowledge();
  const { answers, reportedBy } = useSession();
  const relevant = useMemo(
    () => new Set(relevantTrials(catalogue.trials, catalogue.dictionary, answers, today)),
    [catalogue, answers, today],
  );
  const behind = useMemo(() => new Map(catalogue.trials.map((trial) => [trial, slotsBehind(trial, catalogue)])), [catalogue]);
  const elsewhere = screenings.filter(({ trial }) => !relevant.has(trial));
  const counts = countsOf(screenings);
  return (
    <section className="results" id="results" tabIndex={-1} aria-labelledby="results-title">
      <h2 id="results-title">{say('results.title')}</h2>
      {answers.size === 0 ? <p className="muted">{say('results.empty')}</p> : <p className="tally">{say('results.summary', counts)}</p>}
      <Announcement text={answers.size === 0 ? '' : say('results.live', { ...counts, count: screenings.length })} />
      <p className="muted">{say('results.notADecision')}</p>
      <ol className="trial-results">
        {screenings
          .filter(({ trial }) => relevant.has(trial))
          .map((screening) => (
            <TrialResult
              key={screening.trial.number}
              screening={screening}
              known={known}
              behind={behind.get(screening.trial) ?? []}
              isSelfReported={reportedBy !== 'clinician'}
            />
          ))}
      </ol>
      {elsewhere.length > 0 && (
        <>
          <h3>{say('results.otherIllness')}</h3>
          <ul className="trial-results">
            {elsewhere.map(({ trial }) => (
              <OtherIllness key={trial.number} trial={trial} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function slotsBehind(trial: Trial, { dictionary }: Catalogue): readonly number[] {
  const behind = factsBehind([trial], dictionary);
  return dictionary.facts.flatMap(({ id }, slot) => (behind.has(id) ? [slot] : []));
}

export function countsOf(screenings: readonly Screening[]): Record<Verdict, number> {
  const counts = { eligible: 0, ineligible: 0, undetermined: 0 };
  for (const { verdict } of screenings) counts[verdict] += 1;
  return counts;
}

/** Said once, politely, when the answers have come to rest. */
function Announcement({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
