// The changes that the last answer made, for as long as they are marked.
import { useEffect, useRef, useState } from 'react';
import { type Change, changesBetween } from '#app/clinic/verdicts/changes.ts';
import type { Screening } from '#screening/screen.ts';

/** Long enough to look up from the keyboard. */
const MARKED_MS = 6000;
const NONE: ReadonlyMap<string, Change> = new Map();

/** By registry number. */
export function useChanges(screenings: readonly Screening[]): ReadonlyMap<string, Change> {
  const [marked, setMarked] = useState(NONE);
  const before = useRef(screenings);
  useEffect(() => {
    const changes = changesBetween(before.current, screenings);
    before.current = screenings;
    if (changes.length > 0) setMarked(new Map(changes.map((change) => [change.screening.trial.number, change])));
  }, [screenings]);
  useEffect(() => {
    if (marked.size === 0) return undefined;
    const timer = setTimeout(() => setMarked(NONE), MARKED_MS);
    return () => clearTimeout(timer);
  }, [marked]);
  return marked;
}
