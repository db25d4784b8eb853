// A verdict in a table: its sign, a short word, and how many facts would decide it.
import { usePage } from '#app/page.ts';
import { Mark, VERDICT_SIGNS } from '#app/ui/Marks.tsx';
import type { Verdict } from '#screening/verdict.ts';

/** Without a verdict: not screened yet. */
export function VerdictCell({ verdict, missing }: { readonly verdict: Verdict | undefined; readonly missing: number }) {
  const { say } = usePage().voice;
  if (verdict === undefined) return <td className="muted">{say('cohort.notScreened')}</td>;
  return (
    <td data-verdict={verdict}>
      <span className="verdict-sign">
        <Mark sign={VERDICT_SIGNS[verdict]} />
        <span>{say(`cohort.verdict.${verdict}`)}</span>
      </span>
      {verdict === 'undetermined' && (
        <span className="muted">{missing === 0 ? say('cohort.noFact') : say('cohort.facts', { count: missing })}</span>
      )}
    </td>
  );
}
