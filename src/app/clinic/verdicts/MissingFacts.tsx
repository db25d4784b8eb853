// The fewest facts that would decide these trials, whatever they turn out to be: by who can give them, each a step to its field.
import { useCallback } from 'react';
import { focusEntry } from '#app/clinic/focusEntry.ts';
import { questionLabel } from '#app/clinic/labels.ts';
import { useLater } from '#app/useLater.ts';
import { fewestFacts } from '#app/clinic/verdicts/fewestFacts.ts';
import { type Giver, GIVERS, giverOf } from '#app/givers.ts';
import { usePage, useSession } from '#app/page.ts';
import type { Question } from '#questionnaire/question.ts';
import type { Trial } from '#trials/trial.ts';

type Props = { readonly trials: readonly Trial[]; readonly level: 'h3' | 'h4' };

export function MissingFacts({ trials, level: Heading }: Props) {
  const page = usePage();
  const { say } = page.voice;
  const { answers } = useSession();
  const work = useCallback((signal: AbortSignal) => fewestFacts(trials, answers, page, signal), [trials, answers, page]);
  const { value: missing, isCurrent } = useLater(work);
  if (missing === undefined) return <p className="muted">{say('clinic.missing.working')}</p>;
  if (missing.length === 0) return <p>{say('clinic.missing.none')}</p>;
  return (
    <div className="missing" aria-busy={!isCurrent}>
      <Heading>{say('clinic.missing.title', { count: missing.length })}</Heading>
      {GIVERS.map((giver) => (
        <From key={giver} giver={giver} questions={missing.filter(({ fact }) => giverOf(fact) === giver)} />
      ))}
    </div>
  );
}

function From({ giver, questions }: { readonly giver: Giver; readonly questions: readonly Question[] }) {
  const { voice } = usePage();
  if (questions.length === 0) return null;
  return (
    <div className="missing-from">
      <p className="muted">{voice.say(`clinic.giver.${giver}`)}</p>
      <ul className="plain">
        {questions.map((question) => (
          <li key={question.id}>
            <button type="button" className="to-field" onClick={() => focusEntry(question.id)}>
              {questionLabel(question, voice)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
