// Which address below `/cohort` shows what of a coordinator's list.
import { useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { fromAddress, pageIn } from '#app/addressQuery.ts';
import { CandidatePage } from '#app/CandidatePage.tsx';
import { CohortPage } from '#app/cohort/CohortPage.tsx';
import { type Cohort, CohortContext } from '#app/cohort/cohortContext.ts';
import { FunnelPart } from '#app/cohort/funnel/FunnelPart.tsx';
import { Initials } from '#app/cohort/Initials.tsx';
import { ImportPart } from '#app/cohort/importing/ImportPart.tsx';
import type { CohortPart } from '#app/cohort/parts.ts';
import { AutoLock } from '#app/cohort/keeping/AutoLock.tsx';
import { isShut } from '#app/cohort/keeping/isShut.ts';
import { KeepingPart } from '#app/cohort/keeping/KeepingPart.tsx';
import { LogPart } from '#app/cohort/log/LogPart.tsx';
import { TablePart } from '#app/cohort/table/TablePart.tsx';
import { WorkPart } from '#app/cohort/work/WorkPart.tsx';

/** In the order of the navigation. */
const PARTS: readonly CohortPart[] = [
  { id: '', word: 'cohort.part.table', Screen: TablePart },
  { id: 'import', word: 'cohort.part.import', Screen: ImportPart },
  { id: 'work', word: 'cohort.part.work', Screen: WorkPart },
  { id: 'funnel', word: 'cohort.part.funnel', Screen: FunnelPart },
  { id: 'log', word: 'cohort.part.log', Screen: LogPart },
  { id: 'keeping', word: 'cohort.part.keeping', Screen: KeepingPart },
];

export function CohortRoutes({ cohort }: { readonly cohort: Cohort }) {
  const [path] = useLocation();
  const { kept, summary } = useSyncExternalStore(cohort.subscribe, cohort.get);
  const [id = '', of, ...more] = pageIn(path).split('/').slice(2);
  return (
    <CohortContext value={cohort}>
      <AutoLock />
      <Initials>
        {id === 'candidate' && of !== undefined && !isShut(kept.place, summary.candidates) ? (
          <CandidatePage code={fromAddress(of)} sheet={more[0] === 'sheet' ? (more[1] ?? '') : undefined} />
        ) : (
          <CohortPage parts={PARTS} id={id === 'candidate' ? '' : id} of={of} />
        )}
      </Initials>
    </CohortContext>
  );
}
