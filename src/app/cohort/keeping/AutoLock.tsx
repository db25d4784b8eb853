// Locks the kept list when nobody does anything for a while: with a warning first, and one press to stay.
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useCohort, useCohortState } from '#app/cohort/cohortContext.ts';
import { lockNow } from '#app/cohort/keeping/lockNow.ts';
import { usePage } from '#app/page.ts';
import { type AutoLock as Watch, USUAL_TIMES, watchIdleness } from '#storage/cohort/autoLock.ts';

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const SECOND_MS = 1000;

export function AutoLock() {
  const { kept } = useCohortState();
  return kept.place === 'open' ? <Watched idleMinutes={kept.settings.idleMinutes ?? USUAL_TIMES.idleMinutes} /> : null;
}

function Watched({ idleMinutes }: { readonly idleMinutes: number | 'never' | undefined }) {
  const { say } = usePage().voice;
  const cohort = useCohort();
  const [, navigate] = useLocation();
  const [seconds, setSeconds] = useState<number | undefined>(undefined);
  const watch = useRef<Watch | undefined>(undefined);
  useEffect(() => {
    const times = { ...USUAL_TIMES, idleMinutes: idleMinutes === 'never' ? undefined : idleMinutes };
    const watching = watchIdleness(times, (phase) => {
      if (phase.phase === 'warning') setSeconds(Math.ceil(phase.msLeft / SECOND_MS));
      else setSeconds(undefined);
      if (phase.phase === 'due') void lockNow(cohort).then(() => navigate('/cohort/keeping'));
    });
    watch.current = watching;
    for (const sign of SIGNS) window.addEventListener(sign, watching.stayOpen, { passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, watching.stayOpen);
      watching.stop();
    };
  }, [idleMinutes, cohort, navigate]);
  if (seconds === undefined) return null;
  return (
    <div className="alert lock-warning" role="alertdialog" aria-label={say('vault.warning')}>
      <p>{say('vault.warningText', { count: seconds })}</p>
      <button type="button" onClick={() => watch.current?.stayOpen()}>
        {say('vault.stay')}
      </button>
    </div>
  );
}
