// Help for the field that has the focus, always at the same place: nothing needs to be hovered.
import { asExpected } from '#app/clinic/expected.ts';
import { fullHintOf } from '#app/clinic/hints.ts';
import { useKnowledge, usePage } from '#app/page.ts';
import { localText } from '#i18n/localText.ts';
import type { Question } from '#questionnaire/question.ts';

export function HelpLine({ question: id }: { readonly question: string | undefined }) {
  const { voice, questions, catalogue } = usePage();
  const { known } = useKnowledge();
  const found = id === undefined ? undefined : questions.get(id);
  const question = found && asExpected(found, catalogue.dictionary, known);
  const { say, language } = voice;
  const isTyped = question?.fact.type === 'number' || question?.fact.type === 'date';
  return (
    <p className="help-line">
      {question === undefined ? (
        <span className="muted">
          {say('clinic.keys')} {say('clinic.keysJump')}
        </span>
      ) : (
        <>
          <span>{localText(question.fact.help.clinician, language)}.</span> {isTyped && <span>{fullHintOf(question, voice)}</span>}{' '}
          <span className="muted">{say(isTyped ? 'clinic.keysTyped' : 'clinic.keysChoice')}</span>{' '}
          {mayBeDated(question) && <span className="muted">{say('clinic.keysDated')}</span>}{' '}
          <span className="muted">{say('clinic.keysMove')}</span>
        </>
      )}
    </p>
  );
}

/** A result holds as of a day; a point of a scale bears the date of its sheet, and a time since a date has that date itself. */
function mayBeDated({ fact, date }: Question): boolean {
  return fact.type === 'number' && fact.levels === undefined && date === undefined;
}
