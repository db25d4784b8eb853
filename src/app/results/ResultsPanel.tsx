// Results that follow every answer, beside the form.
import { useEffect, useState } from 'react';
import { TrialResults } from '#app/results/TrialResults.tsx';
import { usePage, useScreenings, useSession } from '#app/page.ts';
import type { Screening } from '#screening/screen.ts';
import type { Verdict } from '#screening/verdict.ts';

const SETTLE_MS = 400;

export function ResultsPanel() {
  const { say } = usePage().voice;
  const screenings = useScreenings();
  const { answers } = useSession();
  const counts = countsOf(screenings);
  return (
    <section className="results" id="results" tabIndex={-1} aria-labelledby="results-title">
      <h2 id="results-title">{say('results.title')}</h2>
      {answers.size === 0 ? <p className="muted">{say('results.empty')}</p> : <p className="tally">{say('results.summary', counts)}</p>}
      <Announcement text={answers.size === 0 ? '' : say('results.live', { ...counts, count: screenings.length })} />
      <p className="muted">{say('results.notADecision')}</p>
      <TrialResults />
    </section>
  );
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
