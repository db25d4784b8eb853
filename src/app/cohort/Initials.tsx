// Asks once for initials, when the first change is about to be made.
import { type ReactNode, useCallback, useId, useState } from 'react';
import type { By } from '#app/cohort/api.ts';
import { useCohort } from '#app/cohort/cohortContext.ts';
import { InitialsContext, initialsIn, type WithInitials } from '#app/cohort/initialsContext.ts';
import { QuestionBox } from '#app/cohort/QuestionBox.tsx';
import { usePage } from '#app/page.ts';

type Waiting = { readonly act: (by: By) => void };

export function Initials({ children }: { readonly children: ReactNode }) {
  const cohort = useCohort();
  const [waiting, setWaiting] = useState<Waiting | undefined>(undefined);
  const withInitials = useCallback<WithInitials>(
    (act) => {
      const { initials } = cohort.get();
      if (initials === '') setWaiting({ act });
      else act(initials);
    },
    [cohort],
  );
  const give = (initials: By) => {
    cohort.put({ initials });
    setWaiting(undefined);
    waiting?.act(initials);
  };
  return (
    <InitialsContext value={withInitials}>
      {children}
      {waiting !== undefined && <InitialsBox onGive={give} onNo={() => setWaiting(undefined)} />}
    </InitialsContext>
  );
}

function InitialsBox({ onGive, onNo }: { readonly onGive: (initials: By) => void; readonly onNo: () => void }) {
  const { say } = usePage().voice;
  const [text, setText] = useState('');
  return (
    <QuestionBox
      title={say('cohort.initials.title')}
      yes={say('cohort.initials.use')}
      onYes={() => text !== '' && onGive(text)}
      onNo={onNo}
    >
      <p>{say('cohort.initials.why')}</p>
      <InitialsField value={text} onChange={setText} />
    </QuestionBox>
  );
}

export function InitialsField({ value, onChange }: { readonly value: string; readonly onChange: (initials: By) => void }) {
  const { say } = usePage().voice;
  const id = useId();
  return (
    <p className="initials">
      <label htmlFor={id}>{say('cohort.initials')}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        size={5}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={value}
        onChange={({ target }) => onChange(initialsIn(target.value))}
      />
    </p>
  );
}
