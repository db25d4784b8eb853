// The page for clinicians: all facts on one screen, every verdict beside them, what is missing, and the way to a sheet.
import { useCallback, useMemo, useRef, useState } from 'react';
import { ClinicForm } from '#app/clinic/ClinicForm.tsx';
import { Contradictions } from '#app/clinic/Contradictions.tsx';
import { historyOf } from '#app/clinic/history.ts';
import { HelpLine } from '#app/clinic/HelpLine.tsx';
import { Skips } from '#app/clinic/Skips.tsx';
import { Toolbar } from '#app/clinic/Toolbar.tsx';
import { useFirstField, useJump } from '#app/clinic/useJump.ts';
import { useUndoKeys } from '#app/clinic/useUndoKeys.ts';
import { MissingOverAll } from '#app/clinic/verdicts/MissingOverAll.tsx';
import { VerdictPane } from '#app/clinic/verdicts/VerdictPane.tsx';
import { WhatIfBar } from '#app/clinic/WhatIfBar.tsx';
import { beginScratch, dropScratch, scratchOf } from '#app/clinic/whatIf.ts';
import { type WhatIf, WhatIfContext } from '#app/clinic/whatIfContext.ts';
import { type Page, PageContext, usePage, useScreenings } from '#app/page.ts';
import { ErrorBoundary } from '#app/ui/ErrorBoundary.tsx';
import { ToResults } from '#app/ui/ToResults.tsx';

export function ClinicPage() {
  const page = usePage();
  const screenings = useScreenings();
  const [, setCount] = useState(0);
  const redraw = () => setCount((count) => count + 1);
  const scratch = scratchOf(page.session);
  const whatIf = useMemo((): WhatIf | undefined => scratch && { real: page.session, screenings }, [scratch, page.session, screenings]);
  const below = useMemo((): Page => ({ ...page, ...scratch, voice: { ...page.voice, audience: 'clinician' } }), [page, scratch]);
  useFirstField();
  const tryOut = () => {
    beginScratch(page);
    redraw();
  };
  const drop = () => {
    dropScratch(page.session);
    redraw();
  };
  const keep = () => {
    historyOf(page.session).begin(undefined);
    if (scratch !== undefined) page.session.update(() => scratch.session.get());
    drop();
  };
  return (
    <WhatIfContext value={whatIf}>
      <PageContext value={below}>
        <div className="clinic" data-what-if={scratch !== undefined}>
          <Skips />
          <Toolbar onTryOut={scratch === undefined ? tryOut : undefined} />
          {scratch !== undefined && <WhatIfBar onKeep={keep} onDrop={drop} />}
          <Contradictions />
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
  const last = useRef<string | undefined>(undefined);
  const onFocus = useCallback((question: string | undefined) => {
    last.current = question ?? last.current;
    setFocused(question);
  }, []);
  useUndoKeys();
  useJump(last);
  return (
    <div className="clinic-desk">
      <div className="clinic-left">
        <ErrorBoundary say={say}>
          <ClinicForm onFocus={onFocus} />
        </ErrorBoundary>
        <HelpLine question={focused} />
      </div>
      <ErrorBoundary say={say}>
        <VerdictPane step={focused}>
          <MissingOverAll />
        </VerdictPane>
      </ErrorBoundary>
      <ToResults place="verdicts" />
    </div>
  );
}
