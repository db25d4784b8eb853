// The one state of the page: one person's answers, who gave them, and the way through the questions.
import type { Answer } from '#facts/answer.ts';
import { withAnswer } from '#facts/answers.ts';
import type { FactId } from '#facts/fact.ts';
import { NOBODY, type Person, type ReportedBy, withOrigins } from '#facts/person.ts';

export type Session = {
  readonly get: () => Person;
  readonly subscribe: (listener: () => void) => () => void;
  readonly answer: (id: FactId, answer: Answer | undefined) => void;
  readonly report: (by: ReportedBy) => void;
  /** Changes several things of the same person at once. */
  readonly update: (change: (person: Person) => Person) => void;
  /** Puts another person, or an earlier state of the same one, in place of all this. */
  readonly replace: (person: Person) => void;
  /** Gives back what was there, so that it can be put in place again. */
  readonly erase: () => Person;
  /** Rises when one person gives way to another: what was half-typed before does not belong to the new one. */
  readonly generation: () => number;
};

/** `today` is a day number: the day on which what is said here is said. */
export function makeSession(today: number): Session {
  let state = NOBODY;
  let generation = 0;
  const listeners = new Set<() => void>();
  const put = (next: Person) => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const say = (next: Person) => put(withOrigins(state, next, today));
  const replace = (person: Person) => {
    generation += 1;
    put(person);
  };
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer: (id, answer) => {
      if (answer !== undefined || state.answers.has(id)) say({ ...state, answers: withAnswer(state.answers, id, answer) });
    },
    report: (reportedBy) => put({ ...state, reportedBy }),
    update: (change) => say(change(state)),
    replace,
    erase: () => {
      const before = state;
      replace(NOBODY);
      return before;
    },
    generation: () => generation,
  };
}
