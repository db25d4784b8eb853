// The answers given, for paper: question by question, with who gave them.
import { Conflicts } from '#app/ui/Conflicts.tsx';
import { useIsUsed } from '#app/results/used.ts';
import { usePage, useSession } from '#app/page.ts';
import { answerInWords } from '#app/ui/answerInWords.ts';
import { WHO } from '#app/ui/who.ts';
import { formatDay } from '#i18n/format.ts';
import { labelOf } from '#i18n/wording.ts';

/** For the sheet that is printed from the form. */
export function AnswerList() {
  return (
    <div className="paper-only">
      <GivenAnswers />
      <Stamp />
    </div>
  );
}

export function GivenAnswers() {
  const { voice, catalogue } = usePage();
  const { say } = voice;
  const { answers } = useSession();
  const isUsed = useIsUsed();
  const given = catalogue.dictionary.facts.flatMap((fact) => {
    const answer = answers.get(fact.id);
    return answer === undefined ? [] : [{ fact, said: answerInWords(fact, answer, voice) }];
  });
  return (
    <section className="answers-given paper-only" aria-labelledby="answers-title">
      <h2 id="answers-title">{say('results.answers')}</h2>
      <Conflicts />
      {given.length === 0 ? (
        <p>{say('results.noAnswers')}</p>
      ) : (
        <dl>
          {given.map(({ fact, said }) => (
            <div key={fact.id}>
              <dt>{labelOf(fact.id, voice)}</dt>
              <dd>
                {said}
                {!isUsed(fact) && <span className="unused">{say('answers.unused')}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Who answered, when and by which version the sheet was printed, and that it is an aid. */
export function Stamp() {
  const { voice, today } = usePage();
  const { reportedBy } = useSession();
  const { say, language } = voice;
  const footer = say('app.footer', { version: __APP_VERSION__, rules: __RULES_HASH__ });
  return (
    <div className="stamp paper-only">
      {reportedBy !== undefined && <p>{say('results.reported', { who: say(WHO[reportedBy]) })}</p>}
      <p>{say('results.printed', { date: formatDay(today, language), footer })}</p>
    </div>
  );
}
