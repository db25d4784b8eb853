// Whom to call for what: candidates who are a few facts from a result, by trial, by who can give the fact, and by fact.
import { useCallback, useId } from 'react';
import { useLocation } from 'wouter';
import { pageIn, queryIn, withQuery } from '#app/addressQuery.ts';
import { useCohort, useCohortState } from '#app/cohort/cohortContext.ts';
import { Exports } from '#app/cohort/Exports.tsx';
import { TrialChoice } from '#app/cohort/TrialChoice.tsx';
import { byCandidate } from '#app/cohort/work/byCandidate.ts';
import { Ticked } from '#app/cohort/work/Ticked.tsx';
import { Visits } from '#app/cohort/work/Visits.tsx';
import { WorkOfTrial } from '#app/cohort/work/WorkOfTrial.tsx';
import { usePage } from '#app/page.ts';
import { useLater } from '#app/useLater.ts';

const FAR = [1, 2, 3] as const;
const FURTHEST = 3;

export function WorkPart({ of }: { readonly of: string | undefined }) {
  const { voice, catalogue } = usePage();
  const { say } = voice;
  const { host } = useCohort();
  const { version } = useCohortState().summary;
  const [path, navigate] = useLocation();
  const most = FAR.find((far) => String(far) === queryIn(path).get('most')) ?? FURTHEST;
  const isByCandidate = queryIn(path).get('by') === 'candidate';
  const trial = catalogue.trials.find(({ number }) => number === of);
  const work = useCallback(async () => {
    const asked = trial === undefined ? catalogue.trials : [trial];
    return Promise.all(asked.map(async (one) => ({ trial: one, list: await host.workList(one.number, most) })));
  }, [host, catalogue, trial, most]);
  const { value: lists, isCurrent } = useLater(work, version);
  const id = useId();
  const address = (change: Readonly<Record<string, string | undefined>>, page = pageIn(path)) =>
    withQuery(page, { ...Object.fromEntries(queryIn(path)), ...change });
  return (
    <>
      <p className="muted">{say('cohort.work.lead')}</p>
      <div className="cohort-filters not-on-paper">
        <TrialChoice
          hasAll
          value={trial?.number}
          onChange={(number) => navigate(address({}, number === undefined ? '/cohort/work' : `/cohort/work/${number}`))}
        />
        <span className="labelled">
          <label htmlFor={id}>{say('cohort.work.most')}</label>
          <select id={id} value={String(most)} onChange={({ target }) => navigate(address({ most: target.value }))}>
            {FAR.map((far) => (
              <option key={far} value={String(far)}>
                {say('cohort.facts', { count: far })}
              </option>
            ))}
          </select>
        </span>
        <span className="labelled">
          <label htmlFor={`${id}b`}>{say('cohort.work.by')}</label>
          <select
            id={`${id}b`}
            value={isByCandidate ? 'candidate' : 'fact'}
            onChange={({ target }) => navigate(address({ by: target.value === 'candidate' ? 'candidate' : undefined }))}
          >
            <option value="fact">{say('cohort.work.byFact')}</option>
            <option value="candidate">{say('cohort.work.byCandidate')}</option>
          </select>
        </span>
        <button type="button" onClick={() => window.print()}>
          {say('cohort.work.print')}
        </button>
        <Exports what="work" of={{ trial: trial?.number, mostFacts: most }} />
      </div>
      <Ticked>
        <div aria-busy={!isCurrent} className="cohort-work">
          {lists === undefined && <p role="status">{say('page.loading')}</p>}
          {!isByCandidate && lists?.map((one) => <WorkOfTrial key={one.trial.number} trial={one.trial} list={one.list} />)}
          {isByCandidate && lists !== undefined && (
            <Visits visits={byCandidate(lists.map(({ trial: { number }, list }) => ({ trial: number, list })))} />
          )}
        </div>
      </Ticked>
    </>
  );
}
