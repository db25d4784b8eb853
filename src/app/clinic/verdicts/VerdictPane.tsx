// Every trial's verdict, always in view beside the fields: what changed is marked for a moment and said once.
import { useCallback, useMemo, useState } from 'react';
import { useByIllness } from '#app/byIllness.ts';
import { realScreeningsOf, useWhatIf } from '#app/clinic/whatIfContext.ts';
import { announcementOf } from '#app/clinic/verdicts/announcement.ts';
import { useChanges } from '#app/clinic/verdicts/useChanges.ts';
import { VerdictRow } from '#app/clinic/verdicts/VerdictRow.tsx';
import { useKnowledge, usePage, useScreenings, useSession } from '#app/page.ts';
import { Announcement } from '#app/ui/Announcement.tsx';
import type { Screening } from '#screening/screen.ts';
import { verdictByOwn } from '#screening/ownReading.ts';

/** `step`: the question whose field has the focus. */
export function VerdictPane({ step }: { readonly step: string | undefined }) {
  const page = usePage();
  const { say } = page.voice;
  const screenings = useScreenings();
  const { answers } = useSession();
  const { own, elsewhere } = useByIllness();
  const changes = useChanges(screenings, step);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [isElsewhereShown, setElsewhereShown] = useState(false);
  const toggle = useCallback((number: string) => {
    setOpen((now) => {
      const next = new Set(now);
      if (!next.delete(number)) next.add(number);
      return next;
    });
  }, []);
  const list = (shown: readonly Screening[]) => <Verdicts screenings={shown} changes={changes} open={open} onToggle={toggle} />;
  return (
    <section className="clinic-verdicts" id="verdicts" tabIndex={-1} aria-labelledby="verdicts-title">
      <h2 id="verdicts-title">{say('clinic.verdicts')}</h2>
      <Announcement text={announcementOf([...changes.values()], page.voice)} />
      {answers.size === 0 && <p className="muted">{say('clinic.noAnswers')}</p>}
      {list(own)}
      {elsewhere.length > 0 && (
        <details className="verdicts-elsewhere" onToggle={({ currentTarget }) => setElsewhereShown(currentTarget.open)}>
          <summary>{say('clinic.otherIllness', { count: elsewhere.length })}</summary>
          {isElsewhereShown && list(elsewhere)}
        </details>
      )}
      <p className="muted">{say('results.notADecision')}</p>
    </section>
  );
}

type ListProps = {
  readonly screenings: readonly Screening[];
  readonly changes: ReturnType<typeof useChanges>;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (number: string) => void;
};

function Verdicts({ screenings, changes, open, onToggle }: ListProps) {
  const { ownReadings } = useSession();
  const { known } = useKnowledge();
  const whatIf = useWhatIf();
  const real = useMemo(() => (whatIf === undefined ? undefined : realScreeningsOf(whatIf)), [whatIf]);
  return (
    <ul className="verdict-list">
      {screenings.map((screening) => {
        const { number } = screening.trial;
        return (
          <VerdictRow
            key={number}
            screening={screening}
            own={ownReadings.length === 0 ? undefined : verdictByOwn(screening.trial, known, ownReadings)}
            real={real?.get(number)}
            change={changes.get(number)}
            isOpen={open.has(number)}
            onToggle={onToggle}
          />
        );
      })}
    </ul>
  );
}
