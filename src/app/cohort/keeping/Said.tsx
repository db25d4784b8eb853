// What came of the last deed: a fault with the way out, or that it is done.
import type { Deed } from '#app/cohort/keeping/useDeed.ts';
import { usePage } from '#app/page.ts';

export function Said({ deed: { isBusy, said }, done }: { readonly deed: Deed; readonly done: string }) {
  const { say } = usePage().voice;
  return (
    <div role="status">
      {isBusy && <p>{say('vault.working')}</p>}
      {said === 'done' && <p className="note">{done}</p>}
      {said !== undefined && said !== 'done' && <p className="alert">{say(`vault.problem.${said}`)}</p>}
    </div>
  );
}
