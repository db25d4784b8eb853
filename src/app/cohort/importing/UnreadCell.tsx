// One cell that could not be read: whose it is, what stood there, and a field to mend it.
import { useId, useState } from 'react';
import { useCohort } from '#app/cohort/cohortContext.ts';
import type { Unread } from '#app/cohort/import/imported.ts';
import type { ImportReview } from '#app/cohort/importApi.ts';
import { cellProblemInWords } from '#app/cohort/importing/cellProblemInWords.ts';
import { usePage } from '#app/page.ts';
import type { Fact } from '#facts/fact.ts';
import { formatNumber } from '#i18n/format.ts';

type Props = {
  readonly cell: Unread;
  readonly place: number;
  readonly fact: Fact;
  readonly onReview: (review: ImportReview) => void;
};

export function UnreadCell({ cell, place, fact, onReview }: Props) {
  const { voice } = usePage();
  const { say } = voice;
  const { importing } = useCohort();
  const [text, setText] = useState(cell.text);
  const [problem, setProblem] = useState(cell.problem);
  const id = useId();
  const mend = async (next: string, isConfirmed: boolean) => {
    const done = await importing.mend(place, next, isConfirmed);
    if (done?.reading.kind === 'problem') setProblem(done.reading.problem);
    else if (done !== undefined) onReview(done.review);
  };
  return (
    <tr>
      <td>{formatNumber(cell.row, voice.language)}</td>
      <th scope="row">
        <bdi>{cell.code}</bdi>
      </th>
      <td>
        <bdi className="import-stood">{cell.text}</bdi>
      </td>
      <td>
        <form
          className="import-mend"
          onSubmit={(event) => {
            event.preventDefault();
            void mend(text, false);
          }}
        >
          <input
            type="text"
            dir="auto"
            size={10}
            autoComplete="off"
            aria-label={say('import.mendOf', { row: cell.row, heading: cell.heading })}
            aria-describedby={id}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <button type="submit">{say('import.mendIt')}</button>
          {problem.code === 'unusual' && (
            <button type="button" onClick={() => void mend(text, true)}>
              {say('import.isRight')}
            </button>
          )}
        </form>
        <p id={id} className="problem" role="status">
          {problem === cell.problem ? '' : cellProblemInWords(problem, fact, voice)}
        </p>
      </td>
    </tr>
  );
}
