// Ctrl+Z and Ctrl+Y, or Cmd: undo and redo, also while the focus is in a field.
import { useEffect } from 'react';
import { historyOf } from '#app/clinic/history.ts';
import { usePage } from '#app/page.ts';

export function useUndoKeys(): void {
  const { session } = usePage();
  useEffect(() => {
    const history = historyOf(session);
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      // The fields that are no answers have an undo of the browser's own.
      const { target } = event;
      if (target instanceof HTMLInputElement && target.dataset['entry'] === undefined) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      event.preventDefault();
      if (isRedo) history.redo();
      else history.undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session]);
}
