// Says that what is shown is a scratch copy, what is other in it, and offers to keep or to drop it.
import { useMemo } from 'react';
import { questionLabel } from '#app/clinic/labels.ts';
import { useWhatIf } from '#app/clinic/whatIfContext.ts';
import { usePage, useSession } from '#app/page.ts';
import { isSameAnswer } from '#facts/sameAnswer.ts';
import { answerTo } from '#questionnaire/question.ts';

type Props = { readonly onKeep: () => void; readonly onDrop: () => void };

export function WhatIfBar({ onKeep, onDrop }: Props) {
  const { voice, questions } = usePage();
  const { say } = voice;
  const whatIf = useWhatIf();
  const { answers } = useSession();
  const changed = useMemo(() => {
    const before = whatIf?.real.get().answers ?? answers;
    return [...questions.values()].filter((question) => !isSameAnswer(answerTo(question, before), answerTo(question, answers)));
  }, [whatIf, questions, answers]);
  const list = changed.map((question) => questionLabel(question, voice)).join(say('list.comma'));
  return (
    <div className="what-if" role="group" aria-labelledby="what-if-title">
      <p id="what-if-title">
        <strong>{say('clinic.whatIf.title')}</strong>{' '}
        <span>{changed.length === 0 ? say('clinic.whatIf.none') : say('clinic.whatIf.changed', { list })}</span>
      </p>
      <div className="clinic-actions">
        <button type="button" onClick={onKeep} disabled={changed.length === 0}>
          {say('clinic.whatIf.keep')}
        </button>
        <button type="button" onClick={onDrop}>
          {say('clinic.whatIf.drop')}
        </button>
      </div>
    </div>
  );
}
