// The answers that bear on the trial, each with who gave it and when, and whether it is an old result or contradicts another.
import { isOld, whenceInShort } from '#app/clinic/originInWords.ts';
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import { answerInWords } from '#app/ui/answerInWords.ts';
import type { Answer } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';
import type { Origin } from '#facts/person.ts';
import { formatNumber } from '#i18n/format.ts';
import { labelOf, type Voice } from '#i18n/wording.ts';
import { factsBehind } from '#questionnaire/relevance.ts';
import type { Trial } from '#trials/trial.ts';

export function SheetAnswers({ trial }: { readonly trial: Trial }) {
  const { voice, catalogue, today } = usePage();
  const { say } = voice;
  const { answers, origins } = useSession();
  const { conflicts } = useKnowledge();
  const behind = factsBehind([trial], catalogue.dictionary);
  const given = catalogue.dictionary.facts.flatMap((fact) => {
    const answer = behind.has(fact.id) ? answers.get(fact.id) : undefined;
    return answer === undefined ? [] : [{ fact, answer }];
  });
  return (
    <section>
      <h3>{say('results.answers')}</h3>
      {given.length === 0 && <p>{say('results.noAnswers')}</p>}
      <dl className="sheet-answers">
        {given.map(({ fact, answer }) => (
          <div key={fact.id}>
            <dt>{labelOf(fact.id, voice)}</dt>
            <dd>
              <span className="sheet-said">{terse(fact, answer, voice)}</span>
              {conflicts.some((conflict) => conflict.answers.includes(fact.id)) && <strong>{say('sheet.notUsed')}</strong>}
              <Whence fact={fact} origin={origins.get(fact.id)} today={today} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Whence({ fact, origin, today }: { readonly fact: Fact; readonly origin: Origin | undefined; readonly today: number }) {
  const { voice } = usePage();
  const { say } = voice;
  return (
    <span className="sheet-whence">
      {origin === undefined ? say('sheet.noOrigin') : whenceInShort(origin, voice)}
      {origin !== undefined && isOld(origin, fact, today) && <strong>{say('sheet.old')}</strong>}
    </span>
  );
}

/** A point of a scale is its figure: the words for it are in the scale. */
function terse(fact: Fact, answer: Answer, voice: Voice): string {
  const isPoint = fact.type === 'number' && fact.levels !== undefined && typeof answer === 'object' && 'value' in answer;
  if (!isPoint || typeof answer.value !== 'number') return answerInWords(fact, answer, voice);
  const figure = formatNumber(answer.value, voice.language);
  return answer.selfRated === true ? voice.say('sheet.selfRated', { figure }) : figure;
}
