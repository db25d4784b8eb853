// A statement in doubt: every way to read it, what each would mean, and what to ask the study team.
import { usePage } from '#app/page.ts';
import { Mark, SIGNS } from '#app/ui/Marks.tsx';
import { PhraseView } from '#app/ui/PhraseView.tsx';
import { resultWord } from '#app/ui/resultWord.ts';
import { localText } from '#i18n/localText.ts';
import { phraseOf } from '#i18n/wording.ts';
import type { Reason } from '#screening/reasons.ts';
import type { Criterion } from '#trials/criterion.ts';

export function Readings({ criterion, reason }: { readonly criterion: Criterion; readonly reason: Reason | undefined }) {
  const { voice } = usePage();
  const { say, language } = voice;
  return (
    <details className="readings" open={reason?.doubt === true}>
      <summary>{say('criterion.readings', { count: criterion.readings.length })}</summary>
      <ol>
        {criterion.readings.map(({ why, raw, rule }, index) => {
          const read = reason?.readings[index];
          return (
            <li key={JSON.stringify(raw)}>
              <p>{why !== undefined && localText(why, language)}</p>
              <p className="muted">{say(criterion.kind === 'inclusion' ? 'criterion.rule' : 'criterion.ruleExclusion')}</p>
              <PhraseView phrase={phraseOf(rule, voice)} say={say} />
              {read !== undefined && (
                <p className="reading-result" data-result={read.result}>
                  <Mark sign={SIGNS[read.result]} /> {say(resultWord(criterion.kind, read.result))}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      {criterion.ask !== undefined && (
        <p className="ask">
          <span className="muted">{say('criterion.ask')}</span> {localText(criterion.ask, language)}
        </p>
      )}
    </details>
  );
}
