// What a column may hold, as the choices of a list: the code, each fact, each option of a set, the date of a result.
import type { Target } from '#app/cohort/import/target.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { localText } from '#i18n/localText.ts';
import { labelOf, type Voice } from '#i18n/wording.ts';

export type Choice = { readonly key: string; readonly label: string; readonly target: Target };
export type Group = { readonly id: string; readonly label: string; readonly choices: readonly Choice[] };

export function keyOfTarget(target: Target): string {
  const more = 'fact' in target ? [target.fact, ...(target.kind === 'fact' && target.option !== undefined ? [target.option] : [])] : [];
  return [target.kind, ...more].join(' ');
}

const choice = (label: string, target: Target): Choice => ({ key: keyOfTarget(target), label, target });

export function choiceGroups({ groups }: Dictionary, voice: Voice): readonly Group[] {
  const { say, language } = voice;
  const facts = groups.map(({ id, title, facts: own }) => ({
    id,
    label: localText(title, language),
    choices: own.flatMap((fact) => {
      const label = labelOf(fact.id, voice);
      const options = fact.type === 'any-of' ? fact.options : [];
      return [
        choice(label, { kind: 'fact', fact: fact.id }),
        ...options.map((option) =>
          choice(say('reason.is', { label, value: localText(option.label, language) }), { kind: 'fact', fact: fact.id, option: option.id }),
        ),
      ];
    }),
  }));
  const dates = groups.flatMap(({ facts: own }) => own.filter(({ type }) => type === 'number'));
  return [
    ...facts,
    {
      id: 'taken-on',
      label: say('import.dates'),
      choices: dates.map(({ id }) => choice(say('import.dateOf', { label: labelOf(id, voice) }), { kind: 'taken-on', fact: id })),
    },
  ];
}
