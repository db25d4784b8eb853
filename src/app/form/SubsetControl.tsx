// Several of a list: each is asked yes, no or not sure, so that silence is never taken for no.
import { useDraftForm } from '#app/form/formContext.ts';
import { NOT_SURE } from '#app/form/draft.ts';
import { usePage } from '#app/page.ts';
import type { Fact } from '#facts/fact.ts';
import { localText } from '#i18n/localText.ts';

export function SubsetControl({ fact }: { readonly fact: Extract<Fact, { type: 'any-of' }> }) {
  const { voice } = usePage();
  const { form } = useDraftForm();
  const { say, language } = voice;
  const marks = [
    { value: 'yes', label: say('answer.yes') },
    { value: 'no', label: say('answer.no') },
    { value: NOT_SURE, label: say('answer.notSure') },
  ];
  const noneOfThese = () => form.setValue(fact.id, { marks: Object.fromEntries(fact.options.map(({ id }) => [id, 'no'])) });
  return (
    <div className="subset">
      {fact.options.map(({ id, label }) => (
        <fieldset key={id} className="subset-row">
          <legend>{localText(label, language)}</legend>
          <div className="choices in-a-row">
            {marks.map((mark) => (
              <label key={mark.value} className="choice">
                <input type="radio" value={mark.value} {...form.register(`${fact.id}.marks.${id}`)} />
                <span>{mark.label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <button type="button" onClick={noneOfThese}>
        {say('answer.none')}
      </button>
    </div>
  );
}
