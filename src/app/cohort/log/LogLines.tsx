// Lines of the log as a table, the newest first.
import { ScrollBox } from '#app/cohort/ScrollBox.tsx';
import { lineInWords } from '#app/cohort/log/lineInWords.ts';
import { usePage } from '#app/page.ts';
import type { AuditRow } from '#cohort/logRows.ts';

const COLUMNS = ['entry', 'at', 'who', 'kind', 'subject', 'of', 'before', 'after', 'why'] as const;

export function LogLines({ lines }: { readonly lines: readonly AuditRow[] }) {
  const { voice, catalogue, today } = usePage();
  const { say } = voice;
  return (
    <ScrollBox label={say('cohort.part.log')}>
      <table className="cohort-table log-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(`log.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { of, before, after } = lineInWords(line, catalogue, today, voice);
            return (
              <tr key={`${line.entry} ${line.kind} ${line.subject} ${line.of}`}>
                <td>{line.entry}</td>
                <td>
                  <bdi dir="ltr">{line.at.replace('T', ' ')}</bdi>
                </td>
                <td>
                  <bdi>{line.who}</bdi>
                </td>
                <td>{say(`log.kind.${line.kind}`)}</td>
                <th scope="row">
                  <bdi>{line.subject}</bdi>
                </th>
                <td>
                  <bdi>{of}</bdi>
                </td>
                <td>
                  <bdi>{before}</bdi>
                </td>
                <td>
                  <bdi>{after}</bdi>
                </td>
                <td>
                  <bdi>{line.why}</bdi>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
