// What stands in the fields of the page for clinicians, half-typed or not: kept with the session, so that no change of page or language loses it.
import type { Session } from '#app/session.ts';

export type Draft = {
  readonly text: string;
  /** The UCUM code chosen beside the field; undefined: the fact's own. */
  readonly unit: string | undefined;
  /** A figure that few people have was asked back, and is right. */
  readonly isConfirmed: boolean;
};

export const BLANK: Draft = { text: '', unit: undefined, isConfirmed: false };

/** By question. */
export type Kept = ReadonlyMap<string, Draft>;

export type Drafts = {
  readonly get: (question: string) => Draft | undefined;
  readonly set: (question: string, draft: Draft | undefined) => void;
  /** All of them; the same as long as none changes. */
  readonly all: () => Kept;
  readonly restore: (kept: Kept) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const KEPT = new WeakMap<Session, Drafts>();

export function draftsOf(session: Session): Drafts {
  const kept = KEPT.get(session) ?? makeDrafts(session);
  KEPT.set(session, kept);
  return kept;
}

function makeDrafts(session: Session): Drafts {
  let drafts: Kept = new Map();
  const listeners = new Set<() => void>();
  const put = (next: Kept) => {
    if (next === drafts) return;
    drafts = next;
    for (const listener of listeners) listener();
  };
  let generation = session.generation();
  session.subscribe(() => {
    if (generation === session.generation()) return;
    generation = session.generation();
    put(new Map());
  });
  return {
    get: (question) => drafts.get(question),
    set: (question, draft) => {
      if (drafts.get(question) === draft) return;
      const others = [...drafts].filter(([id]) => id !== question);
      put(new Map(draft === undefined ? others : [...others, [question, draft]]));
    },
    all: () => drafts,
    restore: put,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
