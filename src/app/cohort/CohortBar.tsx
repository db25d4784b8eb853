// Above every part of the list: what it is, how many stand on it, how far the screening is, undo, and who works on it.
import { Link, useLocation } from 'wouter';
import { pageIn } from '#app/addressQuery.ts';
import { useCohort, useCohortState } from '#app/cohort/cohortContext.ts';
import { InitialsField } from '#app/cohort/Initials.tsx';
import { type CohortPart, partAt } from '#app/cohort/parts.ts';
import { KeptState } from '#app/cohort/keeping/KeptState.tsx';
import { ScreeningProgress } from '#app/cohort/ScreeningProgress.tsx';
import { Trouble } from '#app/cohort/Trouble.tsx';
import { useChange } from '#app/cohort/useChange.ts';
import { usePage } from '#app/page.ts';
import { formatDay } from '#i18n/format.ts';

type Props = { readonly parts: readonly CohortPart[]; readonly part: CohortPart };

export function CohortBar({ parts, part }: Props) {
  const { voice, today } = usePage();
  const { say, language } = voice;
  const { put } = useCohort();
  const { summary, initials, kept } = useCohortState();
  const [path] = useLocation();
  return (
    <header className="cohort-bar">
      <h1>{say('cohort.title')}</h1>
      <p className="muted">
        {say('cohort.lead')} {(kept.place !== 'locked' || summary.candidates > 0) && say('cohort.count', { count: summary.candidates })}
      </p>
      <p className="paper-only">
        {say('cohort.printed', { date: formatDay(today, language), version: __APP_VERSION__, rules: __RULES_HASH__ })}
      </p>
      <div className="cohort-tools not-on-paper">
        <nav aria-label={say('cohort.parts')}>
          {parts.map((one) => (
            <Link
              key={one.id}
              href={partAt(one)}
              aria-current={one === part ? (pageIn(path) === partAt(one) ? 'page' : 'true') : undefined}
            >
              {say(one.word)}
            </Link>
          ))}
        </nav>
        <Undo />
        <InitialsField value={initials} onChange={(next) => put({ initials: next })} />
      </div>
      {part.id !== 'keeping' && <KeptState />}
      <ScreeningProgress />
      <Trouble />
    </header>
  );
}

function Undo() {
  const { say } = usePage().voice;
  const { undoable } = useCohortState().summary;
  const change = useChange();
  return (
    <button type="button" disabled={undoable === undefined} onClick={() => change((host, by) => host.undo(by))}>
      {undoable === undefined ? say('cohort.undo') : say(`cohort.undo.${undoable}`)}
    </button>
  );
}
