// What holds for the whole table: in which row its headings stand, and who gave the answers.
import { useId, useState } from 'react';
import { useCohort } from '#app/cohort/cohortContext.ts';
import { type ImportState, useImportState } from '#app/cohort/importing/state.ts';
import { usePage } from '#app/page.ts';
import { WHO } from '#app/ui/who.ts';
import { latinDigits, wholeNumber } from '#facts/number.ts';
import { REPORTERS } from '#facts/person.ts';

type Props = { readonly state: Extract<ImportState, { step: 'columns' }> };

export function HowRead({ state }: Props) {
  const { view, options } = state;
  const { say } = usePage().voice;
  const [, put] = useImportState();
  const field = useId();
  return (
    <div className="cohort-actions">
      <HeadingsIn key={view.headerRow} state={state} />
      <label htmlFor={field}>{say('import.by')}</label>
      <select
        id={field}
        value={options.by ?? ''}
        onChange={({ target }) => put({ ...state, options: { ...options, by: REPORTERS.find((one) => one === target.value) } })}
      >
        <option value="">{say('import.byNobody')}</option>
        {REPORTERS.map((who) => (
          <option key={who} value={who}>
            {say(WHO[who])}
          </option>
        ))}
      </select>
    </div>
  );
}

function HeadingsIn({ state }: Props) {
  const { view, options } = state;
  const { say } = usePage().voice;
  const { importing } = useCohort();
  const [, put] = useImportState();
  const [text, setText] = useState(`${view.headerRow}`);
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const move = async () => {
    const row = wholeNumber(latinDigits(text.trim()));
    const next = row === undefined || row < 1 ? undefined : await importing.headings(row);
    setWrong(next === undefined);
    if (next !== undefined) put({ step: 'columns', view: next, options });
  };
  return (
    <form
      className="cohort-actions"
      onSubmit={(event) => {
        event.preventDefault();
        void move();
      }}
    >
      <label htmlFor={id}>{say('import.headingsIn')}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        size={4}
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={`${id}p`}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit">{say('import.headingsUse')}</button>
      <span id={`${id}p`} className="problem" role="status">
        {isWrong ? say('import.headingsNone') : ''}
      </span>
    </form>
  );
}
