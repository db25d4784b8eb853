// Candidates by trials. Plain rows: they can be searched, printed, and read in order.
import { memo } from 'react';
import { Link } from 'wouter';
import { candidateAt } from '#app/cohort/addresses.ts';
import type { Row, Sort } from '#app/cohort/api.ts';
import { ScrollBox } from '#app/cohort/ScrollBox.tsx';
import { SortHeading } from '#app/cohort/table/SortHeading.tsx';
import { VerdictCell } from '#app/cohort/table/VerdictCell.tsx';
import { type View } from '#app/cohort/table/view.ts';
import { usePage } from '#app/page.ts';
import { formatNumber } from '#i18n/format.ts';
import { localText } from '#i18n/localText.ts';
import { takesPeople } from '#trials/recruitment.ts';
import type { Trial } from '#trials/trial.ts';

type Props = {
  readonly rows: readonly Row[];
  /** How many rows of the whole list come before these. */
  readonly first: number;
  readonly view: View;
  readonly onSort: (sort: Sort) => void;
};

/** With a trial chosen only its column is shown. */
export function CandidateTable({ rows, first, view, onSort }: Props) {
  const { voice, catalogue } = usePage();
  const { say, language } = voice;
  const columns = catalogue.trials.flatMap((trial, place) =>
    view.filter.trial === undefined || view.filter.trial === trial.number ? [{ trial, place }] : [],
  );
  return (
    <ScrollBox label={say('cohort.caption')}>
      <table className="cohort-table">
        <caption className="visually-hidden">{say('cohort.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className="row-number">
              {say('cohort.number')}
            </th>
            <SortHeading by="code" sort={view.sort} onSort={onSort}>
              {say('cohort.code')}
            </SortHeading>
            {columns.map(({ trial }) => (
              <SortHeading key={trial.number} by={{ trial: trial.number }} sort={view.sort} onSort={onSort}>
                <span className="muted">{say(takesPeople(trial) ? 'clinic.takes' : 'clinic.takesNobody')}</span>
                <span>{localText(trial.title, language)}</span>
                <bdi dir="ltr">{trial.number}</bdi>
              </SortHeading>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <CandidateRow key={row.code} row={row} number={formatNumber(first + index + 1, language)} view={view} columns={columns} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type RowProps = {
  readonly row: Row;
  readonly number: string;
  readonly view: View;
  readonly columns: readonly { readonly trial: Trial; readonly place: number }[];
};

const CandidateRow = memo(function CandidateRow({ row, number, view, columns }: RowProps) {
  const { say } = usePage().voice;
  return (
    <tr data-code={row.code}>
      <td className="row-number">{number}</td>
      <th scope="row">
        <Link href={candidateAt(row.code, view)}>
          <bdi>{row.code}</bdi>
        </Link>
        {row.isContradictory && <span className="contradictory">{say('cohort.contradictory')}</span>}
      </th>
      {columns.map(({ trial, place }) => (
        <VerdictCell key={trial.number} verdict={row.verdicts[place]} missing={row.missing[place] ?? 0} />
      ))}
    </tr>
  );
});
