// A coordinator's list: its head, and one of its parts.
import { Link } from 'wouter';
import { useCohortState } from '#app/cohort/cohortContext.ts';
import { isShut } from '#app/cohort/keeping/isShut.ts';
import { UnlockForm } from '#app/cohort/keeping/PassphraseForms.tsx';
import { CohortBar } from '#app/cohort/CohortBar.tsx';
import type { CohortPart } from '#app/cohort/parts.ts';
import { usePage } from '#app/page.ts';
import { ErrorBoundary } from '#app/ui/ErrorBoundary.tsx';

type Props = { readonly parts: readonly CohortPart[]; readonly id: string; readonly of: string | undefined };

export function CohortPage({ parts, id, of }: Props) {
  const { say } = usePage().voice;
  const { kept, summary } = useCohortState();
  const part = parts.find((one) => one.id === id);
  if (part === undefined) {
    return (
      <div className="reading">
        <h1>{say('page.notFound')}</h1>
        <Link href="/cohort">{say('cohort.toTable')}</Link>
      </div>
    );
  }
  return (
    <div className="cohort" data-part={id}>
      <CohortBar parts={parts} part={part} />
      <ErrorBoundary say={say} place={id}>
        {isShut(kept.place, summary.candidates) && part.id !== 'keeping' ? <UnlockForm /> : <part.Screen of={of} />}
      </ErrorBoundary>
    </div>
  );
}
