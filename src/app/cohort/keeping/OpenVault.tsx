// While the kept list is open: lock it, when it locks itself, another passphrase, whose log it is.
import { useId, useState } from 'react';
import { useCohort, useCohortState } from '#app/cohort/cohortContext.ts';
import { NewPassphrase } from '#app/cohort/keeping/PassphraseForms.tsx';
import { Said } from '#app/cohort/keeping/Said.tsx';
import { useDeed } from '#app/cohort/keeping/useDeed.ts';
import { lockNow } from '#app/cohort/keeping/lockNow.ts';
import { changed } from '#app/cohort/useChange.ts';
import { usePage } from '#app/page.ts';
import { PassphraseField } from '#app/ui/PassphraseField.tsx';
import type { CohortSettings } from '#cohort/cohortFile.ts';
import { USUAL_TIMES } from '#storage/cohort/autoLock.ts';

const MINUTES = [5, 10, 30, 60] as const;

export function OpenVault() {
  const { say } = usePage().voice;
  const cohort = useCohort();
  const { kept } = useCohortState();
  const { settings, readOnly } = kept;
  const ids = useId();
  const set = async (change: CohortSettings) => {
    await changed(cohort, cohort.keeping.setSettings({ ...settings, ...change }));
    await cohort.lookAgain();
  };
  return (
    <>
      <p className="cohort-actions">
        <button type="button" onClick={() => void lockNow(cohort)}>
          {say('vault.lockNow')}
        </button>
        <label htmlFor={`${ids}i`}>{say('vault.idle')}</label>
        <select
          id={`${ids}i`}
          disabled={readOnly !== undefined}
          value={settings.idleMinutes ?? USUAL_TIMES.idleMinutes}
          onChange={({ target }) => void set({ idleMinutes: MINUTES.find((one) => `${one}` === target.value) ?? 'never' })}
        >
          {MINUTES.map((count) => (
            <option key={count} value={count}>
              {say('vault.minutes', { count })}
            </option>
          ))}
          <option value="never">{say('vault.never')}</option>
        </select>
      </p>
      {readOnly === undefined && (
        <>
          <LogHead settings={settings} onSet={(change) => void set(change)} />
          <ChangePassphrase />
        </>
      )}
    </>
  );
}

type HeadProps = { readonly settings: CohortSettings; readonly onSet: (change: CohortSettings) => void };

/** Stands in every row of the log that is saved. */
function LogHead({ settings, onSet }: HeadProps) {
  const { say } = usePage().voice;
  const ids = useId();
  return (
    <p className="cohort-actions">
      {(['site', 'investigator'] as const).map((one) => (
        <span key={one} className="labelled">
          <label htmlFor={`${ids}${one}`}>{say(`vault.${one}`)}</label>
          <input
            id={`${ids}${one}`}
            type="text"
            dir="auto"
            autoComplete="off"
            maxLength={100}
            defaultValue={settings[one] ?? ''}
            onBlur={({ target }) => target.value !== (settings[one] ?? '') && onSet({ [one]: target.value })}
          />
        </span>
      ))}
    </p>
  );
}

function ChangePassphrase() {
  const { say } = usePage().voice;
  const { keeping } = useCohort();
  const deed = useDeed();
  const [old, setOld] = useState('');
  return (
    <details>
      <summary>{say('vault.change.title')}</summary>
      <PassphraseField label={say('vault.change.old')} value={old} onChange={setOld} purpose="current-password" problem={undefined} />
      <NewPassphrase
        title={say('vault.change.new')}
        button={say('vault.change')}
        onPassphrase={(next) => {
          deed.act(() => keeping.changePassphrase(old, next));
          setOld('');
        }}
        after={<Said deed={deed} done={say('vault.change.done')} />}
      />
    </details>
  );
}
