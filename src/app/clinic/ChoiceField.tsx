// A question with a few answers: a list that opens by the first letters of a name, in either language.
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useSyncExternalStore } from 'react';
import { Beneath } from '#app/clinic/Beneath.tsx';
import { withClinicAnswer } from '#app/clinic/clinicAnswers.ts';
import { useContradictedBy } from '#app/clinic/conflictsContext.ts';
import { type Choice, choicesOf } from '#app/entry/choices.ts';
import { isBegun, isByPlace, picks } from '#app/entry/picks.ts';
import { BLANK, draftsOf } from '#app/clinic/drafts.ts';
import { type TypedAhead, typedAhead } from '#app/entry/typeAhead.ts';
import type { FieldProps } from '#app/clinic/fieldProps.ts';
import { historyOf } from '#app/clinic/history.ts';
import { pasteFrom } from '#app/clinic/paste.ts';
import { usePage } from '#app/page.ts';
import { isSameAnswer } from '#facts/sameAnswer.ts';
import { answerInWords } from '#app/ui/answerInWords.ts';
import type { Answer } from '#facts/answer.ts';
import { localText } from '#i18n/localText.ts';
import type { Question } from '#questionnaire/question.ts';

/** An answer that is none of the list's. */
const GIVEN = 'as given';
const NONE = '';

export function ChoiceField({ question, label, given, origin, follows }: FieldProps) {
  const page = usePage();
  const { voice, session, today } = page;
  const ids = { select: useId(), beneath: useId() };
  const choices = choicesOf(question);
  const value = valueOf(given?.answer, choices);
  const drafts = draftsOf(session);
  // What was typed or pasted here and is none of the answers.
  const isWrong = useSyncExternalStore(drafts.subscribe, () => drafts.get(question.id)) !== undefined;
  const isContradicted = useContradictedBy(question) !== undefined;
  /** `letters`: those that pick nothing. */
  const put = (chosen: string, letters?: string) => {
    const answer = choices.find(({ value: one }) => one === chosen)?.answer;
    historyOf(session).begin(question.id);
    drafts.set(question.id, letters === undefined ? undefined : { ...BLANK, text: letters });
    if (chosen !== GIVEN) {
      const next = answer === undefined ? undefined : { fact: question.fact.id, answer };
      session.update((person) => withClinicAnswer(person, question, next, today));
    }
  };
  const type = useTypeAhead(question, put);
  const paste = (event: ClipboardEvent<HTMLSelectElement>) => {
    event.preventDefault();
    pasteFrom(question, event.clipboardData.getData('text/plain'), page);
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
          aria-invalid={isWrong || isContradicted}
          onChange={({ target }) => put(target.value)}
          onPaste={paste}
          {...type}
        >
          <option value={NONE} />
          <Options question={question} choices={choices} />
          {value === GIVEN && given !== undefined && <option value={GIVEN}>{answerInWords(question.fact, given.answer, voice)}</option>}
        </select>
      </span>
      <Beneath id={ids.beneath} question={question} isNoChoice={isWrong} given={given} origin={origin} follows={follows} />
    </div>
  );
}

function Options({ question, choices }: { readonly question: Question; readonly choices: readonly Choice[] }) {
  const { say, language } = usePage().voice;
  const isNumbered = isByPlace(question);
  return choices.map(({ value, label }, place) => {
    const name = typeof label === 'string' ? say(label) : localText(label, language);
    return (
      <option key={value} value={value}>
        {isNumbered && typeof label !== 'string' ? say('clinic.option', { place: place + 1, label: name }) : name}
      </option>
    );
  });
}

/** What the list does with keys; letters that begin none of the answers pick none, and it is said so, at the latest when the list is left. */
function useTypeAhead(question: Question, put: (chosen: string, letters?: string) => void) {
  const { voice, session } = usePage();
  const pickedBy = (typed: string) => picks(question, typed, voice.language);
  const letters = useRef<TypedAhead | undefined>(undefined);
  return {
    onKeyDown: (event: KeyboardEvent<HTMLSelectElement>) => {
      const { key, timeStamp } = event;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (key === 'Backspace' || key === 'Delete') {
        event.preventDefault();
        put(NONE);
      }
      letters.current = typedAhead(letters.current, key, timeStamp, (text) => isBegun(question, text));
      if (letters.current === undefined) return;
      // The list would look for the letters in its own way.
      event.preventDefault();
      const { text } = letters.current;
      const picked = pickedBy(text);
      put(picked ?? NONE, picked === undefined && !isBegun(question, text) ? text : undefined);
    },
    onBlur: () => {
      const text = letters.current?.text;
      letters.current = undefined;
      if (text === undefined || pickedBy(text) !== undefined) return;
      put(NONE, text);
      historyOf(session).begin(undefined);
    },
  };
}

function valueOf(answer: Answer | undefined, choices: readonly Choice[]): string {
  if (answer === undefined) return NONE;
  return choices.find((choice) => isSameAnswer(choice.answer, answer))?.value ?? GIVEN;
}
