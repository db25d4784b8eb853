// The answers given, for paper: question by question, with who gave them.
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import { labelOf, possibleInWords } from '#i18n/wording.ts';

export function AnswerList() {
  const { voice, catalogue } = usePage();
  const { say } = voice;
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
    <section className="answers-given" aria-labelledby="answers-title">
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
    </section>
  );
}
