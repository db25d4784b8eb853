// What was read, before anything is taken over: counts, cells that could not be read, rows left out, and what changes for candidates of the list.
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import type { By } from '#app/cohort/api.ts';
import { useCohort } from '#app/cohort/cohortContext.ts';
import { ChangeList } from '#app/cohort/importing/ChangeList.tsx';
import { LeftOutRows } from '#app/cohort/importing/LeftOutRows.tsx';
import { BEGINNING, type ImportState, useImportState } from '#app/cohort/importing/state.ts';
import { UnreadCells } from '#app/cohort/importing/UnreadCells.tsx';
import { changed } from '#app/cohort/useChange.ts';
import { useInitials } from '#app/cohort/initialsContext.ts';
import { usePage } from '#app/page.ts';

type Props = { readonly state: Extract<ImportState, { step: 'review' }> };

export function ReviewStep({ state }: Props) {
  const { view, options, review } = state;
  const { say } = usePage().voice;
  const cohort = useCohort();
  const withInitials = useInitials();
  const [, put] = useImportState();
  const [, navigate] = useLocation();
  const [profile, setProfile] = useState('');
  const field = useId();
  const takenOver = async (by: By) => {
    const name = profile.trim();
    const isDone = await changed(cohort, cohort.importing.takeOver(by, name === '' ? undefined : name));
    if (!isDone) return;
    put(BEGINNING);
    navigate('/cohort');
  };
  const takeOver = () => withInitials((by) => void takenOver(by));
  const takesShort = async () => {
    const next = { ...options, takesShortRows: true };
    const reviewed = await cohort.importing.review(next, () => undefined);
    if (reviewed?.kind === 'review') put({ step: 'review', view, options: next, review: reviewed.review });
  };
  const showReview = (next: typeof review) => put({ ...state, review: next });
  return (
    <>
      <ul className="import-counts">
        <li>{say('import.count.rows', { count: review.rowCount })}</li>
        <li>{say('import.count.added', { count: review.added })}</li>
        <li>{say('import.count.changed', { count: review.changed })}</li>
        <li>{say('import.count.unread', { count: review.unreadCount })}</li>
        <li>{say('import.count.leftOut', { count: review.leftOutCount })}</li>
      </ul>
      {review.alike.length > 0 && (
        <p className="note">{say('import.alike', { list: review.alike.map((codes) => codes.join(' = ')).join(say('list.comma')) })}</p>
      )}
      {review.repeated.length > 0 && (
        <p className="note">
          {say('import.repeated', {
            count: review.repeated.length,
            list: review.repeated
              .slice(0, 10)
              .map(({ code }) => code)
              .join(say('list.comma')),
          })}
        </p>
      )}
      <UnreadCells review={review} onReview={showReview} onColumn={(column) => put({ step: 'columns', view, options, column })} />
      <LeftOutRows review={review} onTakeShort={takesShort} />
      <ChangeList review={review} onReview={showReview} />
      <p className="import-next">
        <label htmlFor={field}>{say('import.profileName')}</label>{' '}
        <input
          id={field}
          type="text"
          dir="auto"
          maxLength={100}
          autoComplete="off"
          value={profile}
          onChange={({ target }) => setProfile(target.value)}
        />{' '}
        <span className="muted">{say('import.profileWhy')}</span>
      </p>
      <div className="cohort-actions import-next">
        <button type="button" onClick={() => put({ step: 'columns', view, options })}>
          {say('import.backToColumns')}
        </button>
        <button type="button" className="primary" disabled={review.candidates === 0} onClick={takeOver}>
          {say('import.takeOver', { count: review.candidates })}
        </button>
      </div>
    </>
  );
}
