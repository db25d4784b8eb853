// A candidate of a coordinator's list on the desk that clinicians have, with a session and a screener of their own.
import { useEffect, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { queryIn } from '#app/addressQuery.ts';
import { draftsOf } from '#app/clinic/drafts.ts';
import { Contradictions } from '#app/clinic/Contradictions.tsx';
import { Desk } from '#app/clinic/Desk.tsx';
import { SheetPage } from '#app/clinic/sheet/SheetPage.tsx';
import { UndoRedo } from '#app/clinic/UndoRedo.tsx';
import { candidateAt, sheetOfCandidateAt } from '#app/cohort/addresses.ts';
import type { Candidate } from '#app/cohort/api.ts';
import { CandidateBar } from '#app/cohort/candidate/CandidateBar.tsx';
import { personOf } from '#app/cohort/candidate/edits.ts';
import { InitialsFirst } from '#app/cohort/candidate/InitialsFirst.tsx';
import { useUnread, withoutThose } from '#app/useUnread.ts';
import { keepDraft, openDesk, takeDraftOf } from '#app/cohort/candidate/openDesk.ts';
import { useCandidate } from '#app/cohort/candidate/useCandidate.ts';
import { useEdits } from '#app/cohort/candidate/useEdits.ts';
import { useCohort, useCohortState } from '#app/cohort/cohortContext.ts';
import { readView, tableAt, type View } from '#app/cohort/table/view.ts';
import { DeskContext, type DeskPlace } from '#app/deskContext.ts';
import { type Page, PageContext, usePage } from '#app/page.ts';
import { makeSession } from '#app/session.ts';
import { makeScreener } from '#screening/screener.ts';

/** `sheet`: their referral sheets are shown, of the one trial with this number, or of those to be chosen where it is empty. */
type Props = { readonly code: string; readonly sheet?: string | undefined };

export function CandidatePage({ code, sheet }: Props) {
  const { voice, catalogue } = usePage();
  const { say } = voice;
  const [path] = useLocation();
  const view = useMemo(() => readView(queryIn(path), catalogue), [path, catalogue]);
  const found = useCandidate(code);
  if (found === undefined) return <p role="status">{say('page.loading')}</p>;
  if (found.candidate === undefined) {
    return (
      <div className="reading">
        <h1>{say('cohort.candidate.none', { code: found.of })}</h1>
        <Link href={tableAt(view)}>{say('cohort.candidate.back')}</Link>
      </div>
    );
  }
  return <OpenCandidate key={found.of} candidate={found.candidate} view={view} sheet={sheet} />;
}

type OpenProps = { readonly candidate: Candidate; readonly view: View; readonly sheet: string | undefined };

function OpenCandidate({ candidate, view, sheet }: OpenProps) {
  const page = usePage();
  const { catalogue, today } = page;
  const cohort = useCohort();
  const { initials } = useCohortState();
  const [restored] = useState(() => takeDraftOf(cohort, candidate.code));
  const [why, setWhy] = useState(restored?.why ?? '');
  const own = useMemo(() => {
    const session = makeSession(today);
    session.replace(personOf(candidate));
    if (restored !== undefined) {
      session.update((person) => ({ ...person, answers: withoutThose(restored.fields, person.answers, catalogue.dictionary) }));
      draftsOf(session).restore(restored.fields);
    }
    return { session, screener: makeScreener(catalogue.trials, catalogue.dictionary) };
  }, [candidate, catalogue, today, restored]);
  const unread = useUnread(own.session);
  const { state, flush } = useEdits(own.session, candidate, why, unread.isHeld);
  useEffect(
    () => () => {
      const fields = unread.fields();
      if (fields.size > 0) keepDraft(cohort, { code: candidate.code, why: '', fields });
    },
    [cohort, candidate, unread],
  );
  useEffect(
    () => openDesk(cohort, { flush, draft: () => ({ code: candidate.code, why, fields: unread.fields() }) }),
    [cohort, flush, candidate, why, unread],
  );
  const below = useMemo((): Page => ({ ...page, ...own, voice: { ...page.voice, audience: 'clinician' } }), [page, own]);
  const desk = useMemo(
    (): DeskPlace => ({
      desk: candidateAt(candidate.code, view),
      sheetAt: (trial) => sheetOfCandidateAt(candidate.code, trial, view),
      backWord: 'cohort.candidate.toDesk',
      keepsReadings: false,
    }),
    [candidate, view],
  );
  return (
    <DeskContext value={desk}>
      <PageContext value={below}>
        {sheet !== undefined ? (
          <SheetPage key={sheet} number={sheet === '' ? undefined : sheet} />
        ) : (
          <div className="clinic candidate" data-candidate={candidate.code} onBlur={flush}>
            <CandidateBar code={candidate.code} view={view} state={state} why={why} onWhy={setWhy}>
              <UndoRedo />
              <Link href={desk.sheetAt()}>{page.voice.say('clinic.sheet')}</Link>
            </CandidateBar>
            {restored !== undefined && <p className="note">{page.voice.say('cohort.candidate.restored')}</p>}
            {initials === '' && <InitialsFirst />}
            <div className="candidate-desk" inert={initials === ''}>
              <Contradictions />
              <Desk />
            </div>
          </div>
        )}
      </PageContext>
    </DeskContext>
  );
}
