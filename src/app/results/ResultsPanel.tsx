// Results that follow every answer, beside the form.
import { TrialResults } from '#app/results/TrialResults.tsx';
import { usePage, useScreenings, useSession } from '#app/page.ts';
import { countsOf } from '#app/verdictCounts.ts';
import { Announcement } from '#app/ui/Announcement.tsx';

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
