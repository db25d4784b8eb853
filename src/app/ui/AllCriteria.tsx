// Every criterion of a trial for this person, drawn only once it is opened: most people look at one trial or two. On paper it would be pages.
import { type ComponentType, useState } from 'react';
import { usePage, useSession } from '#app/page.ts';
import { isSelfReportedIn } from '#app/selfReported.ts';
import { CriterionItem } from '#app/ui/CriterionItem.tsx';
import type { Known } from '#logic/possible.ts';
import type { Screening } from '#screening/screen.ts';
import type { Result } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

type Props = {
  readonly screening: Screening;
  readonly known: Known;
  /** Stands with the readings of each criterion. */
  readonly Beside?: ComponentType<{ readonly trial: Trial; readonly criterion: Criterion }>;
};

export function AllCriteria({ screening, known, Beside }: Props) {
  const { say } = usePage().voice;
  const person = useSession();
  const [isOpen, setOpen] = useState(false);
  const { trial, faults, results } = screening;
  const count = (result: Result) => results.filter((one) => one === result).length;
  return (
    <details
      className="all-criteria"
      open={isOpen}
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary>{say('results.allCriteria', { count: trial.criteria.length })}</summary>
      {isOpen && (
        <p className="muted counts">
          {say('results.counts', { pass: count('pass'), fail: count('fail'), unknown: count('unknown'), site: count('at-enrolment') })}
        </p>
      )}
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
              {Beside !== undefined && <Beside trial={trial} criterion={criterion} />}
            </CriterionItem>
          ))}
        </ul>
      )}
    </details>
  );
}
