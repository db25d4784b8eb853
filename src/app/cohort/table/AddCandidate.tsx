// Puts one more candidate on the list by a code, and opens them.
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { candidateAt } from '#app/cohort/addresses.ts';
import { useCohort } from '#app/cohort/cohortContext.ts';
import { useChange } from '#app/cohort/useChange.ts';
import { usePage } from '#app/page.ts';
import { isLine } from '#storage/provenance.ts';

export function AddCandidate() {
  const { say } = usePage().voice;
  const { host } = useCohort();
  const change = useChange();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<'cohort.add.noCode' | 'cohort.add.taken' | undefined>(undefined);
  const ids = { field: useId(), problem: useId() };
  const add = async () => {
    const code = text.trim();
    if (!isLine(code)) {
      setProblem('cohort.add.noCode');
      return;
    }
    if ((await host.row(code)) !== undefined) {
      setProblem('cohort.add.taken');
      return;
    }
    change(
      (to, by) => to.add(code, by),
      () => navigate(candidateAt(code)),
    );
  };
  return (
    <form
      className="cohort-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label htmlFor={ids.field}>{say('cohort.add.label')}</label>
      <input
        id={ids.field}
        type="text"
        dir="auto"
        size={12}
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={ids.problem}
        onChange={({ target }) => {
          setText(target.value);
          setProblem(undefined);
        }}
      />
      <button type="submit">{say('cohort.add')}</button>
      <span id={ids.problem} className="problem" role="status">
        {problem === undefined ? '' : say(problem)}
      </span>
    </form>
  );
}
