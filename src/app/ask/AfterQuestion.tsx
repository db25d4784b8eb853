// Below a question: why it is asked, and how to take the answer back.
import { Why } from '#app/ask/Why.tsx';
import { usePage, useSession } from '#app/page.ts';
import { answerTo, type Question, withAnswerTo } from '#questionnaire/question.ts';

type Props = { readonly question: Question; readonly onTakeBack: () => void };

export function AfterQuestion({ question, onTakeBack }: Props) {
  const { voice, session } = usePage();
  const { answers } = useSession();
  return (
    <div className="ask-after">
      <Why question={question} />
      <button
        type="button"
        className="take-back"
        disabled={answerTo(question, answers) === undefined}
        onClick={({ currentTarget }) => {
          // The button goes quiet with the answer; the focus must not go with it.
          currentTarget.closest('.ask')?.querySelector('input')?.focus();
          onTakeBack();
          session.update((now) => ({ ...now, answers: withAnswerTo(question, now.answers, undefined) }));
        }}
      >
        {voice.say('ask.takeBack')}
      </button>
    </div>
  );
}
