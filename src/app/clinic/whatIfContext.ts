// The scratch copy in which a fact is changed to see what moves: the page below works on it, the person above stays as it is.
import { createContext, useContext } from 'react';
import type { Session } from '#app/session.ts';
import type { Screening } from '#screening/screen.ts';

export type WhatIf = {
  readonly real: Session;
  /** Of the person as it is. */
  readonly screenings: readonly Screening[];
};

export const WhatIfContext = createContext<WhatIf | undefined>(undefined);

/** Undefined while nothing is tried out. */
export function useWhatIf(): WhatIf | undefined {
  return useContext(WhatIfContext);
}
