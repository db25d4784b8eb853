// A figure, a range of figures, or not sure. Text fields: a number field would drop Persian digits.
import { useDraftForm } from '#app/form/formContext.ts';
import { DECLINED, type Draft, NOT_SURE, RANGE } from '#app/form/draft.ts';
import { usePage } from '#app/page.ts';
import type { NumberFact } from '#facts/fact.ts';
import { unitInWords } from '#i18n/format.ts';

type Props = { readonly fact: NumberFact; readonly draft: Draft | undefined; readonly question: string; readonly isInvalid: boolean };

export function NumberControl({ fact, draft, question, isInvalid }: Props) {
  const { say } = usePage().voice;
  const { form } = useDraftForm();
  const choice = draft?.choice ?? '';
  const isRange = choice === RANGE;
  const toggle = (value: string) => {
    form.setValue(`${fact.id}.ends`, '');
    form.setValue(`${fact.id}.choice`, choice === value ? '' : value, { shouldDirty: true });
  };
  const unsaySilent = { onChange: () => (choice === NOT_SURE || choice === DECLINED) && form.setValue(`${fact.id}.choice`, '') };
  const ends = draft?.ends ?? '';
  const field = (part: 'exact' | 'from' | 'to', label: string) => (
    <label className="figure-field">
      <span className={part === 'exact' ? 'visually-hidden' : ''}>{label}</span>
      <input
        type="text"
        inputMode={fact.integer === true ? 'numeric' : 'decimal'}
        autoComplete="off"
        dir="ltr"
        size={6}
        aria-invalid={isInvalid}
        {...form.register(`${fact.id}.${part}`, unsaySilent)}
      />
    </label>
  );
  return (
    <div className="number">
      <div className="figures">
        {isRange ? (
          <>
            {field('from', say(ends.includes('above') ? 'field.above' : 'field.from'))}
            {field('to', say(ends.includes('below') ? 'field.below' : 'field.to'))}
          </>
        ) : (
          field('exact', question)
        )}
        <span className="unit">{unitInWords(fact.unit, say)}</span>
      </div>
      <div className="toggles" role="group" aria-label={say('field.how')}>
        <button type="button" aria-pressed={isRange} onClick={() => toggle(RANGE)}>
          {say('field.range')}
        </button>
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
