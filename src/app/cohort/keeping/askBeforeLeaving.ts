// A list that is not kept is gone with the page: the browser asks, in its own words, before the page is left.
import type { Cohort } from '#app/cohort/cohortContext.ts';

export function askBeforeLeaving({ get }: Pick<Cohort, 'get'>): void {
  window.addEventListener('beforeunload', (event) => {
    const { kept, summary } = get();
    if (kept.place !== 'open' && summary.candidates > 0) event.preventDefault();
  });
}
