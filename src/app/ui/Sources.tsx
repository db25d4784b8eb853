// The statements of the source document that a criterion rests on.
import { usePage } from '#app/page.ts';
import { statementsOf } from '#trials/provenance.ts';
import type { Trial } from '#trials/trial.ts';

export function Sources({ trial, numbers }: { readonly trial: Trial; readonly numbers: readonly string[] }) {
  const { catalogue, voice } = usePage();
  const statements = statementsOf(catalogue.records.get(trial.record), numbers);
  return (
    <div className="sources">
      <p className="muted">{voice.say('criterion.source')}</p>
      <ul lang="en" dir="ltr">
        {statements.map(({ id, section, says, quote }) => (
          <li key={id}>
            <cite>{`${trial.record} ${id}, ${section}`}</cite>
            <span>{says}</span>
            {quote !== undefined && <q>{quote}</q>}
          </li>
        ))}
      </ul>
    </div>
  );
}
