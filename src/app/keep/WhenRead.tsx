// Waits, for a moment, until what was kept is here: else it could come over answers that were just begun.
import type { ReactNode } from 'react';
import { useKeeping } from '#app/keep/keepingContext.ts';
import { usePage } from '#app/page.ts';

export function WhenRead({ children }: { readonly children: ReactNode }) {
  const { say } = usePage().voice;
  return useKeeping().state.isReading ? <p className="splash">{say('page.loading')}</p> : children;
}
