// Why a trial's criteria are not met: what decided it, how near it was, and when that would change.
import { usePage } from '#app/page.ts';
import { outlookInWords } from '#app/ui/outlookWords.ts';
import type { Judged } from '#app/judged.ts';
import { factsIn, missInWords, nowInWords } from '#app/ui/nowInWords.ts';
import { usePrinting } from '#app/ui/usePrinting.ts';
import type { Fact } from '#facts/fact.ts';
import { localText } from '#i18n/localText.ts';
import { labelOf, type Voice } from '#i18n/wording.ts';
import type { Known } from '#logic/possible.ts';
import { UNKNOWN } from '#logic/truth.ts';
import type { Reason } from '#screening/reasons.ts';

const SHOWN = 3;

export function Deciding({ judged, known }: { readonly judged: readonly Judged[]; readonly known: Known }) {
  const { say } = usePage().voice;
  const shown = usePrinting() ? Infinity : SHOWN;
  const failed = judged.filter(({ reason }) => reason.result === 'fail');
  const opening = failed.filter(({ outlook }) => outlook !== undefined);
  return (
    <div className="deciding">
      <p className="muted">{say('results.decidedBy')}</p>
      <ul className="plain">
        {failed.slice(0, shown).map((one) => (
          <Failed key={one.criterion.id} judged={one} known={known} />
        ))}
      </ul>
      {failed.length > shown && (
        <details>
          <summary>{say('results.moreNot', { count: failed.length - shown })}</summary>
          <ul className="plain">
            {failed.slice(shown).map((one) => (
              <Failed key={one.criterion.id} judged={one} known={known} />
            ))}
          </ul>
        </details>
      )}
      {opening.length > 0 && opening.length < failed.length && <p>{say('outlook.othersStay')}</p>}
    </div>
  );
}

type Props = { readonly judged: Judged; readonly known: Known };

/** The kind stands first: a bare criterion reads as if it were the answer. */
function Failed({ judged: { criterion, reason, outlook }, known }: Props) {
  const { voice, today } = usePage();
  const { say, language } = voice;
  const cited = reason.readings.flatMap(({ explanation }) => (explanation.truth === UNKNOWN ? [] : explanation.because));
  return (
    <li>
      {say('reason.is', { label: say(`criterion.${criterion.kind}`), value: localText(criterion.says, language) })}
      {factsIn(cited, voice).map((fact) => (
        <span key={fact.id} className="answered">
          {say('results.answered', { label: labelOf(fact.id, voice), value: nowInWords(fact, known, voice) })}
          {missesOf(fact, reason, voice).map((words) => (
            <strong key={words} className="miss">
              {words}
            </strong>
          ))}
        </span>
      ))}
      {outlook !== undefined && <span className="outlook">{outlookInWords(outlook, today, voice)}</span>}
    </li>
  );
}

/** Two readings may miss by the same. */
function missesOf(fact: Fact, { misses }: Reason, voice: Voice): readonly string[] {
  return [...new Set(misses.flatMap((miss) => (miss.fact === fact.id ? (missInWords(miss, voice) ?? []) : [])))];
}
