// How many candidates are left after each criterion of a trial: drawn, in words, and as a table.
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useCohort, useCohortState } from '#app/cohort/cohortContext.ts';
import { Exports } from '#app/cohort/Exports.tsx';
import { FunnelBars } from '#app/cohort/funnel/FunnelBars.tsx';
import { FunnelTable } from '#app/cohort/funnel/FunnelTable.tsx';
import { stepsOf } from '#app/cohort/funnel/steps.ts';
import { TrialChoice } from '#app/cohort/TrialChoice.tsx';
import { usePage } from '#app/page.ts';
import { useLater } from '#app/useLater.ts';
import { Recruitment } from '#app/ui/Recruitment.tsx';
import { localText } from '#i18n/localText.ts';
import type { Trial } from '#trials/trial.ts';

export function FunnelPart({ of }: { readonly of: string | undefined }) {
  const { voice, catalogue } = usePage();
  const { say } = voice;
  const [, navigate] = useLocation();
  const trial = catalogue.trials.find(({ number }) => number === of) ?? catalogue.trials[0];
  if (trial === undefined) return null;
  return (
    <>
      <div className="cohort-filters not-on-paper">
        <TrialChoice value={trial.number} onChange={(number) => navigate(`/cohort/funnel/${number ?? trial.number}`)} />
        <button type="button" onClick={() => window.print()}>
          {say('cohort.funnel.print')}
        </button>
        <Exports what="funnel" of={{ trial: trial.number }} />
      </div>
      <FunnelOf trial={trial} />
    </>
  );
}

function FunnelOf({ trial }: { readonly trial: Trial }) {
  const { say, language } = usePage().voice;
  const { host } = useCohort();
  const { version, screened } = useCohortState().summary;
  const work = useCallback(async () => ({ trial, funnel: await host.funnel(trial.number) }), [host, trial]);
  const { value, isCurrent } = useLater(work, `${version} ${screened}`);
  const title = `funnel-${trial.number}`;
  const steps = value?.trial === trial ? stepsOf(trial, value.funnel, language) : undefined;
  const atSite = trial.criteria.filter(({ settle }) => settle === 'site').length;
  const costliest = steps?.find(({ step }) => step.criterion === value?.funnel.costliest);
  return (
    <section aria-labelledby={title} aria-busy={!isCurrent} className="funnel">
      <h2 id={title}>
        {localText(trial.title, language)} <bdi dir="ltr">{trial.number}</bdi>
      </h2>
      <Recruitment trial={trial} />
      {steps === undefined && <p role="status">{say('page.loading')}</p>}
      {steps !== undefined && value !== undefined && (
        <>
          <p>
            {costliest === undefined
              ? say('cohort.funnel.noCostliest')
              : say('cohort.funnel.costliest', {
                  criterion: say('reason.is', { label: say(`criterion.${costliest.criterion.kind}`), value: costliest.says }),
                  count: costliest.step.failedHereAlone,
                })}
          </p>
          {atSite > 0 && <p className="muted">{say('cohort.funnel.atSite', { count: atSite })}</p>}
          <FunnelBars steps={steps} candidates={value.funnel.candidates} />
          <h3>{say('cohort.funnel.asTable')}</h3>
          <FunnelTable steps={steps} candidates={value.funnel.candidates} labelledBy={title} />
        </>
      )}
    </section>
  );
}
