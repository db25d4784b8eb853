// A question that is typed: a figure with its unit, a range, a date. What was understood stands beside it, what is wrong below it.
import { type ClipboardEvent, useId } from 'react';
import { Beneath } from '#app/clinic/Beneath.tsx';
import { useContradictedBy } from '#app/clinic/conflictsContext.ts';
import type { FieldProps } from '#app/clinic/fieldProps.ts';
import { focusEntry } from '#app/clinic/focusEntry.ts';
import { fullHintOf, hintOf, shortUnit } from '#app/clinic/hints.ts';
import { pasteFrom } from '#app/clinic/paste.ts';
import { isAskedBack, useField } from '#app/clinic/useField.ts';
import { usePage } from '#app/page.ts';
import type { Fact } from '#facts/fact.ts';

export function TypedField({ question, label, given, origin, follows }: FieldProps) {
  const page = usePage();
  const { fact } = question;
  const { draft, typed, unsaid, put } = useField(question, given);
  const ids = { input: useId(), hint: useId(), beneath: useId() };
  const isContradicted = useContradictedBy(question) !== undefined;
  const isAsked = isAskedBack(typed, page.today) && !draft.isConfirmed;
  const state = typed.kind === 'problem' ? 'wrong' : isAsked ? 'asked' : given === undefined ? 'open' : 'given';
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const isWhole = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === draft.text.length;
    if (isWhole && pasteFrom(question, event.clipboardData.getData('text/plain'), page)) event.preventDefault();
  };
  return (
    <div className="entry" data-question={question.id} data-state={state}>
      <label htmlFor={ids.input}>{label}</label>
      <span className="entry-control">
        <input
          id={ids.input}
          data-entry={question.id}
          type="text"
          inputMode={fact.type === 'date' || question.date !== undefined ? 'text' : 'decimal'}
          autoComplete="off"
          dir={draft.text === '' ? undefined : 'auto'}
          value={draft.text}
          placeholder={hintOf(question, page)}
          aria-invalid={state === 'wrong' || isAsked || isContradicted}
          aria-describedby={`${ids.hint} ${ids.beneath}`}
          onChange={({ target }) => put({ ...draft, text: target.value, isConfirmed: false })}
          onPaste={paste}
        />
        <span id={ids.hint} className="visually-hidden">
          {fullHintOf(question, page.voice)}
        </span>
        <UnitChoice fact={fact} label={label} unit={draft.unit} onChange={(unit) => put({ ...draft, unit, isConfirmed: false })} />
      </span>
      <Beneath
        id={ids.beneath}
        question={question}
        given={given}
        origin={origin}
        follows={follows}
        entry={{
          typed,
          isAsked,
          isUnsaid: unsaid,
          onConfirm: () => {
            // The button goes; the focus must not go with it.
            focusEntry(question.id);
            put({ ...draft, isConfirmed: true });
          },
          onClear: () => put({ ...draft, text: '' }),
        }}
      />
    </div>
  );
}

type UnitProps = {
  readonly fact: Fact;
  readonly label: string;
  readonly unit: string | undefined;
  readonly onChange: (unit: string) => void;
};

/** Only where there is more than one. */
function UnitChoice({ fact, label, unit, onChange }: UnitProps) {
  const { say } = usePage().voice;
  if (fact.type !== 'number' || fact.alsoIn === undefined) return null;
  return (
    <select aria-label={say('clinic.unitOf', { label })} value={unit ?? fact.unit} onChange={({ target }) => onChange(target.value)}>
      {[fact.unit, ...fact.alsoIn].map((one) => (
        <option key={one} value={one}>
          {shortUnit(one, say)}
        </option>
      ))}
    </select>
  );
}
