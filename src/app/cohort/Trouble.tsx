// What went wrong with the last change, until another one goes well.
import { useCohortState } from '#app/cohort/cohortContext.ts';
import { usePage } from '#app/page.ts';

export function Trouble() {
  const { say } = usePage().voice;
  const { trouble } = useCohortState();
  return <div role="alert">{trouble !== undefined && <p className="alert">{say(`cohort.trouble.${trouble}`)}</p>}</div>;
}
