// What was found when the list was opened: damage, a log that was changed, and verdicts that newer rules have changed.
import { Link } from 'wouter';
import { candidateAt } from '#app/cohort/addresses.ts';
import { useCohortState } from '#app/cohort/cohortContext.ts';
import { ScrollBox } from '#app/cohort/ScrollBox.tsx';
import { usePage } from '#app/page.ts';
import type { VerdictChange } from '#cohort/rescreened.ts';
import { formatDay } from '#i18n/format.ts';
import { localText } from '#i18n/localText.ts';

export function FoundNotices() {
  const { say, language } = usePage().voice;
  const { found } = useCohortState().kept;
  if (found === undefined) return null;
  const { damaged, lost, logFault, verdictChanges, rulesBefore, timeChanges, dayBefore } = found;
  return (
    <div role="status">
      {damaged > 0 && <p className="alert">{say('vault.damaged', { count: damaged })}</p>}
      {lost.length > 0 && <p className="alert">{say('vault.lostCodes', { count: lost.length, list: lost.join(say('list.comma')) })}</p>}
      {logFault !== undefined && <p className="alert">{say(`vault.log.${logFault.is}`, { number: logFault.number })}</p>}
      {rulesBefore !== undefined && (
        <section>
          <h3>{say('vault.rules', { before: rulesBefore, now: __RULES_HASH__ })}</h3>
          <p>{say('vault.verdicts', { count: verdictChanges.length })}</p>
          {verdictChanges.length > 0 && <Changed changes={verdictChanges} />}
        </section>
      )}
      {timeChanges.length > 0 && dayBefore !== undefined && (
        <section>
          <h3>{say('vault.time', { date: formatDay(dayBefore, language) })}</h3>
          <p>{say('vault.verdicts', { count: timeChanges.length })}</p>
          <Changed changes={timeChanges} />
        </section>
      )}
    </div>
  );
}

const AT_ONCE = 200;

function Changed({ changes }: { readonly changes: readonly VerdictChange[] }) {
  const { voice, catalogue } = usePage();
  const { say, language } = voice;
  const trialOf = (number: string) => catalogue.trials.find((trial) => trial.number === number);
  const criterionOf = (number: string, id: string) => {
    const criterion = trialOf(number)?.criteria.find((one) => one.id === id);
    return criterion === undefined ? id : localText(criterion.says, language);
  };
  return (
    <ScrollBox label={say('vault.verdicts', { count: changes.length })}>
      <table className="cohort-table changed-table">
        <thead>
          <tr>
            <th scope="col">{say('cohort.code')}</th>
            <th scope="col">{say('cohort.trial')}</th>
            <th scope="col">{say('import.before')}</th>
            <th scope="col">{say('vault.now')}</th>
            <th scope="col">{say('cohort.funnel.criterion')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, AT_ONCE).map(({ code, trial, before, after, criteria }) => (
            <tr key={`${code} ${trial}`}>
              <th scope="row">
                <Link href={candidateAt(code)}>{code}</Link>
              </th>
              <td>
                <bdi>{trial}</bdi>
              </td>
              <td>{say(`cohort.verdict.${before}`)}</td>
              <td>{say(`cohort.verdict.${after}`)}</td>
              <td>{criteria.map(({ criterion }) => criterionOf(trial, criterion)).join(say('list.comma'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
