// Cells that could not be read, those of one column with the same fault together; each can be mended here. Until then it counts as unknown.
import { useEffect, useRef, useState } from 'react';
import { useCohort } from '#app/cohort/cohortContext.ts';
import { CellsOfOneFault, type Placed } from '#app/cohort/importing/CellsOfOneFault.tsx';
import type { ImportReview } from '#app/cohort/importApi.ts';
import { usePage } from '#app/page.ts';

type Props = {
  readonly review: ImportReview;
  readonly onReview: (review: ImportReview) => void;
  /** To the question on the whole column. */
  readonly onColumn: (column: number) => void;
};

/** More of one fault are folded away. */
const FEW = 8;

export function UnreadCells({ review, onReview, onColumn }: Props) {
  const { say } = usePage().voice;
  const { unread, unreadCount } = review;
  const section = useRef<HTMLElement>(null);
  const place = useRef<number | undefined>(undefined);
  const fields = () => [...(section.current?.querySelectorAll<HTMLInputElement>('details[open] .import-mend input') ?? [])];
  const mended = (next: ImportReview) => {
    place.current = fields().findIndex((field) => field.form?.contains(document.activeElement) === true);
    onReview(next);
  };
  // The focus goes on to the next cell, which stands where the mended one stood.
  useEffect(() => {
    if (place.current === undefined) return;
    const left = fields();
    (left[place.current] ?? left.at(-1) ?? section.current?.querySelector<HTMLElement>('h3'))?.focus();
    place.current = undefined;
  });
  if (unreadCount === 0 && review.mends.length === 0) return null;
  return (
    <section ref={section} aria-labelledby="unread-title">
      <h3 id="unread-title" tabIndex={-1}>
        {say('import.unread', { count: unreadCount })}
      </h3>
      {unreadCount > 0 && <p>{say('import.unreadWhy')}</p>}
      <LastMend review={review} onReview={onReview} />
      {[...byFault(unread)].map(([key, cells]) => (
        <CellsOfOneFault key={key} cells={cells} isOpen={cells.length <= FEW} onReview={mended} onColumn={onColumn} />
      ))}
      {unreadCount > unread.length && <p className="muted">{say('import.unreadMore', { count: unreadCount - unread.length })}</p>}
    </section>
  );
}

function LastMend({ review: { mends }, onReview }: Pick<Props, 'review' | 'onReview'>) {
  const { say } = usePage().voice;
  const { importing } = useCohort();
  const [isAtWork, setAtWork] = useState(false);
  const last = mends.at(-1);
  const undo = async () => {
    setAtWork(true);
    const next = await importing.unmend();
    setAtWork(false);
    if (next !== undefined) onReview(next);
  };
  return (
    <div role="status" className="cohort-actions">
      {last !== undefined && (
        <>
          <span>
            {say(last.text === '' ? 'import.mendedEmpty' : 'import.mended', { row: last.row, heading: last.heading, text: last.text })}
          </span>
          <button type="button" disabled={isAtWork} onClick={() => void undo()}>
            {say('cohort.undo')}
          </button>
        </>
      )}
    </div>
  );
}

function byFault(unread: ImportReview['unread']): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>();
  for (const [place, cell] of unread.entries()) {
    const key = JSON.stringify([cell.column, cell.problem.code]);
    const cells = found.get(key);
    if (cells === undefined) found.set(key, [{ cell, place }]);
    else cells.push({ cell, place });
  }
  return found;
}
