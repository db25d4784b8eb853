// All about one trial for this person: what is not met and whether that can change, the time line, what is missing, every criterion.
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { FailedCriteria } from '#app/clinic/verdicts/FailedCriteria.tsx';
import { MissingFacts } from '#app/clinic/verdicts/MissingFacts.tsx';
import { OwnReadingForm } from '#app/clinic/verdicts/OwnReadingForm.tsx';
import { TimeLine } from '#app/clinic/verdicts/TimeLine.tsx';
import { judgedIn } from '#app/judged.ts';
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import { CriterionItem } from '#app/ui/CriterionItem.tsx';
import { Recruitment } from '#app/ui/Recruitment.tsx';
import { isSelfReportedIn } from '#app/selfReported.ts';
import { localText } from '#i18n/localText.ts';
import type { Screening } from '#screening/screen.ts';

export function TrialDetails({ screening }: { readonly screening: Screening }) {
  const { voice, catalogue, today } = usePage();
  const { say, language } = voice;
  // Every line comes before what stands below one that is open.
  const { known } = useDeferredValue(useKnowledge());
  const { trial, faults, verdict } = screening;
  const { dictionary } = catalogue;
  const alone = useMemo(() => [trial], [trial]);
  const judged = useMemo(
    () => judgedIn(trial, known, dictionary, today).filter(({ criterion }) => !faults.includes(criterion.id)),
    [trial, known, dictionary, today, faults],
  );
  return (
    <>
      <Recruitment trial={trial} />
      <p className="muted">
        <bdi dir="ltr">{trial.number}</bdi>
        {` · ${localText(trial.city, language)}`}
      </p>
      {faults.length > 0 && <p className="alert">{say('fault.readers')}</p>}
      {verdict === 'ineligible' && <FailedCriteria judged={judged} known={known} level="h4" />}
      <TimeLine trial={trial} />
      {verdict === 'undetermined' && <MissingFacts trials={alone} level="h4" />}
      <AllCriteria screening={screening} />
      <p className="verdict-links">
        <Link href={`/clinic/sheet/${trial.number}`}>{say('clinic.sheetOf')}</Link>
        <Link href={`/trials/${trial.number}`}>{say('results.toTrial')}</Link>
      </p>
    </>
  );
}

function AllCriteria({ screening: { trial, faults } }: { readonly screening: Screening }) {
  const { say } = usePage().voice;
  const { known } = useKnowledge();
  const person = useSession();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="all-criteria" onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}>
      <summary>{say('results.allCriteria', { count: trial.criteria.length })}</summary>
      {isOpen && (
        <ul className="criteria">
          {trial.criteria.map((criterion) => (
            <CriterionItem
              key={criterion.id}
              trial={trial}
              criterion={criterion}
              known={known}
              isFault={faults.includes(criterion.id)}
              isSelfReported={isSelfReportedIn(criterion, person)}
            >
              {criterion.readings.length > 1 && <OwnReadingForm trial={trial} criterion={criterion} />}
            </CriterionItem>
          ))}
        </ul>
      )}
    </details>
  );
}
