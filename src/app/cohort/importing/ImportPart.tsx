// Brings a table into the list, in three steps: the table, its columns, and what was read.
import { useEffect, useRef } from 'react';
import { ColumnsStep } from '#app/cohort/importing/ColumnsStep.tsx';
import { ReviewStep } from '#app/cohort/importing/ReviewStep.tsx';
import { SourceStep } from '#app/cohort/importing/SourceStep.tsx';
import { useImportState } from '#app/cohort/importing/state.ts';
import { usePage } from '#app/page.ts';

const STEPS = ['source', 'columns', 'review'] as const;

export function ImportPart() {
  const { say } = usePage().voice;
  const [state] = useImportState();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(state.step);
  useEffect(() => {
    if (shown.current !== state.step) heading.current?.focus();
    shown.current = state.step;
  }, [state.step]);
  return (
    <div className="import">
      <ol className="import-steps">
        {STEPS.map((step) => (
          <li key={step} aria-current={step === state.step ? 'step' : undefined}>
            {say(`import.step.${step}`)}
          </li>
        ))}
      </ol>
      <h2 ref={heading} tabIndex={-1}>
        {say(`import.title.${state.step}`)}
      </h2>
      {state.step === 'source' && <SourceStep state={state} />}
      {state.step === 'columns' && <ColumnsStep state={state} />}
      {state.step === 'review' && <ReviewStep state={state} />}
    </div>
  );
}
