// Beside a result that is not lost: what the clinic must confirm, and what time alone would change.
import { usePage } from '#app/page.ts';
import { comingChanges, type Judged, toBeConfirmed } from '#app/judged.ts';
import { outlookInWords } from '#app/ui/outlookWords.ts';
import { usePrinting } from '#app/ui/usePrinting.ts';
import { localText } from '#i18n/localText.ts';

export function ToBeConfirmed({ judged }: { readonly judged: readonly Judged[] }) {
  const { say, language } = usePage().voice;
  const isPrinting = usePrinting();
  const criteria = toBeConfirmed(judged);
  if (criteria.length === 0) return null;
  const list = (
    <ul className="plain">
      {criteria.map(({ id, kind, says }) => {
        const label = localText(says, language);
        return <li key={id}>{kind === 'inclusion' ? label : say('reason.is', { label, value: say('result.exclusion.pass') })}</li>;
      })}
    </ul>
  );
  const title = say('results.confirm', { count: criteria.length });
  if (isPrinting) {
    return (
      <div className="confirm">
        <p className="muted">{title}</p>
        {list}
      </div>
    );
  }
  return (
    <details className="confirm">
      <summary>{title}</summary>
      <p className="muted">{say('results.confirmWhy')}</p>
      {list}
    </details>
  );
}

export function Coming({ judged }: { readonly judged: readonly Judged[] }) {
  const { voice, today } = usePage();
  const changes = comingChanges(judged);
  if (changes.length === 0) return null;
  return (
    <div className="coming">
      <p className="muted">{voice.say('outlook.title')}</p>
      <ul className="plain">
        {changes.map((outlook) => (
          <li key={outlook.criterion.id}>
            {localText(outlook.criterion.says, voice.language)}
            <span className="outlook">{outlookInWords(outlook, today, voice)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
