// On a narrow screen the results are below the form: how they stand, always in view, and a way to them.
import { useByIllness } from '#app/byIllness.ts';
import { usePage } from '#app/page.ts';
import { countsOf } from '#app/verdictCounts.ts';

/** `place`: the id of the section with the results. */
export function ToResults({ place }: { readonly place: string }) {
  const { say } = usePage().voice;
  const { own, elsewhere } = useByIllness();
  const counts = countsOf(own.length > 0 ? own : elsewhere);
  const show = () => {
    const results = document.getElementById(place);
    results?.scrollIntoView();
    results?.focus({ preventScroll: true });
  };
  return (
    <div className="to-results">
      <span>{say('results.summary', counts)}</span>
      <button type="button" onClick={show}>
        {say('check.toResults')}
      </button>
    </div>
  );
}
