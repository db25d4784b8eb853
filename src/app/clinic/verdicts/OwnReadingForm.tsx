// Where a clinician says how they read a criterion in doubt, and why. It changes no rule: it stands beside the result, as theirs.
import { useId, useState } from 'react';
import { usePage, useSession } from '#app/page.ts';
import { localText } from '#i18n/localText.ts';
import { ownReadingOf, withOwnReading } from '#screening/ownReading.ts';
import type { Criterion, Reading } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

type Props = { readonly trial: Trial; readonly criterion: Criterion };

const MOST_LETTERS = 500;

/** Only where there is something to choose. */
export function OwnReading(props: Props) {
  const { session } = usePage();
  useSession();
  // What was begun for one patient is not offered to the next.
  return props.criterion.readings.length > 1 ? <OwnReadingForm key={session.generation()} {...props} /> : null;
}

function OwnReadingForm({ trial, criterion }: Props) {
  const { voice, session } = usePage();
  const { say, language } = voice;
  const own = ownReadingOf(trial, criterion, useSession().ownReadings);
  const [chosen, setChosen] = useState<Reading | undefined>(own?.reading);
  const [why, setWhy] = useState(own?.why ?? '');
  const [problem, setProblem] = useState<'own.choose' | 'own.noWhy' | undefined>(undefined);
  const ids = { why: useId(), problem: useId(), group: useId() };
  const save = (reading: Reading | undefined, reason: string) =>
    session.update((person) => ({
      ...person,
      ownReadings: withOwnReading(person.ownReadings, trial, criterion, reading && { reading, why: reason }),
    }));
  const record = () => {
    const wrong = chosen === undefined ? 'own.choose' : why.trim() === '' ? 'own.noWhy' : undefined;
    setProblem(wrong);
    if (wrong === undefined) save(chosen, why.trim());
  };
  return (
    <details className="own-form">
      <summary>{say(own === undefined ? 'own.record' : 'own.change')}</summary>
      <p className="muted">{say('own.means')}</p>
      <fieldset>
        <legend>{say('own.asRead')}</legend>
        {criterion.readings.map((reading) => (
          <label key={JSON.stringify(reading.raw)} className="choice">
            <input type="radio" name={ids.group} checked={chosen === reading} onChange={() => setChosen(reading)} />
            <span>{reading.why !== undefined && localText(reading.why, language)}</span>
          </label>
        ))}
      </fieldset>
      <label htmlFor={ids.why}>{say('own.why')}</label>
      <input
        id={ids.why}
        type="text"
        value={why}
        maxLength={MOST_LETTERS}
        aria-describedby={ids.problem}
        aria-invalid={problem === 'own.noWhy'}
        onChange={({ target }) => setWhy(target.value)}
      />
      <p id={ids.problem} className="problem" role="alert">
        {problem !== undefined && say(problem)}
      </p>
      <div className="clinic-actions">
        <button type="button" onClick={record}>
          {say('own.save')}
        </button>
        {own !== undefined && (
          <button
            type="button"
            onClick={() => {
              save(undefined, '');
              setChosen(undefined);
              setWhy('');
            }}
          >
            {say('own.takeBack')}
          </button>
        )}
      </div>
    </details>
  );
}
