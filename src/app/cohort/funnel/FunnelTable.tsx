// The funnel in figures.
import type { NamedStep } from '#app/cohort/funnel/steps.ts';
import { ScrollBox } from '#app/cohort/ScrollBox.tsx';
import { usePage } from '#app/page.ts';
import { formatNumber } from '#i18n/format.ts';

type Props = { readonly steps: readonly NamedStep[]; readonly candidates: number; readonly labelledBy: string };

const COLUMNS = ['failed', 'unknown', 'remaining', 'alone'] as const;

export function FunnelTable({ steps, candidates, labelledBy }: Props) {
  const { say, language } = usePage().voice;
  return (
    <ScrollBox label={say('cohort.funnel.asTable')}>
      <table className="cohort-table funnel-table" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">{say('cohort.funnel.criterion')}</th>
            <th scope="col">{say('cohort.funnel.kind')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(`cohort.funnel.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('cohort.funnel.all')}</th>
            <td />
            <td />
            <td />
            <td>{formatNumber(candidates, language)}</td>
            <td />
          </tr>
          {steps.map(({ step, criterion, says }) => (
            <tr key={criterion.id} data-criterion={criterion.id}>
              <th scope="row">{says}</th>
              <td>{say(`criterion.${criterion.kind}`)}</td>
              {[step.failed, step.unknown, step.remaining, step.failedHereAlone].map((figure, place) => (
                <td key={COLUMNS[place]}>{formatNumber(figure, language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
