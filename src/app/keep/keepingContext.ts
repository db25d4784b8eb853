// The keeping of answers on this device, at hand on every screen.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Keeping, KeepingState } from '#app/keep/keeping.ts';

export const KeepingContext = createContext<Keeping | undefined>(undefined);

export function useKeeping(): Keeping & { readonly state: KeepingState } {
  const keeping = useContext(KeepingContext);
  if (keeping === undefined) throw new Error('a screen was drawn outside the page');
  return { ...keeping, state: useSyncExternalStore(keeping.subscribe, keeping.get) };
}
