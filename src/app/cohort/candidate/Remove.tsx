// Takes a candidate off the list, asked once more; it can be undone.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { WhyField } from '#app/cohort/candidate/WhyField.tsx';
import { QuestionBox } from '#app/cohort/QuestionBox.tsx';
import { useChange } from '#app/cohort/useChange.ts';
import { usePage } from '#app/page.ts';

export function Remove({ code, back }: { readonly code: string; readonly back: string }) {
  const { say } = usePage().voice;
  const change = useChange();
  const [, navigate] = useLocation();
  const [isAsked, setAsked] = useState(false);
  const [why, setWhy] = useState('');
  const remove = () => {
    setAsked(false);
    change(
      (host, by) => host.remove([code], why.trim(), by),
      () => navigate(back),
    );
  };
  return (
    <>
      <button type="button" className="danger" onClick={() => setAsked(true)}>
        {say('cohort.remove')}
      </button>
      {isAsked && (
        <QuestionBox
          title={say('cohort.remove.title', { code })}
          yes={say('cohort.remove.yes')}
          isDanger
          onYes={remove}
          onNo={() => setAsked(false)}
        >
          <p>{say('cohort.remove.text')}</p>
          <WhyField value={why} onChange={setWhy} />
        </QuestionBox>
      )}
    </>
  );
}
