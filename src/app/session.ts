// The one state of the page: one person's answers and who gave them. In memory only.
import type { Answer } from '#facts/answer.ts';
import { type Answers, withAnswer } from '#facts/answers.ts';
import type { FactId } from '#facts/fact.ts';

export type ReportedBy = 'patient' | 'carer' | 'clinician';

export type SessionState = { readonly answers: Answers; readonly reportedBy: ReportedBy | undefined };

export type Session = {
  readonly get: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly answer: (id: FactId, answer: Answer | undefined) => void;
  readonly report: (by: ReportedBy) => void;
  readonly erase: () => void;
};

const BLANK: SessionState = { answers: new Map(), reportedBy: undefined };

export function makeSession(): Session {
  let state = BLANK;
  const listeners = new Set<() => void>();
  const put = (next: SessionState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer: (id, answer) => {
      if (answer !== undefined || state.answers.has(id)) put({ ...state, answers: withAnswer(state.answers, id, answer) });
    },
    report: (reportedBy) => put({ ...state, reportedBy }),
    erase: () => put(BLANK),
  };
}
