// The answers given, for paper: question by question, with who gave them.
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import { type Answer, isSilent, possibleOf } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';
import { formatDay } from '#i18n/format.ts';
import { localText } from '#i18n/localText.ts';
import { labelOf, possibleInWords, type Voice } from '#i18n/wording.ts';

export function AnswerList() {
  const { voice, catalogue, today } = usePage();
  const { say, language } = voice;
  const footer = say('app.footer', { version: __APP_VERSION__, rules: __RULES_HASH__ });
  const { answers, reportedBy } = useSession();
  const { conflicts } = useKnowledge();
  const given = catalogue.dictionary.facts.flatMap((fact) => {
    const answer = answers.get(fact.id);
    return answer === undefined ? [] : [{ fact, said: answerInWords(fact, answer, voice) }];
  });
  return (
    <section className="answers-given paper-only" aria-labelledby="answers-title">
      <h2 id="answers-title">{say('results.answers')}</h2>
      {reportedBy !== undefined && <p>{say('results.reported', { who: say(`who.${reportedBy}`) })}</p>}
      {conflicts.map(({ fact, answers: involved }) => (
        <p key={fact} className="alert">
          {say('problem.conflict', { list: involved.map((id) => labelOf(id, voice)).join(say('list.comma')) })}
        </p>
      ))}
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
      <p>{say('results.printed', { date: formatDay(today, language), footer })}</p>
    </section>
  );
}

/** As it was said, also where it contradicts another answer and is not used. */
function answerInWords(fact: Fact, answer: Answer, voice: Voice): string {
  const { say, language } = voice;
  if (fact.type === 'any-of' && !isSilent(answer) && 'value' in answer) {
    const possible = possibleOf(fact, answer);
    if (possible?.kind !== 'subset') return say('answer.notKnown');
    const word = (bit: number) =>
      (possible.certain & bit) !== 0 ? 'answer.yes' : (possible.possible & bit) !== 0 ? 'answer.notKnown' : 'answer.no';
    return fact.options
      .map(({ label }, index) => say('reason.is', { label: localText(label, language), value: say(word(1 << index)) }))
      .join(say('list.comma'));
  }
  const possible = possibleOf(fact, answer);
  if (possible === undefined) return say(answer === 'declined' ? 'answer.declined' : 'answer.notSure');
  return possibleInWords(fact, possible, voice) ?? say('answer.notKnown');
}
