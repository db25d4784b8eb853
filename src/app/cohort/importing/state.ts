// Where a table is on its way into the list, as the page shows it. It stays while another part of the list is looked at.
import { useSyncExternalStore } from 'react';
import type { Progress } from '#app/cohort/api.ts';
import { type Cohort, useCohort } from '#app/cohort/cohortContext.ts';
import type { Source } from '#app/cohort/import/readTable.ts';
import type { ImportReview, OpenedTable, ReadOptions, TableView } from '#app/cohort/importApi.ts';

type Asked = Exclude<OpenedTable, { readonly kind: 'view' }>;

export type ImportState =
  /** `asked`: a question before it can be opened, or why it cannot. */
  | { readonly step: 'source'; readonly source?: Source; readonly asked?: Asked; readonly isOpening?: true }
  /** `column`: the one that is asked about; `missing`: headings of the profile that are not there. */
  | {
      readonly step: 'columns';
      readonly view: TableView;
      readonly options: ReadOptions;
      readonly missing?: readonly string[];
      readonly column?: number;
      readonly progress?: Progress | undefined;
    }
  | { readonly step: 'review'; readonly view: TableView; readonly options: ReadOptions; readonly review: ImportReview };

export const BEGINNING: ImportState = { step: 'source' };

type Store = {
  readonly get: () => ImportState;
  readonly put: (next: ImportState) => void;
  readonly subscribe: (listener: () => void) => () => void;
};
const STORES = new WeakMap<Cohort, Store>();

function makeStore(): Store {
  let state: ImportState = BEGINNING;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    put: (next) => {
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function storeOf(cohort: Cohort): Store {
  const store = STORES.get(cohort) ?? makeStore();
  STORES.set(cohort, store);
  return store;
}

export function useImportState(): readonly [ImportState, Store['put']] {
  const { get, put, subscribe } = storeOf(useCohort());
  return [useSyncExternalStore(subscribe, get), put];
}
