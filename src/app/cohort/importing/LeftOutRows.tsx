// Rows that were left out as a whole, each with why.
import type { ImportReview } from '#app/cohort/importApi.ts';
import { rowProblemInWords } from '#app/cohort/importing/cellProblemInWords.ts';
import { usePage } from '#app/page.ts';

const SHOWN = 200;

type Props = { readonly review: ImportReview; readonly onTakeShort: () => Promise<void> };

export function LeftOutRows({ review: { leftOut, leftOutCount }, onTakeShort }: Props) {
  const { say } = usePage().voice;
  if (leftOutCount === 0) return null;
  return (
    <details>
      <summary>{say('import.leftOut', { count: leftOutCount })}</summary>
      {leftOut.some(({ problem }) => problem.code === 'too-few-cells') && (
        <p>
          {say('import.shortRows')}{' '}
          <button type="button" onClick={() => void onTakeShort()}>
            {say('import.takeShort')}
          </button>
        </p>
      )}
      <ul>
        {leftOut.slice(0, SHOWN).map(({ row, problem, cells }) => (
          <li key={row}>
            {say('import.leftOutRow', { row, why: rowProblemInWords(problem, say) })}{' '}
            <bdi className="muted">{cells.slice(0, 4).join(' | ')}</bdi>
          </li>
        ))}
      </ul>
      {leftOutCount > SHOWN && <p className="muted">{say('import.leftOutMore', { count: leftOutCount - SHOWN })}</p>}
    </details>
  );
}
