// Other ways to answer than by choosing: the exact figure, or the month or year in place of a time.
import { type ReactNode, useState } from 'react';
import { type Choice, exactFigure, isDated } from '#app/ask/choices.ts';
import { ExactFigure } from '#app/ask/ExactFigure.tsx';
import { MonthOrYear } from '#app/ask/MonthOrYear.tsx';
import { isScale, withItemsFrom } from '#app/levels.ts';
import { usePage } from '#app/page.ts';
import { type Answer, asRange } from '#facts/answer.ts';
import { type Question, withAnswerTo, withDateFor } from '#questionnaire/question.ts';

type Props = { readonly question: Question; readonly chosen: Choice | undefined; readonly given: Answer | undefined };

export function OtherWays({ question, chosen, given }: Props) {
  const { voice, catalogue, session } = usePage();
  const { fact, date } = question;
  const dateFact = date === undefined ? undefined : catalogue.dictionary.byId.get(date);
  if (fact.type === 'date')
    return (
      <MonthOrYear
        fact={fact}
        answer={given}
        onGive={(answer) => session.update((now) => ({ ...now, answers: withAnswerTo(question, now.answers, answer) }))}
      />
    );
  if (fact.type !== 'number' || fact.levels !== undefined) return null;
  const figure = exactFigure(fact, given);
  const dated = given !== undefined && isDated(fact, given) ? given : undefined;
  const give = (answer: Answer | undefined) =>
    session.update((now) => {
      const then = { ...now, answers: withAnswerTo(question, now.answers, answer) };
      return isScale(fact) ? withItemsFrom(false, then, catalogue.dictionary) : then;
    });
  const giveDate = (answer: Answer | undefined) =>
    session.update((now) => ({ ...now, answers: withDateFor(question, now.answers, answer) }));
  return (
    <div className="ask-ways">
      {chosen?.isCoarse === true && <p className="help">{voice.say('ask.coarse')}</p>}
      <Way label={voice.say('ask.exact')} isUsed={figure !== undefined}>
        <ExactFigure fact={fact} figure={figure} band={asRange(chosen?.answer)} onGive={give} />
      </Way>
      {dateFact?.type === 'date' && (
        <Way label={voice.say('ask.dateInstead')} isUsed={dated !== undefined}>
          <MonthOrYear fact={dateFact} answer={dated} onGive={giveDate} />
        </Way>
      )}
    </div>
  );
}

function Way({ label, isUsed, children }: { readonly label: string; readonly isUsed: boolean; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(isUsed);
  return (
    <details className="ask-more" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{label}</summary>
      {isOpen && children}
    </details>
  );
}
