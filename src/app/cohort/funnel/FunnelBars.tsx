// A bar for each criterion: who is left and meets it, who is left because it is not known, and who fell on it.
import { useId } from 'react';
import { SegmentBar } from '#app/cohort/funnel/SegmentBar.tsx';
import type { NamedStep } from '#app/cohort/funnel/steps.ts';
import { usePage } from '#app/page.ts';

type Props = { readonly steps: readonly NamedStep[]; readonly candidates: number };

const KEYS = ['known', 'unknown', 'failed'] as const;

export function FunnelBars({ steps, candidates }: Props) {
  const { say } = usePage().voice;
  const id = useId();
  return (
    <figure className="funnel-bars" aria-labelledby={id}>
      <figcaption id={id}>{say('cohort.funnel.caption', { count: candidates })}</figcaption>
      <ul className="plain funnel-key">
        {KEYS.map((key) => (
          <li key={key}>
            <SegmentBar parts={{ [key]: 1 }} of={1} />
            <span>{say(`cohort.funnel.${key}`)}</span>
          </li>
        ))}
      </ul>
      <ol>
        {steps.map(({ step, criterion, says }) => {
          const { remaining, failed, unknown } = step;
          const words = say('cohort.funnel.step', { remaining, failed, unknown });
          return (
            <li key={criterion.id} data-criterion={criterion.id}>
              <p>
                <span>{says}</span> <span className="tag">{say(`criterion.${criterion.kind}`)}</span>
              </p>
              <SegmentBar parts={{ known: remaining - unknown, unknown, failed }} of={candidates} words={words} />
              <p className="figures" aria-hidden>
                {words}
              </p>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
