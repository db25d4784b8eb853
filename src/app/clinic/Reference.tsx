// The code that the clinic knows the patient by. A name has no place here.
import { useId, useState } from 'react';
import { historyOf } from '#app/clinic/history.ts';
import { seemsToBe } from '#app/clinic/seemsToBe.ts';
import { usePage, useSession } from '#app/page.ts';
import { isLine } from '#storage/provenance.ts';

export function Reference() {
  const { voice, session } = usePage();
  const { say } = voice;
  const { reference = '' } = useSession();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const ids = { field: useId(), problem: useId() };
  const text = typed ?? reference;
  const isWrong = text.trim() !== '' && !isLine(text.trim());
  const kind = seemsToBe(text);
  const put = (next: string) => {
    setTyped(next);
    historyOf(session).begin('reference');
    const code = next.trim();
    session.update((person) => ({ ...person, reference: code !== '' && isLine(code) ? code : undefined }));
  };
  return (
    <span className="reference">
      <label htmlFor={ids.field}>{say('clinic.reference')}</label>
      <input
        id={ids.field}
        type="text"
        autoComplete="off"
        size={10}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={ids.problem}
        onChange={({ target }) => put(target.value)}
        onBlur={() => {
          setTyped(undefined);
          historyOf(session).begin(undefined);
        }}
      />
      <span id={ids.problem} className="muted" role="status">
        {isWrong ? say('clinic.referenceWrong') : kind === undefined ? '' : say(`clinic.reference.${kind}`)}
      </span>
    </span>
  );
}
