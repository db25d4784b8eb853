// Undo and redo of one session: each step is a person as it was, with what stood in the fields. Letters typed into one field in one go are one step.
import { draftsOf, type Kept } from '#app/clinic/drafts.ts';
import type { Session } from '#app/session.ts';
import type { Person } from '#facts/person.ts';

export type History = {
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** What is changed from here on belongs to this step, until another begins; none: each change is a step of its own. */
  readonly begin: (step: string | undefined) => void;
};

const MOST_STEPS = 500;
const HISTORIES = new WeakMap<Session, History>();

/** Kept with the session, so that leaving the page and coming back loses nothing. */
export function historyOf(session: Session): History {
  const kept = HISTORIES.get(session) ?? makeHistory(session);
  HISTORIES.set(session, kept);
  return kept;
}

type Moment = { readonly person: Person; readonly generation: number; readonly drafts: Kept };

function makeHistory(session: Session): History {
  const past: Moment[] = [];
  const future: Moment[] = [];
  const drafts = draftsOf(session);
  const moment = (): Moment => ({ person: session.get(), generation: session.generation(), drafts: drafts.all() });
  let now = moment();
  let step: string | undefined;
  let lastStep: string | undefined;
  let isMoving = false;

  const note = () => {
    const before = now;
    now = moment();
    if (isMoving || (before.person === now.person && before.drafts === now.drafts)) return;
    future.length = 0;
    const isSameStep = step !== undefined && step === lastStep && before.generation === now.generation;
    lastStep = step;
    if (isSameStep) return;
    past.push(before);
    if (past.length > MOST_STEPS) past.shift();
  };
  session.subscribe(note);
  drafts.subscribe(note);

  const move = (from: Moment[], to: Moment[]) => {
    const target = from.pop();
    if (target === undefined) return;
    to.push(now);
    lastStep = undefined;
    isMoving = true;
    if (target.generation === now.generation) session.update(() => target.person);
    else session.replace(target.person);
    drafts.restore(target.drafts);
    isMoving = false;
    // Another person came back: what is undone next belongs to them.
    now = moment();
  };

  return {
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
    undo: () => move(past, future),
    redo: () => move(future, past),
    begin: (next) => {
      if (next !== step) lastStep = undefined;
      step = next;
    },
  };
}
