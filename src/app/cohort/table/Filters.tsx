// What the table is narrowed to. Each filter stands in the address; they all must hold.
import { type ReactNode, useId } from 'react';
import type { Filter } from '#app/cohort/api.ts';
import { CodeSearch } from '#app/cohort/table/CodeSearch.tsx';
import { isFiltered, NO_FILTER, VERDICTS, type View } from '#app/cohort/table/view.ts';
import { usePage } from '#app/page.ts';
import { wholeNumber } from '#facts/number.ts';
import { localText } from '#i18n/localText.ts';
import { labelOf } from '#i18n/wording.ts';

type Props = { readonly view: View; readonly onChange: (change: Partial<View>, isTyped?: boolean) => void };

const DAYS = [7, 14, 30, 60, 90, 180, 365];

export function Filters({ view: { filter }, onChange }: Props) {
  const { voice, catalogue, questions } = usePage();
  const { say, language } = voice;
  const put = (change: Partial<Filter>, isTyped = false) => onChange({ filter: { ...filter, ...change } }, isTyped);
  const facts = [...new Set([...questions.values()].map(({ fact }) => fact.id))];
  const days = filter.closingWithin === undefined ? DAYS : [...new Set([...DAYS, filter.closingWithin])].sort((a, b) => a - b);
  return (
    <form
      className="cohort-filters not-on-paper"
      role="search"
      aria-label={say('cohort.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <CodeSearch value={filter.search} onChange={(search) => put({ search }, true)} />
      <Choice label={say('cohort.filter.trial')} value={filter.trial} onChange={(trial) => put({ trial })}>
        {catalogue.trials.map(({ number, title }) => (
          <option key={number} value={number}>
            {localText(title, language)}
          </option>
        ))}
      </Choice>
      <Choice
        label={say('cohort.filter.verdict')}
        value={filter.verdict}
        onChange={(chosen) => put({ verdict: VERDICTS.find((verdict) => verdict === chosen) })}
      >
        {VERDICTS.map((verdict) => (
          <option key={verdict} value={verdict}>
            {say(`cohort.verdict.${verdict}`)}
          </option>
        ))}
      </Choice>
      <Choice label={say('cohort.filter.missing')} value={filter.missing} onChange={(missing) => put({ missing })}>
        {facts.map((id) => (
          <option key={id} value={id}>
            {labelOf(id, voice)}
          </option>
        ))}
      </Choice>
      <Choice
        label={say('cohort.filter.closing')}
        value={filter.closingWithin === undefined ? undefined : String(filter.closingWithin)}
        onChange={(chosen) => put({ closingWithin: wholeNumber(chosen) })}
      >
        {days.map((count) => (
          <option key={count} value={String(count)}>
            {say('cohort.days', { count })}
          </option>
        ))}
      </Choice>
      {MARKS.map(({ mark, word }) => (
        <label key={mark} className="check">
          <input
            type="checkbox"
            checked={filter[mark] === true}
            onChange={({ target }) => put({ [mark]: target.checked ? true : undefined })}
          />
          <span>{say(word)}</span>
        </label>
      ))}
      {isFiltered(filter) && (
        <button type="button" onClick={() => onChange({ filter: NO_FILTER })}>
          {say('cohort.clear')}
        </button>
      )}
    </form>
  );
}

const MARKS = [
  { mark: 'isNearMiss', word: 'cohort.filter.near' },
  { mark: 'isContradictory', word: 'cohort.contradictory' },
] as const;

type ChoiceProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly children: ReactNode;
};

function Choice({ label, value = '', onChange, children }: ChoiceProps) {
  const { say } = usePage().voice;
  const id = useId();
  return (
    <span className="labelled">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}>
        <option value="">{say('cohort.filter.any')}</option>
        {children}
      </select>
    </span>
  );
}
