// All questions on one page, for clinicians and for those who like forms; beside or below them the results that follow every answer.
import { useState } from 'react';
import { FormContext } from '#app/form/formContext.ts';
import { FactForm } from '#app/form/FactForm.tsx';
import { type Erased, useDrafts } from '#app/form/useDrafts.ts';
import { KeptMark } from '#app/keep/KeptMark.tsx';
import { withItemsFrom } from '#app/levels.ts';
import { usePage, useSession } from '#app/page.ts';
import { AnswerList } from '#app/results/AnswerList.tsx';
import { ResultsPanel } from '#app/results/ResultsPanel.tsx';
import { REPORTERS } from '#facts/person.ts';
import { ErrorBoundary } from '#app/ui/ErrorBoundary.tsx';
import { ToResults } from '#app/ui/ToResults.tsx';
import { WHO } from '#app/ui/who.ts';
import { takesPeople } from '#trials/recruitment.ts';

export function CheckPage() {
  const { voice, catalogue, session } = usePage();
  const { say } = voice;
  const { reportedBy, answers, itemsFromClinic } = useSession();
  const { dictionary } = catalogue;
  const drafts = useDrafts();
  const [erased, setErased] = useState<Erased | undefined>(undefined);
  const hasAnswers = answers.size > 0;
  // What one person erased is not offered to the next, who has begun to answer.
  if (hasAnswers && erased !== undefined) setErased(undefined);
  const isClosed = !catalogue.trials.some(takesPeople);
  return (
    <div className="check">
      <div className="check-head">
        <h1>{say('check.title')}</h1>
        <p className="lead">{say('check.lead')}</p>
        {isClosed && <p className="note">{say('check.closed', { count: catalogue.trials.length })}</p>}
        <fieldset className="reporter">
          <legend>{say('check.who')}</legend>
          <div className="choices in-a-row">
            {REPORTERS.map((by) => (
              <label key={by} className="choice">
                <input type="radio" name="reported-by" checked={reportedBy === by} onChange={() => session.report(by)} />
                <span>{say(WHO[by])}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <label className="choice from-clinic">
          <input
            type="checkbox"
            checked={itemsFromClinic}
            onChange={({ target }) => session.update((person) => withItemsFrom(target.checked, person, dictionary))}
          />
          <span>{say('check.itemsFromClinic')}</span>
        </label>
        <div className="actions">
          <button type="button" onClick={() => window.print()}>
            {say('check.print')}
          </button>
          <button type="button" className="danger" onClick={() => setErased(drafts.eraseAll())}>
            {say('check.erase')}
          </button>
        </div>
        <KeptMark />
        <div role="status">
          {erased !== undefined && !hasAnswers && (
            <p className="note">
              {say('check.erased')}{' '}
              <button
                type="button"
                onClick={({ currentTarget }) => {
                  currentTarget.closest('.check-head')?.querySelector<HTMLElement>('.danger')?.focus();
                  drafts.bringBack(erased);
                  setErased(undefined);
                }}
              >
                {say('check.undo')}
              </button>
            </p>
          )}
        </div>
      </div>
      <div className="check-body">
        <ErrorBoundary say={say}>
          <FormContext value={drafts}>
            <FactForm />
          </FormContext>
        </ErrorBoundary>
        <ErrorBoundary say={say}>
          <div className="check-results">
            <ResultsPanel />
          </div>
          <AnswerList />
          <ToResults place="results" />
        </ErrorBoundary>
      </div>
    </div>
  );
}
