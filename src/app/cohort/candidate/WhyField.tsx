// Why something is changed, for the log: chosen, or in one's own words; it need not be said.
import { useId } from 'react';
import { usePage } from '#app/page.ts';

const REASONS = ['cohort.why.corrected', 'cohort.why.newResult', 'cohort.why.asked'] as const;
const MOST_LETTERS = 200;

export function WhyField({ value, onChange }: { readonly value: string; readonly onChange: (why: string) => void }) {
  const { say } = usePage().voice;
  const ids = { field: useId(), list: useId() };
  return (
    <span className="labelled">
      <label htmlFor={ids.field}>{say('cohort.why')}</label>
      <input
        id={ids.field}
        type="text"
        dir="auto"
        list={ids.list}
        maxLength={MOST_LETTERS}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={ids.list}>
        {REASONS.map((reason) => (
          <option key={reason} value={say(reason)} />
        ))}
      </datalist>
    </span>
  );
}
