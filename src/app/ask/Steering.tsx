// Next, back and my answers: in the same place with every question. What is wrong is said below them, where it moves nothing.
import { Link } from 'wouter';
import { usePage } from '#app/page.ts';

type Props = {
  readonly onNext: () => void;
  readonly onBack: () => void;
  /** Back to the list, when one answer of it is being changed. */
  readonly isChange: boolean;
  readonly problem: string | undefined;
};

export function Steering({ onNext, onBack, isChange, problem }: Props) {
  const { say } = usePage().voice;
  return (
    <div className="ask-steering">
      <button type="button" className="big primary" onClick={onNext}>
        {say(isChange ? 'ask.done' : 'ask.next')}
      </button>
      <button type="button" className="big" onClick={onBack}>
        {say('ask.back')}
      </button>
      <Link href="/answers" className="big">
        {say('ask.myAnswers')}
      </Link>
      <div role="alert">{problem !== undefined && <p className="alert">{problem}</p>}</div>
    </div>
  );
}
