// One encrypted file with everything, and back.
import { type ChangeEvent, useState } from 'react';
import { useCohort, useCohortState } from '#app/cohort/cohortContext.ts';
import { NewPassphrase } from '#app/cohort/keeping/PassphraseForms.tsx';
import { Said } from '#app/cohort/keeping/Said.tsx';
import { useDeed } from '#app/cohort/keeping/useDeed.ts';
import { usePage } from '#app/page.ts';
import { fileName, saveBlob } from '#app/saveText.ts';
import { PassphraseField } from '#app/ui/PassphraseField.tsx';

export function Backup() {
  const { kept, summary } = useCohortState();
  return (
    <>
      {kept.place === 'open' && <SaveOpen />}
      {kept.place !== 'open' && summary.candidates > 0 && <SaveLocked />}
      <Restore />
    </>
  );
}

function useSaving() {
  const { today } = usePage();
  const { keeping } = useCohort();
  const deed = useDeed();
  const save = (passphrase: string | undefined) =>
    deed.act(async () => {
      const made = await keeping.backup(passphrase);
      if (!(made instanceof Blob)) return made;
      saveBlob(made, fileName({ day: today, id: 'list' }, '.gharbal'));
      return 'done';
    });
  return { deed, save };
}

function SaveOpen() {
  const { say } = usePage().voice;
  const { deed, save } = useSaving();
  return (
    <section className="take-way">
      <h3>{say('vault.backup.title')}</h3>
      <p>{say('vault.backup.text')}</p>
      <button type="button" onClick={() => save(undefined)}>
        {say('vault.backup')}
      </button>
      <Said deed={deed} done={say('vault.backup.done')} />
    </section>
  );
}

function SaveLocked() {
  const { say } = usePage().voice;
  const { deed, save } = useSaving();
  return (
    <NewPassphrase
      title={say('vault.backup.title')}
      button={say('vault.backup')}
      onPassphrase={save}
      after={<Said deed={deed} done={say('vault.backup.done')} />}
    >
      <p>{say('vault.backup.own')}</p>
    </NewPassphrase>
  );
}

function Restore() {
  const { say } = usePage().voice;
  const { keeping } = useCohort();
  const { summary } = useCohortState();
  const deed = useDeed();
  const [file, setFile] = useState<File | undefined>(undefined);
  const [passphrase, setPassphrase] = useState('');
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setFile(target.files?.[0]);
    target.value = '';
  };
  return (
    <form
      className="take-way"
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== undefined) deed.act(() => keeping.restore(file, passphrase));
        setPassphrase('');
      }}
    >
      <h3>{say('vault.restore.title')}</h3>
      <label className="file-button big">
        <span>{say('vault.restore.choose')}</span>
        <input type="file" className="visually-hidden" onChange={choose} />
      </label>
      {file !== undefined && (
        <>
          <p>
            <bdi>{file.name}</bdi>
          </p>
          {summary.candidates > 0 && <p className="alert">{say('vault.restore.replaces', { count: summary.candidates })}</p>}
          <PassphraseField value={passphrase} onChange={setPassphrase} purpose="current-password" problem={undefined} />
          <button type="submit" disabled={passphrase === ''}>
            {say('vault.restore')}
          </button>
        </>
      )}
      <Said deed={deed} done={say('vault.restore.done')} />
    </form>
  );
}
