// A date as year, month and day in either calendar; the year alone will do.
import { useDraftForm } from '#app/form/formContext.ts';
import { DECLINED, type Draft, NOT_SURE } from '#app/form/draft.ts';
import { usePage } from '#app/page.ts';
import { monthName } from '#app/ui/monthName.ts';
import type { Fact } from '#facts/fact.ts';

type Props = { readonly fact: Fact; readonly draft: Draft | undefined; readonly isInvalid: boolean };

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export function DateControl({ fact, draft, isInvalid }: Props) {
  const { say, language } = usePage().voice;
  const { form } = useDraftForm();
  const calendar = draft?.calendar === 'gregorian' || draft?.calendar === 'jalali' ? draft.calendar : language.calendar;
  const choice = draft?.choice ?? '';
  const toggle = (value: string) => form.setValue(`${fact.id}.choice`, choice === value ? '' : value);
  const change = {
    onChange: () => {
      form.setValue(`${fact.id}.calendar`, calendar);
      if (choice !== '') form.setValue(`${fact.id}.choice`, '');
    },
  };
  const text = { type: 'text', inputMode: 'numeric', autoComplete: 'off', dir: 'ltr', 'aria-invalid': isInvalid } as const;
  return (
    <div className="date">
      <p className="help">{say('field.dateHint')}</p>
      <div className="figures">
        <label className="figure-field">
          <span>{say('field.year')}</span>
          <input {...text} size={5} {...form.register(`${fact.id}.year`, change)} />
        </label>
        <label className="figure-field">
          <span>{say('field.month')}</span>
          <select {...form.register(`${fact.id}.month`, change)}>
            <option value="">{say('field.monthAny')}</option>
            {MONTHS.map((month) => (
              <option key={month} value={String(month)}>
                {monthName(month, calendar, language)}
              </option>
            ))}
          </select>
        </label>
        <label className="figure-field">
          <span>{say('field.day')}</span>
          <input {...text} size={3} {...form.register(`${fact.id}.day`, change)} />
        </label>
      </div>
      <div className="toggles" role="group" aria-label={say('field.calendar')}>
        {(['gregorian', 'jalali'] as const).map((kind) => (
          <button key={kind} type="button" aria-pressed={calendar === kind} onClick={() => form.setValue(`${fact.id}.calendar`, kind)}>
            {say(`field.${kind}`)}
          </button>
        ))}
        <button type="button" aria-pressed={choice === NOT_SURE} onClick={() => toggle(NOT_SURE)}>
          {say('answer.notSure')}
        </button>
        <button type="button" aria-pressed={choice === DECLINED} onClick={() => toggle(DECLINED)}>
          {say('answer.declined')}
        </button>
      </div>
    </div>
  );
}
