// A blank page for the next patient in one press; asks first when something would be lost.
import { useEffect, useRef, useState } from 'react';
import { savePerson } from '#app/clinic/savePerson.ts';
import { wouldLose } from '#app/clinic/saved.ts';
import { focusEntry } from '#app/clinic/focusEntry.ts';
import { useKeeping } from '#app/keep/keepingContext.ts';
import { usePage, useSession } from '#app/page.ts';
import { FIRST_FACT } from '#questionnaire/relevance.ts';

export function NewPatient() {
  const { voice, session } = usePage();
  const { say } = voice;
  const { answers } = useSession();
  const { stamp } = useKeeping();
  const [isAsking, setAsking] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isAsking) dialog.current?.showModal();
  }, [isAsking]);
  const begin = () => {
    setAsking(false);
    session.erase();
    focusEntry(FIRST_FACT);
  };
  return (
    <>
      <button type="button" onClick={() => (wouldLose(session) ? setAsking(true) : begin())}>
        {say('clinic.new')}
      </button>
      {isAsking && (
        <dialog ref={dialog} className="question-box" aria-labelledby="new-title" onClose={() => setAsking(false)}>
          <h2 id="new-title">{say('clinic.newTitle')}</h2>
          <p>{say('clinic.newText', { count: answers.size })}</p>
          <div className="clinic-actions">
            <button
              type="button"
              onClick={() => {
                savePerson(session, stamp());
                begin();
              }}
            >
              {say('clinic.newSave')}
            </button>
            <button type="button" onClick={begin}>
              {say('clinic.newDrop')}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {say('clinic.newCancel')}
            </button>
          </div>
        </dialog>
      )}
    </>
  );
}
