// The answers that bear on the trial, together by who gave them and when.
import { whence } from '#app/clinic/originInWords.ts';
import { usePage, useSession } from '#app/page.ts';
import { answerInWords } from '#app/ui/answerInWords.ts';
import { Conflicts } from '#app/ui/Conflicts.tsx';
import type { Answer } from '#facts/answer.ts';
import type { Fact } from '#facts/fact.ts';
import type { Person } from '#facts/person.ts';
import { formatNumber } from '#i18n/format.ts';
import { labelOf, type Voice } from '#i18n/wording.ts';
import { factsBehind } from '#questionnaire/relevance.ts';
import type { Trial } from '#trials/trial.ts';

export function SheetAnswers({ trial }: { readonly trial: Trial }) {
  const { voice, catalogue } = usePage();
  const { say } = voice;
  const person = useSession();
  const behind = factsBehind([trial], catalogue.dictionary);
  const groups = byOrigin(
    catalogue.dictionary.facts.filter(({ id }) => behind.has(id) && person.answers.has(id)),
    person,
    voice,
  );
  return (
    <section>
      <h3>{say('results.answers')}</h3>
      <Conflicts className="note" />
      {groups.length === 0 && <p>{say('results.noAnswers')}</p>}
      {groups.map(({ origin, given }) => (
        <div key={origin} className="sheet-origin">
          <p>{origin}</p>
          <dl className="sheet-answers">
            {given.map(({ fact, said }) => (
              <div key={fact.id}>
                <dt>{labelOf(fact.id, voice)}</dt>
                <dd>{said}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

type Given = { readonly fact: Fact; readonly said: string };

function byOrigin(facts: readonly Fact[], { answers, origins }: Person, voice: Voice) {
  const groups = new Map<string, Given[]>();
  for (const fact of facts) {
    const answer = answers.get(fact.id);
    if (answer === undefined) continue;
    const from = origins.get(fact.id);
    const origin = from === undefined ? voice.say('sheet.noOrigin') : whence(from, voice);
    groups.set(origin, [...(groups.get(origin) ?? []), { fact, said: terse(fact, answer, voice) }]);
  }
  return [...groups].map(([origin, given]) => ({ origin, given }));
}

/** A point of a scale is its figure: the words for it are in the scale. */
function terse(fact: Fact, answer: Answer, voice: Voice): string {
  const isPoint = fact.type === 'number' && fact.levels !== undefined && typeof answer === 'object' && 'value' in answer;
  if (!isPoint || typeof answer.value !== 'number') return answerInWords(fact, answer, voice);
  const figure = formatNumber(answer.value, voice.language);
  return answer.selfRated === true ? voice.say('sheet.selfRated', { figure }) : figure;
}
