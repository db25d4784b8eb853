// What is missing over all trials that are not decided.
import { useMemo } from 'react';
import { MissingFacts } from '#app/clinic/verdicts/MissingFacts.tsx';
import { usePage, useScreenings, useSession } from '#app/page.ts';

export function MissingOverAll() {
  const { say } = usePage().voice;
  const screenings = useScreenings();
  const { answers } = useSession();
  const open = useMemo(() => screenings.filter(({ verdict }) => verdict === 'undetermined').map(({ trial }) => trial), [screenings]);
  if (answers.size === 0 || open.length === 0) return null;
  return (
    <section className="missing-over-all" aria-labelledby="missing-title">
      <h2 id="missing-title">{say('clinic.missing.all', { count: open.length })}</h2>
      <MissingFacts trials={open} level="h3" />
    </section>
  );
}
