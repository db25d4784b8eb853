// One question: its words, its control, what is wrong with the answer, and how to take it back.
import { memo, useId } from 'react';
import { useFormState, useWatch } from 'react-hook-form';
import { type Draft, readDraft } from '#app/form/draft.ts';
import { ChoiceControl } from '#app/form/ChoiceControl.tsx';
import { DateControl } from '#app/form/DateControl.tsx';
import { useDraftForm } from '#app/form/formContext.ts';
import { NumberControl } from '#app/form/NumberControl.tsx';
import { SubsetControl } from '#app/form/SubsetControl.tsx';
import { usePage } from '#app/page.ts';
import { answerInWords } from '#app/ui/answerInWords.ts';
import { slipInWords } from '#app/ui/slipInWords.ts';
import { isSilent } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';
import { localText } from '#i18n/localText.ts';

type Props = { readonly fact: Fact; readonly audience: 'patient' | 'clinician'; readonly follows?: string | undefined };

export const FactField = memo(function FactField({ fact, audience, follows }: Props) {
  const { voice, today } = usePage();
  const { form, clear } = useDraftForm();
  const draft = useWatch({ control: form.control, name: fact.id });
  const { touchedFields } = useFormState({ control: form.control, name: fact.id });
  const ids = { help: useId(), problem: useId() };
  const question = localText(fact.question[audience], voice.language);
  const help = localText(fact.help[audience], voice.language);
  const { answer, problem } = readDraft(fact, draft, today);
  const touched = touchedFields[fact.id];
  const wasLeft = fact.type === 'date' ? touched?.year : touched;
  const shownProblem = wasLeft === undefined ? undefined : problem;
  return (
    <fieldset className="question" data-fact={fact.id} aria-describedby={`${ids.help} ${ids.problem}`}>
      <legend>{question}</legend>
      <p className="help" id={ids.help}>
        {help}
      </p>
      <Control fact={fact} draft={draft} question={question} isInvalid={shownProblem !== undefined} />
      <p className="problem" id={ids.problem} aria-live="polite">
        {shownProblem !== undefined && slipInWords(shownProblem, fact, voice)}
        {problem === undefined && isUnusual(fact, answer) && voice.say('field.unusual')}
      </p>
      {draft !== undefined && isKept(draft) && answer !== undefined && (
        <p className="help">{voice.say('field.kept', { value: answerInWords(fact, answer, voice) })}</p>
      )}
      {follows !== undefined && <p className="help">{voice.say('field.follows', { value: follows })}</p>}
      {hasSomething(draft) && (
        <button
          type="button"
          className="quiet"
          aria-label={voice.say('answer.clearOf', { question })}
          onClick={({ currentTarget }) => {
            // This button goes with the answer; the focus must not go with it.
            currentTarget.closest('fieldset')?.querySelector('input')?.focus();
            clear(fact.id);
          }}
        >
          {voice.say('answer.clear')}
        </button>
      )}
    </fieldset>
  );
});

type ControlProps = { readonly fact: Fact; readonly draft: Draft | undefined; readonly question: string; readonly isInvalid: boolean };

function Control({ fact, draft, question, isInvalid }: ControlProps) {
  switch (fact.type) {
    case 'boolean':
    case 'one-of':
      return <ChoiceControl fact={fact} />;
    case 'any-of':
      return <SubsetControl fact={fact} draft={draft} />;
    case 'date':
      return <DateControl fact={fact} draft={draft} isInvalid={isInvalid} />;
    case 'number':
      return fact.levels === undefined ? (
        <NumberControl fact={fact} draft={draft} question={question} isInvalid={isInvalid} />
      ) : (
        <ChoiceControl fact={fact} />
      );
  }
}

function hasSomething(draft: Draft | undefined): boolean {
  if (draft === undefined) return false;
  const { marks, calendar: _, ends: __, ...texts } = draft;
  return [...Object.values(texts), ...Object.values(marks ?? {})].some((text) => text !== null && text !== '');
}

function isUnusual(fact: Fact, answer: ReturnType<typeof readDraft>['answer']): boolean {
  if (fact.type !== 'number' || answer === undefined || isSilent(answer) || !('value' in answer)) return false;
  const { value } = answer;
  return typeof value === 'number' && (value < fact.plausible.min || value > fact.plausible.max);
}

function isKept({ kept }: Draft): boolean {
  return kept !== undefined && kept !== '';
}
