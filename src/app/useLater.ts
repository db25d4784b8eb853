// Something that takes longer than a frame: asked for after a pause in typing, so that typing never waits for it.
import { useEffect, useMemo, useState } from 'react';

const AFTER_MS = 150;

export type Later<T> = {
  /** Undefined until it is there for the first time. */
  readonly value: T | undefined;
  /** Whether it is of what is there now, and not of a moment ago. */
  readonly isCurrent: boolean;
};

type Work<T> = (signal: AbortSignal) => Promise<T>;

/**
 * `work` must be the same function as long as what it depends on is the same. With another `look` the same is asked again. A fault in it is
 * one of the part that asks.
 */
export function useLater<T>(work: Work<T>, look: number | string = 0): Later<T> {
  const [done, setDone] = useState<{ readonly of: Work<T>; readonly look: number | string; readonly value: T } | undefined>(undefined);
  const [fault, setFault] = useState<Error | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const begin = () => {
      work(signal).then(
        (value) => signal.aborted || setDone({ of: work, look, value }),
        (reason: unknown) => signal.aborted || setFault(reason instanceof Error ? reason : new Error(String(reason))),
      );
    };
    const timer = setTimeout(begin, AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [work, look]);
  if (fault !== undefined) throw fault;
  return useMemo(() => ({ value: done?.value, isCurrent: done?.of === work && done.look === look }), [done, work, look]);
}
