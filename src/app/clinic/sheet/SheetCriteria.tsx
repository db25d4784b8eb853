// Every criterion of the trial with its result, in a word and a sign.
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import { Mark, SIGNS } from '#app/ui/Marks.tsx';
import { resultWord } from '#app/ui/resultWord.ts';
import { localText } from '#i18n/localText.ts';
import { isInDoubt } from '#screening/inDoubt.ts';
import { ownReadingOf, resultByOwn } from '#screening/ownReading.ts';
import type { Screening } from '#screening/screen.ts';
import type { Criterion } from '#trials/criterion.ts';

export function SheetCriteria({ screening: { trial, results } }: { readonly screening: Screening }) {
  const { say } = usePage().voice;
  const { known } = useKnowledge();
  return (
    <section>
      <h3>{say('sheet.criteria')}</h3>
      <ul className="sheet-criteria">
        {trial.criteria.map((criterion, index) => {
          const result = results[index] ?? 'unknown';
          const isDoubt = result === 'unknown' && isInDoubt(criterion, known);
          return (
            <li key={criterion.id} data-result={result}>
              <Mark sign={isDoubt ? 'doubt' : SIGNS[result]} />
              <SheetCriterion criterion={criterion} result={say(isDoubt ? 'result.doubt' : resultWord(criterion.kind, result))} />
              <Own trial={trial} criterion={criterion} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function SheetCriterion({ criterion, result }: { readonly criterion: Criterion; readonly result: string }) {
  const { say, language } = usePage().voice;
  const label = say('reason.is', { label: say(`criterion.${criterion.kind}`), value: localText(criterion.says, language) });
  return (
    <span>
      {label} <strong>{result}</strong>
    </span>
  );
}

function Own({ trial, criterion }: { readonly trial: Screening['trial']; readonly criterion: Criterion }) {
  const { say, language } = usePage().voice;
  const { known } = useKnowledge();
  const own = ownReadingOf(trial, criterion, useSession().ownReadings);
  if (own === undefined) return null;
  const { why } = own.reading;
  return (
    <span className="sheet-own">
      {say('sheet.own', {
        reading: why === undefined ? '' : localText(why, language),
        why: own.why,
        result: say(resultWord(criterion.kind, resultByOwn(criterion, own, known))),
      })}
    </span>
  );
}
