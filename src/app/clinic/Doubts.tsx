// Asks back, beside a field, what does not fit to another answer. The answers count meanwhile; once they are said to be right it is asked no more.
import { useSyncExternalStore } from 'react';
import { BLANK, draftsOf } from '#app/clinic/drafts.ts';
import { useDoubtsOf } from '#app/clinic/doubtsContext.ts';
import { focusEntry } from '#app/clinic/focusEntry.ts';
import { usePage, useSession } from '#app/page.ts';
import type { Doubt } from '#facts/doubts.ts';
import type { Person } from '#facts/person.ts';
import { localText } from '#i18n/localText.ts';
import type { Question } from '#questionnaire/question.ts';

export function Doubts({ question }: { readonly question: Question }) {
  return useDoubtsOf(question).map((doubt) => <AskedBack key={doubt.id} doubt={doubt} question={question.id} />);
}

function AskedBack({ doubt, question }: { readonly doubt: Doubt; readonly question: string }) {
  const { voice, session } = usePage();
  const person = useSession();
  const drafts = draftsOf(session);
  const place = `doubt ${doubt.id}`;
  const said = wordsOf(doubt, person);
  const confirmed = useSyncExternalStore(drafts.subscribe, () => drafts.get(place))?.text;
  if (confirmed === said) return null;
  const confirm = () => {
    // The button goes; the focus must not go with it.
    focusEntry(question);
    drafts.set(place, { ...BLANK, text: said, isConfirmed: true });
  };
  return (
    <p className="asked-back">
      <span>{typeof doubt.says === 'string' ? voice.say('clinic.doubt.beforeBirth') : localText(doubt.says, voice.language)}</span>
      <button type="button" onClick={confirm}>
        {voice.say('clinic.isRight')}
      </button>
    </p>
  );
}

/** Once one of the answers is another, it is asked again. */
function wordsOf({ answers: ids }: Doubt, { answers, origins }: Person): string {
  return JSON.stringify(ids.map((id) => [id, answers.get(id), origins.get(id)?.on]));
}
