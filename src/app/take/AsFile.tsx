// As a file: readable by everybody, or locked with a passphrase.
import { useRef, useState } from 'react';
import { useKeeping } from '#app/keep/keepingContext.ts';
import { usePage, useSession } from '#app/page.ts';
import { fileName, saveText } from '#app/saveText.ts';
import { PassphraseField } from '#app/ui/PassphraseField.tsx';
import type { WordKey } from '#i18n/language.ts';
import { isLockPossible, lock } from '#storage/lock.ts';
import { writePerson } from '#storage/personFile.ts';

type Said = { readonly state: 'busy' | 'failed' } | { readonly state: 'saved'; readonly name: string } | undefined;

export function AsFile() {
  const { say } = usePage().voice;
  const person = useSession();
  const { stamp } = useKeeping();
  const [said, setSaid] = useState<Said>(undefined);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<WordKey | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);

  const save = (ending: string, make: (text: string) => Promise<string> | string) => async () => {
    if (said?.state === 'busy') return;
    const marks = stamp();
    const name = fileName(marks, ending);
    setSaid({ state: 'busy' });
    try {
      saveText(await make(writePerson(person, marks)), name);
      setSaid({ state: 'saved', name });
    } catch {
      setSaid({ state: 'failed' });
    }
  };
  const saveOpen = save('.json', (text) => text);
  const saveLocked = save('-locked.json', (text) => lock(text, passphrase));

  return (
    <section className="take-way" aria-labelledby="file-title">
      <h2 id="file-title">{say('take.file')}</h2>
      <p>{say('take.fileText')}</p>
      <button type="button" className="big" onClick={() => void saveOpen()}>
        {say('take.fileSave')}
      </button>
      <h3>{say('take.locked')}</h3>
      {isLockPossible() ? (
        <>
          <p>{say('take.lockedText')}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              setProblem(passphrase === '' ? 'take.noPassphrase' : undefined);
              if (passphrase === '') field.current?.focus();
              else void saveLocked();
            }}
          >
            <PassphraseField
              ref={field}
              value={passphrase}
              onChange={setPassphrase}
              purpose="new-password"
              problem={passphrase === '' && problem !== undefined ? say(problem) : undefined}
            />
            <button type="submit" className="big">
              {say('take.lockedSave')}
            </button>
          </form>
        </>
      ) : (
        <p>{say('take.noLock')}</p>
      )}
      <div role="status" data-saved={said?.state}>
        {said?.state === 'busy' && <p>{say('page.loading')}</p>}
        {said?.state === 'failed' && <p className="alert">{say('take.fileFailed')}</p>}
        {said?.state === 'saved' && <p className="note">{say('take.fileSaved', { name: said.name })}</p>}
      </div>
    </section>
  );
}
