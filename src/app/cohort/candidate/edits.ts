// Sends what was entered for a candidate on to the list: after a pause, or at once when the candidate is left.
import type { Candidate } from '#cohort/candidate.ts';
import type { Session } from '#app/session.ts';
import type { Answers } from '#facts/answers.ts';
import type { FactId } from '#facts/fact.ts';
import { NOBODY, type Person } from '#facts/person.ts';

/** Long enough for the next digit. */
export const PAUSE_MS = 1500;

export function personOf({ code, answers, origins }: Candidate): Person {
  return { ...NOBODY, answers, origins, reference: code, reportedBy: 'clinician', itemsFromClinic: true };
}

export type Edits = {
  readonly isWaiting: () => boolean;
  /** Sends what waits. */
  readonly flush: () => void;
  /** The same, and listens no more. */
  readonly end: () => void;
};

export type Told = {
  readonly send: (candidate: Candidate) => void;
  /** Something begins to wait. */
  readonly onWaiting: () => void;
  /** So many answers stay as they were, since what is typed in their place cannot be read. */
  readonly onHeld: (count: number) => void;
  /** Whether what is typed for the fact, or for its other way to be said, cannot be read. */
  readonly isHeld: (fact: FactId, answers: Answers) => boolean;
};

/** `kept`: as the list has it; the session may have left out what something else is typed for. */
export function makeEdits(session: Session, kept: Candidate, { send, onWaiting, onHeld, isHeld }: Told): Edits {
  let seen = session.get().answers;
  let sent: Pick<Candidate, 'answers' | 'origins'> = kept;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const now = session.get();
    if (now.answers === seen) return;
    seen = now.answers;
    const held = [...sent.answers.keys()].filter((fact) => !now.answers.has(fact) && isHeld(fact, now.answers));
    const before = sent;
    sent = { ...now, answers: withHeld(now.answers, before.answers, held), origins: withHeld(now.origins, before.origins, held) };
    if (!isSame(before.answers, sent.answers)) send({ code: kept.code, answers: sent.answers, origins: sent.origins });
    onHeld(held.length);
  };
  const stop = session.subscribe(() => {
    clearTimeout(timer);
    timer = undefined;
    if (session.get().answers === seen) return;
    timer = setTimeout(flush, PAUSE_MS);
    onWaiting();
  });
  return {
    isWaiting: () => timer !== undefined,
    flush,
    end: () => {
      stop();
      flush();
    },
  };
}

function withHeld<T>(now: ReadonlyMap<FactId, T>, before: ReadonlyMap<FactId, T>, held: readonly FactId[]): ReadonlyMap<FactId, T> {
  const all = new Map(now);
  for (const fact of held) {
    const one = before.get(fact);
    if (one !== undefined) all.set(fact, one);
  }
  return all;
}

function isSame(one: Answers, other: Answers): boolean {
  return one.size === other.size && [...one].every(([fact, answer]) => other.get(fact) === answer);
}
