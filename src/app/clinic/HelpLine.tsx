// Help for the field that has the focus, always at the same place: nothing needs to be hovered.
import { fullHintOf } from '#app/clinic/hints.ts';
import { usePage } from '#app/page.ts';
import { localText } from '#i18n/localText.ts';

export function HelpLine({ question: id }: { readonly question: string | undefined }) {
  const { voice, questions } = usePage();
  const question = id === undefined ? undefined : questions.get(id);
  const { say, language } = voice;
  const isTyped = question?.fact.type === 'number' || question?.fact.type === 'date';
  return (
    <p className="help-line">
      {question === undefined ? (
        <span className="muted">{say('clinic.keys')}</span>
      ) : (
        <>
          <span>{localText(question.fact.help.clinician, language)}.</span> {isTyped && <span>{fullHintOf(question, voice)}</span>}{' '}
          <span className="muted">{say(isTyped ? 'clinic.keysTyped' : 'clinic.keysChoice')}</span>
        </>
      )}
    </p>
  );
}
