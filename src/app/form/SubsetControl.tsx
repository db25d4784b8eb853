// Several of a list: each is asked yes, no or not sure, so that silence is never taken for no.
import { useDraftForm } from '#app/form/formContext.ts';
import { DECLINED, type Draft, NOT_SURE } from '#app/form/draft.ts';
import { emptyDraft } from '#app/form/draftOf.ts';
import { usePage } from '#app/page.ts';
import type { Fact } from '#facts/fact.ts';
import { localText } from '#i18n/localText.ts';

type Props = { readonly fact: Extract<Fact, { type: 'any-of' }>; readonly draft: Draft | undefined };

export function SubsetControl({ fact, draft }: Props) {
  const { voice } = usePage();
  const { form } = useDraftForm();
  const { say, language } = voice;
  const marks = [
    { value: 'yes', label: say('answer.yes') },
    { value: 'no', label: say('answer.no') },
    { value: NOT_SURE, label: say('answer.notSure') },
  ];
  const choice = draft?.choice ?? '';
  const noneOfThese = () =>
    form.setValue(fact.id, { ...emptyDraft(fact), marks: Object.fromEntries(fact.options.map(({ id }) => [id, 'no'])) });
  const unsaySilent = { onChange: () => choice !== '' && form.setValue(`${fact.id}.choice`, '') };
  const toggle = (value: string) => form.setValue(`${fact.id}.choice`, choice === value ? '' : value);
  return (
    <div className="subset">
      {fact.options.map(({ id, label }) => (
        <fieldset key={id} className="subset-row">
          <legend>{localText(label, language)}</legend>
          <div className="choices in-a-row">
            {marks.map((mark) => (
              <label key={mark.value} className="choice">
                <input type="radio" value={mark.value} {...form.register(`${fact.id}.marks.${id}`, unsaySilent)} />
                <span>{mark.label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <button type="button" onClick={noneOfThese}>
        {say('answer.none')}
      </button>
      <div className="toggles" role="group" aria-label={say('field.how')}>
        <button type="button" aria-pressed={choice === NOT_SURE} onClick={() => toggle(NOT_SURE)}>
          {say('field.notSureOfAny')}
        </button>
        <button type="button" aria-pressed={choice === DECLINED} onClick={() => toggle(DECLINED)}>
          {say('answer.declined')}
        </button>
      </div>
    </div>
  );
}
