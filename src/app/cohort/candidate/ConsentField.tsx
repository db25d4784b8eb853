// Consent to the screening, for the log: the day of the signature and the version of the form. Only a coordinator knows; no verdict counts it.
import { useEffect, useId, useState } from 'react';
import { useCohort } from '#app/cohort/cohortContext.ts';
import { useChange } from '#app/cohort/useChange.ts';
import { dayTyped } from '#app/entry/resultDate.ts';
import { usePage } from '#app/page.ts';
import type { Consent } from '#cohort/logEntry.ts';
import { isoDate, spanOf } from '#facts/calendar.ts';
import { formatDay } from '#i18n/format.ts';

const MOST_LETTERS = 40;

export function ConsentField({ code }: { readonly code: string }) {
  const { voice } = usePage();
  const { say, language } = voice;
  const { host } = useCohort();
  const [consent, setConsent] = useState<Consent | undefined>(undefined);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    let isWanted = true;
    host.consent(code).then(
      (found) => isWanted && setConsent(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [host, code]);
  const done = (next: Consent | undefined) => {
    setConsent(next);
    setOpen(false);
  };
  const day = spanOf(consent?.date ?? '')?.first;
  return (
    <details className="bar-menu consent" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {consent === undefined || day === undefined
          ? say('cohort.consent.none')
          : say('cohort.consent.given', { date: formatDay(day, language), version: consent.version })}
      </summary>
      {isOpen && <ConsentForm code={code} consent={consent} onDone={done} />}
    </details>
  );
}

type FormProps = {
  readonly code: string;
  readonly consent: Consent | undefined;
  readonly onDone: (consent: Consent | undefined) => void;
};

function ConsentForm({ code, consent, onDone }: FormProps) {
  const { voice, today } = usePage();
  const { say, language } = voice;
  const change = useChange();
  const [date, setDate] = useState(consent?.date ?? '');
  const [version, setVersion] = useState(consent?.version ?? '');
  const [isTried, setTried] = useState(false);
  const ids = useId();
  const day = dayTyped(date, { language, today });
  const put = (next: Consent | undefined) =>
    change(
      (list, by) => list.setConsent(code, next, by),
      () => onDone(next),
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (day !== undefined && version.trim() !== '') put({ date: isoDate(day), version: version.trim() });
      }}
    >
      <p>{say('cohort.consent.why')}</p>
      <label htmlFor={`${ids}d`}>{say('cohort.consent.date')}</label>
      <input
        id={`${ids}d`}
        type="text"
        dir="auto"
        autoComplete="off"
        value={date}
        aria-invalid={isTried && day === undefined}
        aria-describedby={`${ids}p`}
        onChange={({ target }) => setDate(target.value)}
      />
      <label htmlFor={`${ids}v`}>{say('cohort.consent.version')}</label>
      <input
        id={`${ids}v`}
        type="text"
        dir="auto"
        autoComplete="off"
        maxLength={MOST_LETTERS}
        value={version}
        aria-invalid={isTried && version.trim() === ''}
        aria-describedby={`${ids}p`}
        onChange={({ target }) => setVersion(target.value)}
      />
      <p id={`${ids}p`} className="problem" role="status">
        {isTried && (day === undefined || version.trim() === '') ? say('cohort.consent.problem') : ''}
      </p>
      <div className="clinic-actions">
        <button type="submit" className="primary">
          {say('cohort.consent.keep')}
        </button>
        {consent !== undefined && (
          <button type="button" onClick={() => put(undefined)}>
            {say('cohort.consent.withdraw')}
          </button>
        )}
      </div>
    </form>
  );
}
