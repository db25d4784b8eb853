// Who answers: recorded and shown, never used in a verdict, and nobody has to say.
import { usePage, useSession } from '#app/page.ts';
import { REPORTERS } from '#facts/person.ts';
import type { WordKey } from '#i18n/language.ts';

const WORDS: Partial<Record<(typeof REPORTERS)[number], WordKey>> = {
  patient: 'start.patient',
  carer: 'start.carer',
  parent: 'start.parent',
};

export function Reporter() {
  const { voice, session } = usePage();
  const { reportedBy } = useSession();
  return (
    <fieldset className="start-reporter">
      <legend>{voice.say('check.who')}</legend>
      <div className="ask-choices" data-columns="three">
        {REPORTERS.map((by) => {
          const word = WORDS[by];
          return word === undefined ? null : (
            <label key={by} className="ask-choice">
              <input type="radio" name="reported-by" checked={reportedBy === by} onChange={() => session.report(by)} />
              <span className="words">{voice.say(word)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
