// Erases everything that was said, and brings it back if that was a slip.
import { useState } from 'react';
import { usePage, useSession } from '#app/page.ts';
import type { Person } from '#facts/person.ts';

export function Eraser() {
  const { voice, session } = usePage();
  const { say } = voice;
  const hasAnswers = useSession().answers.size > 0;
  const [erased, setErased] = useState<Person | undefined>(undefined);
  return (
    <div className="eraser">
      {hasAnswers && (
        <button
          type="button"
          className="big danger"
          onClick={() => {
            setErased(session.erase());
            document.getElementById('content')?.focus();
          }}
        >
          {say('check.erase')}
        </button>
      )}
      <div role="status">
        {erased !== undefined && !hasAnswers && (
          <div className="note undo">
            <p>{say('check.erased')}</p>
            <button type="button" className="big" onClick={() => session.replace(erased)}>
              {say('check.undo')}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
