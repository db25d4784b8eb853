// How a clinician reads a criterion in doubt, with what would come of it: theirs, and no part of the verdict.
import { usePage, useSession } from '#app/page.ts';
import { Mark, SIGNS } from '#app/ui/Marks.tsx';
import { resultWord } from '#app/ui/resultWord.ts';
import { localText } from '#i18n/localText.ts';
import type { Known } from '#logic/possible.ts';
import { ownReadingOf, resultByOwn } from '#screening/ownReading.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

type Props = { readonly trial: Trial; readonly criterion: Criterion; readonly known: Known };

export function OwnReadingView({ trial, criterion, known }: Props) {
  const { say, language } = usePage().voice;
  const own = ownReadingOf(trial, criterion, useSession().ownReadings);
  if (own === undefined) return null;
  const result = resultByOwn(criterion, own, known);
  const { why } = own.reading;
  return (
    <div className="own-reading" data-result={result}>
      <p>
        <strong>{say('own.title')}</strong> {why !== undefined && localText(why, language)}
      </p>
      <p>
        <Mark sign={SIGNS[result]} /> {say('own.result', { result: say(resultWord(criterion.kind, result)) })}
      </p>
      {own.why !== '' && (
        <p>
          <span className="muted">{say('own.why')}</span> <bdi>{own.why}</bdi>
        </p>
      )}
    </div>
  );
}
