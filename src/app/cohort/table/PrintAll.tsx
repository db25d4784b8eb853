// Prints every row that the filters let through, or as many as anybody reads on paper.
import { MOST_PRINTED } from '#app/cohort/table/usePrintedRows.ts';
import { usePage } from '#app/page.ts';

export function PrintAll({ total, onPrint }: { readonly total: number; readonly onPrint: () => void }) {
  const { say } = usePage().voice;
  return (
    <button type="button" disabled={total === 0} onClick={onPrint}>
      {total > MOST_PRINTED ? say('cohort.printFirst', { count: MOST_PRINTED }) : say('cohort.print', { count: total })}
    </button>
  );
}
