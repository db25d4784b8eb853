// The page for clinicians: all facts on one screen, every verdict beside them, what is missing, and the way to a sheet.
import { useMemo, useState } from 'react';
import { Contradictions } from '#app/clinic/Contradictions.tsx';
import { Desk } from '#app/clinic/Desk.tsx';
import { historyOf } from '#app/clinic/history.ts';
import { Skips } from '#app/clinic/Skips.tsx';
import { Toolbar } from '#app/clinic/Toolbar.tsx';
import { useFirstField } from '#app/clinic/useJump.ts';
import { WhatIfBar } from '#app/clinic/WhatIfBar.tsx';
import { beginScratch, dropScratch, scratchOf } from '#app/clinic/whatIf.ts';
import { type WhatIf, WhatIfContext } from '#app/clinic/whatIfContext.ts';
import { type Page, PageContext, usePage, useScreenings } from '#app/page.ts';

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
