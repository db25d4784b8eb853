// A passphrase for the first time, or again.
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { candidateAt } from '#app/cohort/addresses.ts';
import { putDraftBack } from '#app/cohort/candidate/openDesk.ts';
import { useCohort, useCohortState } from '#app/cohort/cohortContext.ts';
import { Said } from '#app/cohort/keeping/Said.tsx';
import { useDeed } from '#app/cohort/keeping/useDeed.ts';
import { usePage } from '#app/page.ts';
import { PassphraseField } from '#app/ui/PassphraseField.tsx';
import { askToStay } from '#storage/askToStay.ts';

/** Shorter ones are found by trying. */
export const LEAST_LETTERS = 12;

export function KeepForm() {
  const { say } = usePage().voice;
  const { keeping } = useCohort();
  const deed = useDeed();
  const [stays, setStays] = useState(true);
  return (
    <NewPassphrase
      title={say('vault.keep.title')}
      button={say('vault.keep')}
      onPassphrase={(passphrase) => {
        void askToStay().then(setStays);
        deed.act(() => keeping.keep(passphrase));
      }}
      after={
        <>
          {!stays && <p className="note">{say('vault.mayBeCleared')}</p>}
          <Said deed={deed} done={say('vault.kept')} />
        </>
      }
    >
      <p>{say('vault.keep.text')}</p>
      <p>
        <strong>{say('vault.forgotten')}</strong>
      </p>
    </NewPassphrase>
  );
}

type NewProps = {
  readonly title: string;
  readonly button: string;
  readonly onPassphrase: (passphrase: string) => void;
  /** What is to be known before it is typed, and what came of it. */
  readonly children?: ReactNode;
  readonly after: ReactNode;
};

/** Long enough, and typed twice: there is no way to ask for it again. */
export function NewPassphrase({ title, button, onPassphrase, children, after }: NewProps) {
  const { say } = usePage().voice;
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = first.length < LEAST_LETTERS;
  const isOther = first !== again;
  return (
    <form
      className="take-way"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isShort || isOther) return;
        onPassphrase(first);
        setFirst('');
        setAgain('');
        setTried(false);
      }}
    >
      <h3>{title}</h3>
      {children}
      <PassphraseField
        value={first}
        onChange={setFirst}
        purpose="new-password"
        problem={isTried && isShort ? say('vault.tooShort', { least: LEAST_LETTERS }) : undefined}
      />
      <PassphraseField
        label={say('vault.again')}
        value={again}
        onChange={setAgain}
        purpose="new-password"
        problem={isTried && !isShort && isOther ? say('vault.notTheSame') : undefined}
      />
      <button type="submit" className="primary">
        {button}
      </button>
      {after}
    </form>
  );
}

export function UnlockForm() {
  const { say } = usePage().voice;
  const cohort = useCohort();
  const { keeping } = cohort;
  const [, navigate] = useLocation();
  const { summary } = useCohortState();
  const deed = useDeed();
  const [passphrase, setPassphrase] = useState('');
  const unlock = async () => {
    const done = await keeping.unlock(passphrase);
    const whose = done === 'done' ? putDraftBack(cohort, await keeping.takeDraft()) : undefined;
    if (whose !== undefined) navigate(candidateAt(whose));
    return done;
  };
  return (
    <form
      className="take-way"
      onSubmit={(event) => {
        event.preventDefault();
        deed.act(unlock);
        setPassphrase('');
      }}
    >
      <h3>{say('vault.unlock.title')}</h3>
      {summary.candidates > 0 && <p className="alert">{say('vault.unlock.replaces', { count: summary.candidates })}</p>}
      <PassphraseField value={passphrase} onChange={setPassphrase} purpose="current-password" problem={undefined} />
      <button type="submit" className="primary" disabled={passphrase === ''}>
        {say('vault.unlock')}
      </button>
      <p className="muted">{say('vault.forgotten')}</p>
      <Said deed={deed} done={say('vault.opened')} />
    </form>
  );
}
