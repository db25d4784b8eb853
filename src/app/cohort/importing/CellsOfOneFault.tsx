// Cells of one column that could not be read for the same reason: what would settle them all, and each of them to be mended.
import { useState } from 'react';
import type { Unread } from '#app/cohort/import/imported.ts';
import type { ImportReview } from '#app/cohort/importApi.ts';
import { cellProblemInWords } from '#app/cohort/importing/cellProblemInWords.ts';
import { UnreadCell } from '#app/cohort/importing/UnreadCell.tsx';
import { usePage } from '#app/page.ts';

/** `place`: in the list of all cells that could not be read. */
export type Placed = { readonly cell: Unread; readonly place: number };

type Props = {
  readonly cells: readonly Placed[];
  /** At first. */
  readonly isOpen: boolean;
  readonly onReview: (review: ImportReview) => void;
  readonly onColumn: (column: number) => void;
};

const AT_ONCE = 50;
/** Said once, these hold for the whole column. */
const OF_THE_COLUMN: ReadonlySet<string> = new Set(['date-order', 'unit-not-said', 'not-a-yes-or-no', 'no-such-choice']);

export function CellsOfOneFault({ cells, isOpen, onReview, onColumn }: Props) {
  const { voice, catalogue } = usePage();
  const { say } = voice;
  const [shown, setShown] = useState(AT_ONCE);
  const [first] = cells;
  const fact = first && catalogue.dictionary.byId.get(first.cell.fact);
  if (first === undefined || fact === undefined) return null;
  const { heading, column, problem } = first.cell;
  return (
    <details className="import-fault" open={isOpen}>
      <summary>
        <bdi>{heading}</bdi> · {say('import.cells', { count: cells.length })}
        {': '}
        <bdi className="import-stood">{first.cell.text}</bdi> {cellProblemInWords(problem, fact, voice)}
      </summary>
      {OF_THE_COLUMN.has(problem.code) && cells.length > 1 && (
        <p>
          <button type="button" onClick={() => onColumn(column)}>
            {say('import.forTheColumn')}
          </button>
        </p>
      )}
      <table className="import-cells">
        <thead>
          <tr>
            <th scope="col">{say('import.row')}</th>
            <th scope="col">{say('cohort.code')}</th>
            <th scope="col">{say('import.stood')}</th>
            <th scope="col">{say('import.mend')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, shown).map(({ cell, place }) => (
            <UnreadCell key={cell.row} cell={cell} place={place} fact={fact} onReview={onReview} />
          ))}
        </tbody>
      </table>
      {shown < cells.length && (
        <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
          {say('cohort.work.more', { count: Math.min(AT_ONCE, cells.length - shown) })}
        </button>
      )}
    </details>
  );
}
