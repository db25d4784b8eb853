// Which trial a part of the list is about.
import { useId } from 'react';
import { usePage } from '#app/page.ts';
import { localText } from '#i18n/localText.ts';

type Props = {
  readonly value: string | undefined;
  /** Whether all trials together can be chosen. */
  readonly hasAll?: boolean;
  readonly onChange: (trial: string | undefined) => void;
};

export function TrialChoice({ value = '', hasAll = false, onChange }: Props) {
  const { voice, catalogue } = usePage();
  const { say, language } = voice;
  const id = useId();
  return (
    <span className="labelled">
      <label htmlFor={id}>{say('cohort.trial')}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}>
        {hasAll && <option value="">{say('cohort.allTrials')}</option>}
        {catalogue.trials.map(({ number, title }) => (
          <option key={number} value={number}>
            {localText(title, language)}
          </option>
        ))}
      </select>
    </span>
  );
}
