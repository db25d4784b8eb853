// Something that takes longer than a frame, worked out in slices once the verdicts stand, so that typing never waits for it.
import { useEffect, useMemo, useState } from 'react';

/** After this pause in typing. */
const AFTER_MS = 150;
/** Then the browser has its turn. */
const SLICE_MS = 8;

export type Later<T> = {
  /** Undefined until it is there for the first time. */
  readonly value: T | undefined;
  /** Whether it is of what is there now, and not of a moment ago. */
  readonly isCurrent: boolean;
};

/** `work` must be the same function as long as what it depends on is the same. */
export function useLater<T>(work: () => Iterator<undefined, T>): Later<T> {
  const [done, setDone] = useState<{ readonly of: typeof work; readonly value: T } | undefined>(undefined);
  useEffect(() => {
    const steps = work();
    const goOn = () => {
      const end = performance.now() + SLICE_MS;
      for (;;) {
        const step = steps.next();
        if (step.done === true) return setDone({ of: work, value: step.value });
        if (performance.now() > end) break;
      }
      timer = setTimeout(goOn);
      return undefined;
    };
    let timer = setTimeout(goOn, AFTER_MS);
    return () => clearTimeout(timer);
  }, [work]);
  return useMemo(() => ({ value: done?.value, isCurrent: done?.of === work }), [done, work]);
}
