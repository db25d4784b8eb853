// Where a person begins: what this is, whether any trial takes people, who answers, and one button.
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { KeepSwitch } from '#app/keep/KeepSwitch.tsx';
import { useKeeping } from '#app/keep/keepingContext.ts';
import { Resumed } from '#app/keep/Resumed.tsx';
import { usePage, useSession } from '#app/page.ts';
import { Reporter } from '#app/start/Reporter.tsx';
import type { Person } from '#facts/person.ts';
import { takesPeople } from '#trials/recruitment.ts';

export function StartPage() {
  const { voice, catalogue, session } = usePage();
  const { say } = voice;
  const { answers } = useSession();
  const { isOn } = useKeeping().state;
  const [, navigate] = useLocation();
  const [erased, setErased] = useState<Person | undefined>(undefined);
  const { trials } = catalogue;
  const hasAnswers = answers.size > 0;
  return (
    <div className="start">
      <div>
        <h1>{say('start.title')}</h1>
        <p className="lead">
          {say('start.what1')} {say('start.what2', { count: trials.length })} {say('start.what3')}
        </p>
        {!trials.some(takesPeople) && <p className="note">{say('check.closed', { count: trials.length })}</p>}
        <Resumed />
        <Reporter />
      </div>
      <div className="start-actions">
        <button type="button" className="big primary" onClick={() => navigate('/ask')}>
          {say(hasAnswers ? 'start.goOn' : 'start.start')}
        </button>
        {hasAnswers && (
          <>
            <Link href="/answers" className="big">
              {say('ask.myAnswers')}
            </Link>
            <button
              type="button"
              className="big"
              onClick={({ currentTarget }) => {
                // This button goes with the answers; the focus must not go with it.
                currentTarget.parentElement?.querySelector('button')?.focus();
                setErased(session.erase());
              }}
            >
              {say(isOn ? 'keep.startAgain' : 'start.again')}
            </button>
          </>
        )}
        <div role="status">
          {erased !== undefined && !hasAnswers && (
            <div className="note undo">
              <p>{say('check.erased')}</p>
              <button type="button" className="big" onClick={() => session.replace(erased)}>
                {say('check.undo')}
              </button>
            </div>
          )}
        </div>
      </div>
      <KeepSwitch />
      <Elsewhere />
    </div>
  );
}

/** Other ways in: all questions on one page, for those who like forms, and the pages for clinicians and for coordinators. */
function Elsewhere() {
  const { say } = usePage().voice;
  return (
    <p className="start-other">
      <Link href="/open" className="more">
        {say('open.title')}
      </Link>
      <Link href="/form" className="more">
        {say('start.form')}
      </Link>
      <Link href="/clinic" className="more">
        {say('start.clinician')}
      </Link>
      <Link href="/cohort" className="more">
        {say('start.coordinator')}
      </Link>
    </p>
  );
}
