// Something done to what is kept: once at a time, then the page looks again, and says what went wrong.
import { useState } from 'react';
import { useCohort } from '#app/cohort/cohortContext.ts';
import type { Done } from '#app/cohort/keepingApi.ts';

export type Deed = {
  readonly isBusy: boolean;
  /** Undefined until something was done; `done` when it went well. */
  readonly said: Done | undefined;
  readonly act: (deed: () => Promise<Done>) => void;
};

export function useDeed(): Deed {
  const { lookAgain } = useCohort();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Done | undefined>(undefined);
  const run = async (deed: () => Promise<Done>) => {
    setBusy(true);
    setSaid(undefined);
    try {
      setSaid(await deed());
      await lookAgain();
    } catch {
      setSaid('failed');
    }
    setBusy(false);
  };
  return { isBusy, said, act: (deed) => void (isBusy || run(deed)) };
}
