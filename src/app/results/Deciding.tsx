// Why a trial's criteria are not met: what decided it, how near it was, and when that would change.
import { usePage } from '#app/page.ts';
import { outlookInWords } from '#app/results/outlookWords.ts';
import type { Judged } from '#app/results/judged.ts';
import { missInWords } from '#app/ui/ReasonView.tsx';
import { usePrinting } from '#app/ui/usePrinting.ts';
import { localText } from '#i18n/localText.ts';
import { labelOf } from '#i18n/wording.ts';

const SHOWN = 3;

export function Deciding({ judged }: { readonly judged: readonly Judged[] }) {
  const { say } = usePage().voice;
  const shown = usePrinting() ? Infinity : SHOWN;
  const failed = judged.filter(({ reason }) => reason.result === 'fail');
  const opening = failed.filter(({ outlook }) => outlook !== undefined);
  return (
    <div className="deciding">
      <p className="muted">{say('results.decidedBy')}</p>
      <ul className="plain">
        {failed.slice(0, shown).map((one) => (
          <Failed key={one.criterion.id} judged={one} />
        ))}
      </ul>
      {failed.length > shown && (
        <details>
          <summary>{say('results.moreNot', { count: failed.length - shown })}</summary>
          <ul className="plain">
            {failed.slice(shown).map((one) => (
              <Failed key={one.criterion.id} judged={one} />
            ))}
          </ul>
        </details>
      )}
      {opening.length > 0 && opening.length < failed.length && <p>{say('outlook.othersStay')}</p>}
    </div>
  );
}

function Failed({ judged: { criterion, reason, outlook } }: { readonly judged: Judged }) {
  const { voice, today } = usePage();
  const isOneFact = new Set(reason.misses.map(({ fact }) => fact)).size === 1;
  // Two readings may miss by the same.
  const misses = new Set(
    reason.misses.map((miss) => {
      const words = missInWords(miss, voice);
      return isOneFact ? words : voice.say('reason.is', { label: labelOf(miss.fact, voice), value: words });
    }),
  );
  return (
    <li>
      {localText(criterion.says, voice.language)}
      {[...misses].map((words) => (
        <strong key={words} className="miss">
          {words}
        </strong>
      ))}
      {outlook !== undefined && <span className="outlook">{outlookInWords(outlook, today, voice)}</span>}
    </li>
  );
}
