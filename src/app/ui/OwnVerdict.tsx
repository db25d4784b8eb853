// What would come of a trial by a clinician's own readings, where that is another verdict: said as theirs, beside the verdict.
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import type { Screening } from '#screening/screen.ts';
import { verdictByOwn } from '#screening/ownReading.ts';

export function OwnVerdict({ screening: { trial, verdict } }: { readonly screening: Screening }) {
  const { say } = usePage().voice;
  const { ownReadings } = useSession();
  const { known } = useKnowledge();
  const own = verdictByOwn(trial, known, ownReadings);
  if (own === undefined || own === verdict) return null;
  return <p className="own-verdict">{say('own.verdict', { verdict: say(`verdict.${own}`) })}</p>;
}
