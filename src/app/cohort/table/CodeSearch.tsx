// Looks for a part of a code: as typed, once the typing pauses.
import { useEffect, useId, useRef, useState } from 'react';
import { usePage } from '#app/page.ts';

const PAUSE_MS = 250;

export function CodeSearch({ value, onChange }: { readonly value: string; readonly onChange: (search: string) => void }) {
  const { say } = usePage().voice;
  const id = useId();
  const [text, setText] = useState(value);
  const [told, setTold] = useState(value);
  // Another address, by Back or by clearing the filters.
  if (told !== value) {
    setTold(value);
    setText(value);
  }
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    if (text === told) return undefined;
    const timer = setTimeout(() => tell.current(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, told]);
  return (
    <span className="labelled">
      <label htmlFor={id}>{say('cohort.search')}</label>
      <input
        id={id}
        type="search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </span>
  );
}
