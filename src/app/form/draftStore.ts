// Keeps what stands in the form while another page is shown.
import { createContext, useContext } from 'react';
import type { Drafts } from '#app/form/draft.ts';

/** `generation` of the session to which the drafts belong. */
export type DraftStore = { drafts: Drafts; generation: number };

export const DraftStoreContext = createContext<DraftStore | undefined>(undefined);

export function useDraftStore(): DraftStore {
  const store = useContext(DraftStoreContext);
  if (store === undefined) throw new Error('the form was drawn outside the page');
  return store;
}
