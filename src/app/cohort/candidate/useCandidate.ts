// A candidate of the list by their code; the one before stays until the next is there.
import { useEffect, useRef, useState } from 'react';
import type { Candidate } from '#app/cohort/api.ts';
import { useCohort } from '#app/cohort/cohortContext.ts';

/** `of`: the code that was asked for; without a candidate nobody has it. */
export type Found = { readonly of: string; readonly candidate: Candidate | undefined };

/** Undefined while the first is on the way. */
export function useCandidate(code: string): Found | undefined {
  const { host } = useCohort();
  const [found, setFound] = useState<Found | undefined>(undefined);
  const [fault, setFault] = useState<Error | undefined>(undefined);
  /** What is entered for a candidate who is still open is newer than what the list would give. */
  const open = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (open.current === code) return undefined;
    let isWanted = true;
    const ask = async () => {
      try {
        const candidate = await host.candidate(code);
        if (!isWanted) return;
        open.current = code;
        setFound({ of: code, candidate });
      } catch (reason) {
        if (isWanted) setFault(reason instanceof Error ? reason : new Error(String(reason)));
      }
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [host, code]);
  if (fault !== undefined) throw fault;
  return found;
}
