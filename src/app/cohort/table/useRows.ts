// The rows that a view asks for: the newest question wins, and what was there stays until its answer comes.
import { useCallback } from 'react';
import type { Page } from '#app/cohort/api.ts';
import { useCohort, useCohortState } from '#app/cohort/cohortContext.ts';
import { asked, pagesOf, type View } from '#app/cohort/table/view.ts';
import { type Later, useLater } from '#app/useLater.ts';

/** While it is screened, the rows are looked at again so many times. */
const LOOKS = 10;

export function useRows(view: View): Later<Page> {
  const { host } = useCohort();
  const { summary, progress } = useCohortState();
  const { version } = summary;
  const look = progress === undefined || progress.of === 0 ? LOOKS : Math.floor((progress.done / progress.of) * LOOKS);
  const work = useCallback(async (): Promise<Page> => {
    const page = await host.page(asked(view));
    const last = pagesOf(page.total, view.perPage);
    return view.page > last ? host.page(asked({ ...view, page: last })) : page;
  }, [host, view]);
  return useLater(work, `${version} ${look}`);
}
