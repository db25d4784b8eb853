// The answers given, for paper: question by question, with who gave them.
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import { formatDay } from '#i18n/format.ts';
import { labelOf, possibleInWords } from '#i18n/wording.ts';

export function AnswerList() {
  const { voice, catalogue, today } = usePage();
  const { say } = voice;
  const footer = say('app.footer', { version: __APP_VERSION__, rules: __RULES_HASH__ });
  const { answers, reportedBy } = useSession();
  const { known } = useKnowledge();
  const given = catalogue.dictionary.facts.flatMap((fact, slot) => {
    const answer = answers.get(fact.id);
    const possible = known[slot];
    if (answer === undefined || possible === undefined) return [];
    return [
      { fact, said: answer === 'not sure' ? say('answer.notSure') : (possibleInWords(fact, possible, voice) ?? say('answer.notKnown')) },
    ];
  });
  return (
    <section className="answers-given paper-only" aria-labelledby="answers-title">
      <h2 id="answers-title">{say('results.answers')}</h2>
      {reportedBy !== undefined && <p>{say('results.reported', { who: say(`who.${reportedBy}`) })}</p>}
      {given.length === 0 ? (
        <p>{say('results.noAnswers')}</p>
      ) : (
        <dl>
          {given.map(({ fact, said }) => (
            <div key={fact.id}>
              <dt>{labelOf(fact.id, voice)}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>{say('results.printed', { date: formatDay(today, voice.language), footer })}</p>
    </section>
  );
}
