// Asks for the passphrase of a locked file; a wrong one stays, to be mended.
import { useEffect, useRef, useState } from 'react';
import { usePage } from '#app/page.ts';
import { PassphraseField } from '#app/ui/PassphraseField.tsx';

type Props = {
  readonly isWrong: boolean;
  readonly isBusy: boolean;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onCancel: () => void;
};

export function Locked({ isWrong, isBusy, onPassphrase, onCancel }: Props) {
  const { say } = usePage().voice;
  const [passphrase, setPassphrase] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isWrong && !isBusy) field.current?.focus();
  }, [isWrong, isBusy]);
  const problem = isMissing && passphrase === '' ? 'take.noPassphrase' : isWrong && !isBusy ? 'open.file.wrong-passphrase' : undefined;
  return (
    <form
      className="take-way"
      onSubmit={(event) => {
        event.preventDefault();
        setIsMissing(passphrase === '');
        if (passphrase === '') field.current?.focus();
        else if (!isBusy) onPassphrase(passphrase);
      }}
    >
      <h2 tabIndex={-1}>{say('open.locked')}</h2>
      <p>{say('open.lockedText')}</p>
      <PassphraseField
        ref={field}
        value={passphrase}
        onChange={setPassphrase}
        purpose="current-password"
        problem={problem === undefined ? undefined : say(problem)}
      />
      <div role="status">{isBusy && <p>{say('page.loading')}</p>}</div>
      <div className="big-actions">
        <button type="submit" className="big primary">
          {say('open.unlock')}
        </button>
        <button type="button" className="big" onClick={onCancel}>
          {say('open.cancel')}
        </button>
      </div>
    </form>
  );
}
