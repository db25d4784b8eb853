// One question at a time: the place stands in the address, the way in the person's path.
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { AfterQuestion } from '#app/ask/AfterQuestion.tsx';
import { isPause, Pause } from '#app/ask/Pause.tsx';
import { QuestionView } from '#app/ask/QuestionView.tsx';
import { Steering } from '#app/ask/Steering.tsx';
import { mostLeft, questionAt, type Step, stepAfter, stepBefore, stepToGoOn, withRough } from '#app/ask/walk.ts';
import { KeepOffer } from '#app/keep/KeepSwitch.tsx';
import { KeptMark } from '#app/keep/KeptMark.tsx';
import { usePage, useSession } from '#app/page.ts';
import { wholeNumber } from '#facts/number.ts';
import { answerTo, type Question } from '#questionnaire/question.ts';
import { FIRST_FACT } from '#questionnaire/relevance.ts';

type Props = {
  /** As it stands in the address. */
  readonly place: string | undefined;
  /** One answer is being changed, and the list of answers waits. */
  readonly isChange: boolean;
};

export function AskPage({ place: written, isChange }: Props) {
  const page = usePage();
  const person = useSession();
  const [, navigate] = useLocation();
  const place = wholeNumber(written);
  const question = questionAt(place, person, page);
  const { session } = page;
  useEffect(() => {
    if (question !== undefined) return;
    const step = stepToGoOn(session.get(), page);
    if (step !== undefined) session.update((now) => ({ ...now, path: step.path }));
    navigate(step === undefined ? '/answers' : `/ask/${step.place}`, { replace: true });
  }, [question, session, page, navigate]);
  if (question === undefined || place === undefined) return null;
  return <Asking question={question} place={place} isChange={isChange} />;
}

type AskingProps = { readonly question: Question; readonly place: number; readonly isChange: boolean };

function Asking({ question, place, isChange }: AskingProps) {
  const page = usePage();
  const { say } = page.voice;
  const person = useSession();
  const { goOn, goBack } = useWalk(question, place, isChange);
  const counted = useLeft(place);
  // The illness decides which trials the others serve: until then the number would be that of all of them together.
  const left = question.id === FIRST_FACT && !isChange ? undefined : counted;
  const [problem, setProblem] = useState({ place, text: '' });
  const [pressed] = useState(() => new Map<string, string>());
  const isAnswered = answerTo(question, person.answers) !== undefined;
  const next = () => {
    if (isAnswered) goOn();
    // Said anew each time, also to those who only hear it.
    else setProblem({ place, text: problem.text === say('ask.noAnswer') ? say('ask.noAnswerAgain') : say('ask.noAnswer') });
  };
  return (
    <div className="ask">
      <QuestionView key={place} question={question} pressed={pressed} />
      <Steering
        onNext={next}
        onBack={goBack}
        isChange={isChange}
        problem={isAnswered || problem.place !== place || problem.text === '' ? undefined : problem.text}
      />
      {isPause(place) && (
        <div className="ask-keep">
          <KeepOffer />
        </div>
      )}
      <AfterQuestion key={`after-${place}`} question={question} onTakeBack={() => pressed.delete(question.id)} />
      <div className="ask-rest">
        <p role="status">{left === undefined ? say('ask.leftFirst') : say('ask.left', { count: left })}</p>
        <KeptMark />
        <Pause place={place} />
      </div>
    </div>
  );
}

/** Counted when a question is put: choosing an answer does not change the number, going on does. */
function useLeft(place: number): number {
  const page = usePage();
  const person = useSession();
  const [shown, setShown] = useState({ place: 0, left: 0 });
  if (shown.place === place) return shown.left;
  const left = mostLeft(place, person, page);
  setShown({ place, left });
  return left;
}

function useWalk(question: Question, place: number, isChange: boolean) {
  const page = usePage();
  const { session } = page;
  const [, navigate] = useLocation();
  const { code } = page.voice.language;
  // Where going on came from: then going back takes that step of the history back, instead of adding one.
  const trail = useRef<string[]>([]);
  const put = (step: Step | undefined) => {
    if (step !== undefined) session.update((now) => ({ ...now, path: step.path }));
    navigate(step === undefined ? '/answers' : `/ask/${step.place}`);
  };
  const goOn = () => {
    session.update((now) => withRough(question, now, page));
    if (isChange) return navigate('/answers');
    trail.current.push(`${code}/${place}`);
    return put(stepAfter(place, session.get(), page));
  };
  const goBack = () => {
    const before = stepBefore(place, session.get(), page);
    if (isChange) navigate('/answers');
    else if (before === undefined) navigate('/');
    else if (trail.current.at(-1) === `${code}/${before}`) {
      trail.current.pop();
      window.history.back();
    } else navigate(`/ask/${before}`);
  };
  return { goOn, goBack };
}
