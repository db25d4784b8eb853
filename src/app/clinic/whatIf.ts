// What is being tried out for a person, kept with their session: it stays so while another page is shown.
import type { Page } from '#app/page.ts';
import { makeSession, type Session } from '#app/session.ts';
import { makeScreener } from '#screening/screener.ts';

export type Scratch = Pick<Page, 'session' | 'screener'> & {
  /** Of the person as it is: with another person it is no copy of theirs. */
  readonly generation: number;
};

const SCRATCHES = new WeakMap<Session, Scratch>();

/** Undefined while nothing is tried out. */
export function scratchOf(session: Session): Scratch | undefined {
  const kept = SCRATCHES.get(session);
  return kept?.generation === session.generation() ? kept : undefined;
}

export function beginScratch({ session: real, catalogue, today }: Page): Scratch {
  const session = makeSession(today);
  session.replace(real.get());
  const scratch = { session, screener: makeScreener(catalogue.trials, catalogue.dictionary), generation: real.generation() };
  SCRATCHES.set(real, scratch);
  return scratch;
}

export function dropScratch(real: Session): void {
  SCRATCHES.delete(real);
}
