// The screening log: who changed what, when and why; it can be saved, and not be changed.
import { useEffect, useState } from 'react';
import { useCohort, useCohortState } from '#app/cohort/cohortContext.ts';
import type { LogPage } from '#app/cohort/api.ts';
import { Exports } from '#app/cohort/Exports.tsx';
import { usePage } from '#app/page.ts';
import { LogLines } from '#app/cohort/log/LogLines.tsx';

const AT_ONCE = 100;

/** Drawn anew with each change of the list: then there is more in the log. */
export function LogPart() {
  const { version } = useCohortState().summary;
  return <Log key={version} />;
}

function Log() {
  const { say } = usePage().voice;
  const { host } = useCohort();
  const [from, setFrom] = useState(0);
  const [page, setPage] = useState<LogPage | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    const show = (next: LogPage) => isWanted && setPage(next);
    host.log(from, AT_ONCE).then(show, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [host, from]);
  if (page === undefined) return <p role="status">{say('page.loading')}</p>;
  const { lines, total, fault } = page;
  return (
    <>
      <h2>{say('cohort.part.log')}</h2>
      <p>{say('log.lead')}</p>
      <p className={fault === undefined ? 'muted' : 'alert'} role="status">
        {fault === undefined ? say('log.sound', { count: total }) : say(`vault.log.${fault.is}`, { number: fault.number })}
      </p>
      <div className="cohort-actions not-on-paper">
        <Exports what="log" label={say('log.screening')} />
        <Exports what="changes" label={say('log.changes')} withJson />
      </div>
      {total > 0 && <LogLines lines={lines} />}
      <div className="cohort-actions not-on-paper">
        <button type="button" disabled={from === 0} onClick={() => setFrom(Math.max(0, from - AT_ONCE))}>
          {say('log.newer')}
        </button>
        <button type="button" disabled={from + AT_ONCE >= total} onClick={() => setFrom(from + AT_ONCE)}>
          {say('log.older')}
        </button>
      </div>
    </>
  );
}
