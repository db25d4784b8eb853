// A coordinator's list: opened once for as long as the page is, in a worker of its own.
import { useEffect, useState } from 'react';
import { CohortRoutes } from '#app/CohortRoutes.tsx';
import type { Cohort } from '#app/cohort/cohortContext.ts';
import { askBeforeLeaving } from '#app/cohort/keeping/askBeforeLeaving.ts';
import { openCohort } from '#app/cohort/openCohort.ts';
import { usePage } from '#app/page.ts';

let opened: Promise<Cohort> | undefined;

/** One that could not be opened is not kept. */
async function theCohort(): Promise<Cohort> {
  const isFirst = opened === undefined;
  opened ??= openCohort();
  try {
    const cohort = await opened;
    if (isFirst) askBeforeLeaving(cohort);
    return cohort;
  } catch (fault) {
    opened = undefined;
    throw fault;
  }
}

export function CohortScreens() {
  const { say } = usePage().voice;
  const [cohort, setCohort] = useState<Cohort | 'failed' | undefined>(undefined);
  useEffect(() => {
    if (cohort !== undefined) return undefined;
    let isShown = true;
    const open = async () => {
      try {
        const one = await theCohort();
        if (isShown) setCohort(one);
      } catch {
        if (isShown) setCohort('failed');
      }
    };
    void open();
    return () => {
      isShown = false;
    };
  }, [cohort]);
  if (cohort === undefined) return <p role="status">{say('page.loading')}</p>;
  if (cohort !== 'failed') return <CohortRoutes cohort={cohort} />;
  return (
    <section className="alert" role="alert">
      <h1>{say('cohort.notOpened')}</h1>
      <button type="button" onClick={() => setCohort(undefined)}>
        {say('fault.again')}
      </button>
    </section>
  );
}
