// Whether the list is kept, in one line on every part of it, with the way to change that.
import { Link } from 'wouter';
import { useCohortState } from '#app/cohort/cohortContext.ts';
import { usePage } from '#app/page.ts';

export function KeptState() {
  const { say } = usePage().voice;
  const { kept, summary } = useCohortState();
  const { place, readOnly } = kept;
  const isUnkept = place !== 'open' && summary.candidates > 0;
  if (readOnly !== undefined) return <p className="alert">{say(`vault.readOnly.${readOnly}`)}</p>;
  if (place === 'open') return <p className="muted not-on-paper">{say('vault.place.open')}</p>;
  if (place === 'memory' && !isUnkept) return null;
  return (
    <p className={place === 'memory' ? 'muted not-on-paper' : 'note not-on-paper'}>
      {say(`vault.place.${place}`)} <Link href="/cohort/keeping">{say(place === 'locked' ? 'vault.unlock.title' : 'vault.toKeeping')}</Link>
    </p>
  );
}
