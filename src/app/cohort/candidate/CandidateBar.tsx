// Above a candidate: the code, the place in the list, the way to the others and back, why something is changed, and removal.
import { type ReactNode, useCallback } from 'react';
import { Link } from 'wouter';
import { candidateAt } from '#app/cohort/addresses.ts';
import { ConsentField } from '#app/cohort/candidate/ConsentField.tsx';
import { Remove } from '#app/cohort/candidate/Remove.tsx';
import type { EditState } from '#app/cohort/candidate/useEdits.ts';
import { WhyField } from '#app/cohort/candidate/WhyField.tsx';
import { useCohort } from '#app/cohort/cohortContext.ts';
import { Trouble } from '#app/cohort/Trouble.tsx';
import { tableAt, type View } from '#app/cohort/table/view.ts';
import { usePage } from '#app/page.ts';
import { useLater } from '#app/useLater.ts';

type Props = {
  readonly code: string;
  readonly view: View;
  readonly state: EditState;
  readonly why: string;
  readonly onWhy: (why: string) => void;
  /** What is done with the answers. */
  readonly children: ReactNode;
};

export function CandidateBar({ code, view, state, why, onWhy, children }: Props) {
  const { say } = usePage().voice;
  const back = tableAt(view);
  return (
    <header className="candidate-bar">
      <div className="clinic-bar">
        <Link href={back}>{say('cohort.candidate.back')}</Link>
        <h1>
          {say('cohort.candidate')} <bdi>{code}</bdi>
        </h1>
        <Neighbours code={code} view={view} />
        {children}
        <ConsentField key={code} code={code} />
        <WhyField value={why} onChange={onWhy} />
        <span role="status" className="muted">
          {state !== 'none' && state !== 'trouble' && say(`cohort.candidate.${state}`)}
        </span>
        <Remove code={code} back={back} />
      </div>
      <Trouble />
    </header>
  );
}

/** As they were when the candidate was opened: what is entered may take the candidate out of what the filters let through. */
function Neighbours({ code, view }: Pick<Props, 'code' | 'view'>) {
  const { say } = usePage().voice;
  const { host } = useCohort();
  const { filter, sort } = view;
  const work = useCallback(async () => ({ of: code, at: await host.placeOf(code, { filter, sort }) }), [host, code, filter, sort]);
  const { value } = useLater(work);
  const at = value?.of === code ? value.at : undefined;
  return (
    <nav className="neighbours" aria-label={say('cohort.candidate.others')}>
      <span>{at === undefined ? '' : say('cohort.candidate.place', { place: at.place, of: at.of })}</span>
      {at?.previous !== undefined && <Link href={candidateAt(at.previous, view)}>{say('cohort.candidate.previous')}</Link>}
      {at?.next !== undefined && <Link href={candidateAt(at.next, view)}>{say('cohort.candidate.next')}</Link>}
    </nav>
  );
}
