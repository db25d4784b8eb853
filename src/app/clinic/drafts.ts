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

export type Drafts = {
  readonly get: (question: string) => Draft | undefined;
  readonly set: (question: string, draft: Draft | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const KEPT = new WeakMap<Session, Drafts>();

export function draftsOf(session: Session): Drafts {
  const kept = KEPT.get(session) ?? makeDrafts(session);
  KEPT.set(session, kept);
  return kept;
}

function makeDrafts(session: Session): Drafts {
  const drafts = new Map<string, Draft>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let generation = session.generation();
  session.subscribe(() => {
    if (generation === session.generation()) return;
    generation = session.generation();
    drafts.clear();
    tell();
  });
  return {
    get: (question) => drafts.get(question),
    set: (question, draft) => {
      if (draft === undefined) drafts.delete(question);
      else drafts.set(question, draft);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
