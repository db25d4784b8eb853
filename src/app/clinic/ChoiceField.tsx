// A question with a few answers: a list that opens by the first letter, in either language.
import { type KeyboardEvent, useId, useRef, useSyncExternalStore } from 'react';
import { Beneath } from '#app/clinic/Beneath.tsx';
import { withClinicAnswer } from '#app/clinic/clinicAnswers.ts';
import { choicesOf, picks } from '#app/entry/choices.ts';
import { BLANK, draftsOf } from '#app/clinic/drafts.ts';
import { type TypedAhead, typedAhead } from '#app/entry/typeAhead.ts';
import type { FieldProps } from '#app/clinic/fieldProps.ts';
import { historyOf } from '#app/clinic/history.ts';
import { usePage } from '#app/page.ts';
import { answerInWords } from '#app/ui/answerInWords.ts';
import { type Answer, isSilent } from '#facts/answer.ts';
import { localText } from '#i18n/localText.ts';

/** An answer that is none of the list's, as one of several options. */
const GIVEN = 'as given';
const NONE = '';

export function ChoiceField({ question, label, given, origin, follows }: FieldProps) {
  const { voice, session, today } = usePage();
  const { say, language } = voice;
  const ids = { select: useId(), beneath: useId() };
  const choices = choicesOf(question);
  const value = valueOf(given?.answer);
  const drafts = draftsOf(session);
  // What was pasted here and is none of the answers.
  const isWrong = useSyncExternalStore(drafts.subscribe, () => drafts.get(question.id)) !== undefined;
  const put = (chosen: string) => {
    const answer = choices.find(({ value: one }) => one === chosen)?.answer;
    historyOf(session).begin(undefined);
    drafts.set(question.id, undefined);
    if (chosen !== GIVEN) {
      const next = answer === undefined ? undefined : { fact: question.fact.id, answer };
      session.update((person) => withClinicAnswer(person, question, next, today));
    }
  };
  const letters = useRef<TypedAhead | undefined>(undefined);
  const onKey = (event: KeyboardEvent<HTMLSelectElement>) => {
    const { key, timeStamp } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (key === 'Backspace' || key === 'Delete') {
      event.preventDefault();
      put(NONE);
    }
    letters.current = typedAhead(letters.current, key, timeStamp);
    if (letters.current === undefined) return;
    // The list would look for the letters in its own way.
    event.preventDefault();
    const picked = picks(question, letters.current.text, language);
    put(picked ?? NONE);
    // Letters that begin none of the answers pick none, and it is said so.
    if (picked === undefined) drafts.set(question.id, { ...BLANK, text: letters.current.text });
  };
  return (
    <div className="entry" data-question={question.id} data-state={given === undefined ? 'open' : 'given'}>
      <label htmlFor={ids.select}>{label}</label>
      <span className="entry-control">
        <select
          id={ids.select}
          data-entry={question.id}
          value={value}
          aria-describedby={ids.beneath}
          aria-invalid={isWrong}
          onChange={({ target }) => put(target.value)}
          onKeyDown={onKey}
        >
          <option value={NONE} />
          {choices.map(({ value: one, label: name }, place) => (
            <option key={one} value={one}>
              {typeof name === 'string' ? say(name) : say('clinic.option', { place: place + 1, label: localText(name, language) })}
            </option>
          ))}
          {value === GIVEN && given !== undefined && <option value={GIVEN}>{answerInWords(question.fact, given.answer, voice)}</option>}
        </select>
      </span>
      <Beneath id={ids.beneath} question={question} isNoChoice={isWrong} given={given} origin={origin} follows={follows} />
    </div>
  );
}

function valueOf(answer: Answer | undefined): string {
  if (answer === undefined) return NONE;
  if (isSilent(answer)) return answer;
  if (!('value' in answer)) return GIVEN;
  return typeof answer.value === 'object' ? GIVEN : String(answer.value);
}
