// One answer of several: native radio buttons with large labels; nothing is preselected.
import { useDraftForm } from '#app/form/formContext.ts';
import { DECLINED, NOT_SURE } from '#app/form/draft.ts';
import { usePage } from '#app/page.ts';
import type { Fact } from '#facts/fact.ts';
import { localText } from '#i18n/localText.ts';
import { formatNumber } from '#i18n/format.ts';
import type { Voice } from '#i18n/wording.ts';

type Option = { readonly value: string; readonly label: string; readonly figure?: string };

export function ChoiceControl({ fact }: { readonly fact: Fact }) {
  const { voice } = usePage();
  const { form } = useDraftForm();
  const options = optionsOf(fact, voice);
  const figure = options[0]?.figure === undefined ? {} : { figure: '' };
  const silent: readonly Option[] = [
    { value: NOT_SURE, label: voice.say('answer.notSure'), ...figure },
    { value: DECLINED, label: voice.say('answer.declined'), ...figure },
  ];
  return (
    <div className={options.every(({ label }) => label.length < 24) ? 'choices in-a-row' : 'choices'}>
      {[...options, ...silent].map(({ value, label, figure }) => (
        <label key={value} className="choice">
          <input type="radio" value={value} {...form.register(`${fact.id}.choice`)} />
          {figure !== undefined && <span className="figure">{figure}</span>}
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

function optionsOf(fact: Fact, { language, say }: Voice): readonly Option[] {
  switch (fact.type) {
    case 'boolean':
      return [
        { value: 'yes', label: say('answer.yes') },
        { value: 'no', label: say('answer.no') },
      ];
    case 'one-of':
      return fact.options.map(({ id, label }) => ({ value: id, label: localText(label, language) }));
    case 'number':
      return (fact.levels ?? []).map(({ value, label }) => ({
        value: String(value),
        label: localText(label, language),
        figure: formatNumber(value, language),
      }));
    case 'any-of':
    case 'date':
      return [];
  }
}
