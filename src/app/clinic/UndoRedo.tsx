// Undo and redo of what was entered for the person.
import { useSyncExternalStore } from 'react';
import { draftsOf } from '#app/clinic/drafts.ts';
import { historyOf } from '#app/clinic/history.ts';
import { usePage } from '#app/page.ts';

export function UndoRedo() {
  const { voice, session } = usePage();
  const { say } = voice;
  const history = historyOf(session);
  const drafts = draftsOf(session);
  useSyncExternalStore(session.subscribe, session.get);
  useSyncExternalStore(drafts.subscribe, drafts.all);
  return (
    <>
      <button type="button" onClick={history.undo} disabled={!history.canUndo()}>
        {say('clinic.undo')}
      </button>
      <button type="button" onClick={history.redo} disabled={!history.canRedo()}>
        {say('clinic.redo')}
      </button>
    </>
  );
}
