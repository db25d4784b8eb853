// Who does it: every change of the list is written to its log under somebody's initials.
import { createContext, useContext } from 'react';
import type { By } from '#app/cohort/api.ts';

const MOST_LETTERS = 5;

/** Goes on with the initials: at once where they are known, else when they have been given. */
export type WithInitials = (act: (by: By) => void) => void;

export const InitialsContext = createContext<WithInitials>(() => undefined);

export function useInitials(): WithInitials {
  return useContext(InitialsContext);
}

/** Letters alone, and few of them: it is no place for a name. */
export function initialsIn(text: string): By {
  const letters = text.normalize('NFC').match(/\p{L}\p{M}*/gu) ?? [];
  return letters.slice(0, MOST_LETTERS).join('');
}
