// What is entered for a candidate goes on to the list, whichever way the candidate is left; and whether it has arrived.
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Edits, makeEdits, type Told } from '#app/cohort/candidate/edits.ts';
import { useCohort } from '#app/cohort/cohortContext.ts';
import { changed } from '#app/cohort/useChange.ts';
import type { Candidate } from '#cohort/candidate.ts';
import type { Session } from '#app/session.ts';

/** `waiting`: entered, and not on the list yet. `held`: what is typed somewhere cannot be read, and the answer stays as it was. */
export type EditState = 'none' | 'waiting' | 'done' | 'held' | 'trouble';

export type Editing = { readonly state: EditState; readonly flush: () => void };

/** `why` is for the log: as it stands when the change is sent. */
export function useEdits(session: Session, candidate: Candidate, why: string, isHeld: Told['isHeld']): Editing {
  const cohort = useCohort();
  const [state, setState] = useState<EditState>('none');
  const reason = useRef(why);
  useEffect(() => {
    reason.current = why;
  }, [why]);
  const edits = useRef<Edits | undefined>(undefined);
  useEffect(() => {
    let [sending, held] = [0, 0];
    const rest = () => {
      if (cohort.get().trouble !== undefined) setState('trouble');
      else if (sending === 0 && !made.isWaiting()) setState(held > 0 ? 'held' : 'done');
    };
    const made = makeEdits(session, candidate, {
      send: (next) => {
        sending += 1;
        const { host, get } = cohort;
        void changed(cohort, host.edit(next, reason.current.trim(), get().initials)).then(() => {
          sending -= 1;
          return rest();
        });
      },
      onWaiting: () => setState('waiting'),
      onHeld: (count) => {
        held = count;
        rest();
      },
      isHeld,
    });
    edits.current = made;
    const stopWatching = beforeLeaving(made, () => sending > 0);
    return () => {
      stopWatching();
      made.end();
    };
  }, [session, candidate, cohort, isHeld]);
  const flush = useCallback(() => edits.current?.flush(), []);
  return { state, flush };
}

function beforeLeaving(edits: Edits, isSending: () => boolean): () => void {
  const onHidden = () => {
    if (document.visibilityState === 'hidden') edits.flush();
  };
  const onLeaving = (event: BeforeUnloadEvent) => {
    if (edits.isWaiting() || isSending()) event.preventDefault();
    edits.flush();
  };
  window.addEventListener('pagehide', edits.flush);
  window.addEventListener('beforeunload', onLeaving);
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    window.removeEventListener('pagehide', edits.flush);
    window.removeEventListener('beforeunload', onLeaving);
    document.removeEventListener('visibilitychange', onHidden);
  };
}
