// Calls that were ticked off or taken back on this page, until the list comes anew.
import { createContext, useContext } from 'react';
import type { FactId } from '#facts/fact.ts';

export type Tick = { readonly code: string; readonly fact: FactId; readonly isTicked: boolean };

export type Ticks = {
  /** Undefined: as it came. */
  readonly get: (call: Omit<Tick, 'isTicked'>) => boolean | undefined;
  readonly put: (tick: Tick) => void;
};

export const TicksContext = createContext<Ticks>({ get: () => undefined, put: () => undefined });

export function useTicks(): Ticks {
  return useContext(TicksContext);
}

export function keyOf({ code, fact }: Omit<Tick, 'isTicked'>): string {
  return JSON.stringify([fact, code]);
}
