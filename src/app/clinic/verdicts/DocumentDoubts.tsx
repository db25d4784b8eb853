// Criteria of which all is known and whose readings differ: the document is in doubt, with what to ask the study team.
import type { Judged } from '#app/judged.ts';
import { usePage } from '#app/page.ts';
import { localText } from '#i18n/localText.ts';

type Props = { readonly judged: readonly Judged[]; readonly level: 'h3' | 'h4' };

export function DocumentDoubts({ judged, level: Heading }: Props) {
  const { say, language } = usePage().voice;
  const doubts = judged.filter(({ reason }) => reason.doubt);
  if (doubts.length === 0) return null;
  return (
    <div className="document-doubts">
      <Heading>{say('clinic.doubts')}</Heading>
      <ul className="plain">
        {doubts.map(({ criterion: { id, kind, says, ask } }) => (
          <li key={id} data-criterion={id}>
            {say('reason.is', { label: say(`criterion.${kind}`), value: localText(says, language) })}
            {ask !== undefined && (
              <span className="ask-team">
                <span className="muted">{say('criterion.ask')}</span> {localText(ask, language)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
