// A list in jsdom: candidates as a file would say them, on a day of our choice, at an address of the page.
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { bare } from '../../i18n/voices.ts';
import { pageOf } from '../results/Shown.tsx';
import { fakeHost } from './fakeHost.ts';
import { CohortRoutes } from '#app/CohortRoutes.tsx';
import type { Cohort } from '#app/cohort/cohortContext.ts';
import type { KeepingState } from '#app/cohort/keepingApi.ts';
import { cohortOn } from '#app/cohort/openCohort.ts';
import { PageContext } from '#app/page.ts';
import type { Candidate } from '#cohort/candidate.ts';
import { readAnswers } from '#facts/answers.ts';

// A list is large, and the machine may be busy.
configure({ asyncUtilTimeout: 10_000 });

type Options = { readonly language?: string; readonly initials?: string; readonly isSlow?: boolean };
type People = Readonly<Record<string, object>>;

export const MASHHAD = 'IRCT20160809029275N2';
export const ROYAN = 'NCT01759797';
export const ISFAHAN = 'NCT02116634';

/** Plainly invented. */
export const PEOPLE: People = {
  'C-001': { diagnosis: 'als', ageYears: 44, fvc: 71 },
  'C-002': { diagnosis: 'als', ageYears: 51, fvc: 31 },
  'C-003': { diagnosis: 'ms', ageYears: 39 },
  'C-004': { diagnosis: 'als', ageYears: 71, fvc: 90 },
  'C-005': {},
};

export async function listed(people: People, path = '/cohort', { language = 'en', initials = 'AB', isSlow = false }: Options = {}) {
  const page = pageOf({}, { language });
  const { catalogue, today } = page;
  const candidates = Object.entries(people).map(([code, raw]): Candidate => {
    const { answers, faults } = readAnswers(catalogue.dictionary, raw, today);
    if (faults.length > 0) throw new RangeError(JSON.stringify(faults));
    return {
      code,
      answers,
      origins: new Map([...answers.keys()].map((id) => [id, { by: undefined, on: today, from: 'list.csv, row 2' }])),
    };
  });
  const host = fakeHost(candidates, page, isSlow);
  // What its other parts ask of the worker is not asked here.
  const state = async (): Promise<KeepingState> => ({ place: 'memory', readOnly: undefined, settings: {}, found: undefined });
  const others = { importing: {}, keeping: { state } } as Pick<Cohort, 'importing' | 'keeping'>;
  const cohort = await cohortOn({ ...others, host }, () => Promise.resolve());
  cohort.put({ initials });
  const location = memoryLocation({ path, record: true });
  const view = render(
    <PageContext value={page}>
      <Router hook={location.hook}>
        <CohortRoutes cohort={cohort} />
      </Router>
    </PageContext>,
  );
  const text = (selector: string) => [...view.container.querySelectorAll(selector)].map(({ textContent }) => bare(textContent));
  const codes = () => text('.cohort-table tbody th');
  const address = () => location.history.at(-1);
  return { ...view, page, host, cohort, text, codes, address, go: location.navigate, user: userEvent.setup() };
}
