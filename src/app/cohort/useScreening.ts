// Sees to it that all candidates are screened: begins by itself, and goes no further once it is stopped.
import { useCallback, useEffect, useState } from 'react';
import { useCohort, useCohortState } from '#app/cohort/cohortContext.ts';

export type Screening = {
  /** Stopped, or ended, before all were screened. */
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly goOn: () => void;
};

export function useScreening(): Screening {
  const { host, get, put } = useCohort();
  const { summary, progress } = useCohortState();
  /** The list as it was when the screening ended early. */
  const [stoppedAt, setStoppedAt] = useState<number | undefined>(undefined);
  const isLeft = summary.screened < summary.candidates;
  const isStopped = isLeft && progress === undefined && stoppedAt === summary.version;
  const goOn = useCallback(() => {
    const { summary: now, progress: running } = get();
    if (running !== undefined) return;
    put({ progress: { done: now.screened, of: now.candidates } });
    const run = async () => {
      try {
        const after = await host.screen((step) => put({ progress: step }));
        put({ summary: after, progress: undefined });
        setStoppedAt(after.screened < after.candidates ? after.version : undefined);
      } catch {
        put({ progress: undefined, trouble: 'failed' });
        setStoppedAt(get().summary.version);
      }
    };
    void run();
  }, [host, get, put]);
  useEffect(() => {
    if (isLeft && progress === undefined && stoppedAt !== summary.version) goOn();
  }, [isLeft, progress, stoppedAt, summary.version, goOn]);
  return { isStopped, goOn, stop: () => void host.cancel() };
}
