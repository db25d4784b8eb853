// Whether all that is here is in a file already: then a new patient costs nothing.
import type { Session } from '#app/session.ts';
import type { Person } from '#facts/person.ts';

const SAVED = new WeakMap<Session, Person>();

export function noteSaved(session: Session): void {
  SAVED.set(session, session.get());
}

/** Half-typed letters in a field are lost by nobody's harm; answers, readings and the reference are not. */
export function wouldLose(session: Session): boolean {
  const { answers, ownReadings, reference } = session.get();
  const isEmpty = answers.size === 0 && ownReadings.length === 0 && reference === undefined;
  return !isEmpty && SAVED.get(session) !== session.get();
}
