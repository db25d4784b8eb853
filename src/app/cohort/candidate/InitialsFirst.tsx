// Before anything is changed: who changes it. Asked once.
import { useId, useState } from 'react';
import { useCohort } from '#app/cohort/cohortContext.ts';
import { InitialsField } from '#app/cohort/Initials.tsx';
import { usePage } from '#app/page.ts';

export function InitialsFirst() {
  const { say } = usePage().voice;
  const { put } = useCohort();
  const [text, setText] = useState('');
  const title = useId();
  return (
    <form
      className="note initials-first"
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '') put({ initials: text });
      }}
    >
      <p id={title}>{say('cohort.initials.first')}</p>
      <InitialsField value={text} onChange={setText} />
      <button type="submit">{say('cohort.initials.use')}</button>
    </form>
  );
}
