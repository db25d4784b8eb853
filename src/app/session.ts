// The one state of the page: one person's answers, who gave them, and the way through the questions.
import type { Answer } from '#facts/answer.ts';
import { withAnswer } from '#facts/answers.ts';
import type { FactId } from '#facts/fact.ts';
import { NOBODY, type Person, type ReportedBy } from '#facts/person.ts';

export type Session = {
  readonly get: () => Person;
  readonly subscribe: (listener: () => void) => () => void;
  readonly answer: (id: FactId, answer: Answer | undefined) => void;
  readonly report: (by: ReportedBy) => void;
  /** Puts another person, or an earlier state of the same one, in place of all this. */
  readonly replace: (person: Person) => void;
  /** Gives back what was there, so that it can be put in place again. */
  readonly erase: () => Person;
};

export function makeSession(): Session {
  let state = NOBODY;
  const listeners = new Set<() => void>();
  const put = (next: Person) => {
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
    replace: put,
    erase: () => {
      const before = state;
      put(NOBODY);
      return before;
    },
  };
}
