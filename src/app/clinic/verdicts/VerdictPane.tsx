// Every trial's verdict, always in view beside the fields: what changed is marked for a moment and said once. One trial at a time is open.
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useByIllness } from '#app/byIllness.ts';
import { useWhatIf } from '#app/clinic/whatIfContext.ts';
import { type Doubts, type Shown, shownAs } from '#app/clinic/verdicts/changes.ts';
import { announcementOf } from '#app/clinic/verdicts/announcement.ts';
import { useChanges } from '#app/clinic/verdicts/useChanges.ts';
import { VerdictRow } from '#app/clinic/verdicts/VerdictRow.tsx';
import { useKnowledge, useKnowledgeOf, usePage, useScreenings, useSession } from '#app/page.ts';
import { Announcement } from '#app/ui/Announcement.tsx';
import type { Known } from '#logic/possible.ts';
import { isLeftInDoubt } from '#screening/inDoubt.ts';
import type { Screening } from '#screening/screen.ts';
import { verdictByOwn } from '#screening/ownReading.ts';

type Props = {
  /** The question whose field has the focus. */
  readonly step: string | undefined;
  readonly children: ReactNode;
};

/** With so few trials even those for another illness are in view. */
const FEW = 8;

export function VerdictPane({ step, children }: Props) {
  const page = usePage();
  const { say } = page.voice;
  const screenings = useScreenings();
  const { answers } = useSession();
  const { own, elsewhere } = useByIllness();
  const { known } = useKnowledge();
  const doubts = useMemo(() => doubtsIn(screenings, known), [screenings, known]);
  const changes = useChanges(screenings, doubts, step);
  const [open, setOpen] = useState<string | undefined>(undefined);
  const [isElsewhereShown, setElsewhereShown] = useState(screenings.length <= FEW);
  const toggle = useCallback((number: string) => setOpen((now) => (now === number ? undefined : number)), []);
  const list = (shown: readonly Screening[]) => (
    <Verdicts screenings={shown} doubts={doubts} changes={changes} open={open} onToggle={toggle} />
  );
  return (
    <section className="clinic-verdicts" id="verdicts" tabIndex={-1} aria-labelledby="verdicts-title">
      <h2 id="verdicts-title">{say('clinic.verdicts')}</h2>
      <Announcement text={announcementOf([...changes.values()], page.voice)} />
      {answers.size === 0 && <p className="muted">{say('clinic.noAnswers')}</p>}
      {list(own)}
      {elsewhere.length > 0 && (
        <button
          type="button"
          className="verdicts-elsewhere"
          aria-expanded={isElsewhereShown}
          onClick={() => setElsewhereShown(!isElsewhereShown)}
        >
          {say('clinic.otherIllness', { count: elsewhere.length })}
        </button>
      )}
      {isElsewhereShown && elsewhere.length > 0 && list(elsewhere)}
      <p className="muted not-a-decision">{say('results.notADecision')}</p>
      {children}
    </section>
  );
}

type ListProps = {
  readonly screenings: readonly Screening[];
  readonly doubts: Doubts;
  readonly changes: ReturnType<typeof useChanges>;
  readonly open: string | undefined;
  readonly onToggle: (number: string) => void;
};

function Verdicts({ screenings, doubts, changes, open, onToggle }: ListProps) {
  const { ownReadings } = useSession();
  const { known } = useKnowledge();
  const real = useRealVerdicts();
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
            isDoubt={doubts.has(number)}
            isOpen={open === number}
            onToggle={onToggle}
          />
        );
      })}
    </ul>
  );
}

/** Of the person as it is, while something is tried out. */
function useRealVerdicts(): ReadonlyMap<string, Shown> | undefined {
  const { session } = usePage();
  const whatIf = useWhatIf();
  const { known } = useKnowledgeOf((whatIf?.real ?? session).get().answers);
  return useMemo(() => {
    if (whatIf === undefined) return undefined;
    const doubts = doubtsIn(whatIf.screenings, known);
    return new Map(whatIf.screenings.map((screening) => [screening.trial.number, shownAs(screening, doubts)]));
  }, [whatIf, known]);
}

function doubtsIn(screenings: readonly Screening[], known: Known): Doubts {
  return new Set(screenings.flatMap((screening) => (isLeftInDoubt(screening, known) ? [screening.trial.number] : [])));
}
