// What a trial still waits for: facts that are missing and who can give them, and what only the study team can say.
import { usePage, useSession } from '#app/page.ts';
import type { Judged } from '#app/judged.ts';
import { usePrinting } from '#app/ui/usePrinting.ts';
import { EFFORTS, type Fact } from '#facts/fact.ts';
import { localText } from '#i18n/localText.ts';
import { askedAs } from '#i18n/wording.ts';

const SHOWN_MISSING = 6;

export function Outstanding({ judged }: { readonly judged: readonly Judged[] }) {
  const { voice } = usePage();
  const { say, language } = voice;
  const audience = useSession().reportedBy === 'clinician' ? 'clinician' : 'patient';
  const shown = usePrinting() ? Infinity : SHOWN_MISSING;
  const missing = cheapestFirst(judged.flatMap(({ reason }) => reason.missing));
  const doubts = judged.filter(({ reason }) => reason.doubt);
  const item = (fact: Fact) => (
    <li key={fact.id}>{say('results.missingFrom', { fact: askedAs(fact, audience, voice), who: say(`who.settle.${fact.settledBy}`) })}</li>
  );
  return (
    <>
      {missing.length > 0 && (
        <div className="missing">
          <p className="muted">{say('results.missing')}</p>
          <ul className="plain">{missing.slice(0, shown).map(item)}</ul>
          {missing.length > shown && (
            <details>
              <summary>{say('results.more', { count: missing.length - shown })}</summary>
              <ul className="plain">{missing.slice(shown).map(item)}</ul>
            </details>
          )}
        </div>
      )}
      {doubts.length > 0 && (
        <div className="doubts">
          <p className="muted">{say('results.doubts')}</p>
          <ul className="plain">
            {doubts.map(({ criterion }) => (
              <li key={criterion.id}>{criterion.ask !== undefined && localText(criterion.ask, language)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function cheapestFirst(facts: readonly Fact[]): readonly Fact[] {
  return [...new Set(facts)].sort((a, b) => EFFORTS.indexOf(a.effort) - EFFORTS.indexOf(b.effort));
}
