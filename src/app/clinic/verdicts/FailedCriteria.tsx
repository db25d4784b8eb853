// Criteria that are not met: how far off each is, and whether that can change, by itself, by something else, or not.
import { failedInWords } from '#app/clinic/verdicts/failedInWords.ts';
import type { Judged } from '#app/judged.ts';
import { usePage } from '#app/page.ts';
import { localText } from '#i18n/localText.ts';
import type { Known } from '#logic/possible.ts';

type Props = { readonly judged: readonly Judged[]; readonly known: Known; readonly level: 'h3' | 'h4' };

export function FailedCriteria({ judged, known, level: Heading }: Props) {
  const { voice, today } = usePage();
  const { say, language } = voice;
  const failed = judged.filter(({ reason }) => reason.result === 'fail');
  if (failed.length === 0) return null;
  return (
    <div className="deciding">
      <Heading>{say('clinic.notMet')}</Heading>
      <ul className="plain">
        {failed.map((one) => {
          const { criterion } = one;
          const { found, change, changeWords } = failedInWords(one, known, today, voice);
          return (
            <li key={criterion.id} data-criterion={criterion.id}>
              {say('reason.is', { label: say(`criterion.${criterion.kind}`), value: localText(criterion.says, language) })}
              {found.map(({ fact, words, misses }) => (
                <span key={fact.id} className="answered">
                  {words}
                  {misses.map((miss) => (
                    <strong key={miss} className="miss">
                      {miss}
                    </strong>
                  ))}
                </span>
              ))}
              <span className="can-change" data-change={change}>
                {changeWords}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
