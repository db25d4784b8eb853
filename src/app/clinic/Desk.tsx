// Form and verdicts beside each other; each scrolls by itself, so that both stay in view.
import { useCallback, useRef, useState } from 'react';
import { ClinicForm } from '#app/clinic/ClinicForm.tsx';
import { HelpLine } from '#app/clinic/HelpLine.tsx';
import { useJump } from '#app/clinic/useJump.ts';
import { useUndoKeys } from '#app/clinic/useUndoKeys.ts';
import { MissingOverAll } from '#app/clinic/verdicts/MissingOverAll.tsx';
import { VerdictPane } from '#app/clinic/verdicts/VerdictPane.tsx';
import { usePage } from '#app/page.ts';
import { ErrorBoundary } from '#app/ui/ErrorBoundary.tsx';
import { ToResults } from '#app/ui/ToResults.tsx';

export function Desk() {
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
