// The changes that the last answer made, for as long as they are marked.
import { useEffect, useRef, useState } from 'react';
import { type Change, changesBetween, type Doubts } from '#app/clinic/verdicts/changes.ts';
import type { Screening } from '#screening/screen.ts';

/** Long enough to look up from the keyboard. */
const MARKED_MS = 6000;
const NONE: ReadonlyMap<string, Change> = new Map();

/** By registry number. `step`: the field that is being typed into; what its first letters alone changed, and the next ones took back, is no change. */
export function useChanges(screenings: readonly Screening[], doubts: Doubts, step: string | undefined): ReadonlyMap<string, Change> {
  const [marked, setMarked] = useState(NONE);
  const last = useRef({ screenings, doubts, step, base: { screenings, doubts } });
  useEffect(() => {
    const before = last.current;
    const base = before.step === step ? before.base : { screenings: before.screenings, doubts: before.doubts };
    last.current = { screenings, doubts, step, base };
    if (before.screenings === screenings) return;
    const changes = changesBetween(base.screenings, screenings, base.doubts, doubts);
    setMarked(changes.length === 0 ? NONE : new Map(changes.map((change) => [change.screening.trial.number, change])));
  }, [screenings, doubts, step]);
  useEffect(() => {
    if (marked.size === 0) return undefined;
    const timer = setTimeout(() => setMarked(NONE), MARKED_MS);
    return () => clearTimeout(timer);
  }, [marked]);
  return marked;
}
