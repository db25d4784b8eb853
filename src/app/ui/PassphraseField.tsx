// A passphrase: typed or pasted, taken by a password manager, hidden or shown as one likes.
import { type Ref, useId, useState } from 'react';
import { usePage } from '#app/page.ts';

type Props = {
  readonly ref?: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly purpose: 'new-password' | 'current-password';
  readonly problem: string | undefined;
  /** Where it is not simply the passphrase. */
  readonly label?: string;
};

export function PassphraseField({ ref, value, onChange, purpose, problem, label }: Props) {
  const { say } = usePage().voice;
  const [isShown, setIsShown] = useState(false);
  const id = useId();
  return (
    <div className="passphrase">
      <label htmlFor={id}>{label ?? say('passphrase.label')}</label>
      <input
        ref={ref}
        id={id}
        type={isShown ? 'text' : 'password'}
        autoComplete={purpose}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        dir="auto"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onChange={({ target }) => onChange(target.value)}
      />
      <button type="button" className="big" onClick={() => setIsShown(!isShown)}>
        {say(isShown ? 'passphrase.hide' : 'passphrase.show')}
      </button>
      <p id={`${id}-problem`} className="problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
