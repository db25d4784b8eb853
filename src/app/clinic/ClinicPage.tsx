// The page for clinicians: all facts on one screen, every verdict beside them, what is missing, and the way to a sheet.
import { useMemo, useState } from 'react';
import { ClinicForm } from '#app/clinic/ClinicForm.tsx';
import { historyOf } from '#app/clinic/history.ts';
import { HelpLine } from '#app/clinic/HelpLine.tsx';
import { Toolbar } from '#app/clinic/Toolbar.tsx';
import { useUndoKeys } from '#app/clinic/useUndoKeys.ts';
import { MissingOverAll } from '#app/clinic/verdicts/MissingOverAll.tsx';
import { VerdictPane } from '#app/clinic/verdicts/VerdictPane.tsx';
import { WhatIfBar } from '#app/clinic/WhatIfBar.tsx';
import { type WhatIf, WhatIfContext } from '#app/clinic/whatIfContext.ts';
import { type Page, PageContext, usePage, useScreenings } from '#app/page.ts';
import { makeSession, type Session } from '#app/session.ts';
import { ErrorBoundary } from '#app/ui/ErrorBoundary.tsx';
import { ToResults } from '#app/ui/ToResults.tsx';
import { makeScreener } from '#screening/screener.ts';

type Scratch = Pick<Page, 'session' | 'screener'> & {
  /** Of the person as it is: with another person it is no copy of theirs. */
  readonly generation: number;
};

/** What is being tried out stays so while another page is shown. */
const SCRATCHES = new WeakMap<Session, Scratch>();

export function ClinicPage() {
  const page = usePage();
  const screenings = useScreenings();
  const [kept, setScratch] = useState(SCRATCHES.get(page.session));
  const scratch = kept?.generation === page.session.generation() ? kept : undefined;
  const put = (next: Scratch | undefined) => {
    if (next === undefined) SCRATCHES.delete(page.session);
    else SCRATCHES.set(page.session, next);
    setScratch(next);
  };
  const whatIf = useMemo((): WhatIf | undefined => scratch && { real: page.session, screenings }, [scratch, page.session, screenings]);
  const below = useMemo(() => (scratch === undefined ? page : { ...page, ...scratch }), [page, scratch]);
  const tryOut = () => {
    const { trials, dictionary } = page.catalogue;
    const session = makeSession(page.today);
    session.replace(page.session.get());
    put({ session, screener: makeScreener(trials, dictionary), generation: page.session.generation() });
  };
  const keep = () => {
    historyOf(page.session).begin(undefined);
    if (scratch !== undefined) page.session.update(() => scratch.session.get());
    put(undefined);
  };
  return (
    <WhatIfContext value={whatIf}>
      <PageContext value={below}>
        <div className="clinic" data-what-if={scratch !== undefined}>
          <Toolbar onTryOut={scratch === undefined ? tryOut : undefined} />
          {scratch !== undefined && <WhatIfBar onKeep={keep} onDrop={() => put(undefined)} />}
          <Desk />
        </div>
      </PageContext>
    </WhatIfContext>
  );
}

/** Form and verdicts; each scrolls by itself, so that both stay in view. */
function Desk() {
  const { say } = usePage().voice;
  const [focused, setFocused] = useState<string | undefined>(undefined);
  useUndoKeys();
  return (
    <div className="clinic-desk">
      <div className="clinic-left">
        <ErrorBoundary say={say}>
          <ClinicForm onFocus={setFocused} />
        </ErrorBoundary>
        <HelpLine question={focused} />
      </div>
      <div className="clinic-right">
        <ErrorBoundary say={say}>
          <VerdictPane step={focused} />
          <MissingOverAll />
        </ErrorBoundary>
      </div>
      <ToResults place="verdicts" />
    </div>
  );
}
