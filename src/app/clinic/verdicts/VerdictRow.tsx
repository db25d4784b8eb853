// One trial in a line: whether it takes people, the verdict, how many criteria are met, not met and open. It opens to all the reasons.
import { memo } from 'react';
import { type Change, countsIn, type Shown } from '#app/clinic/verdicts/changes.ts';
import { TrialDetails } from '#app/clinic/verdicts/TrialDetails.tsx';
import { usePage } from '#app/page.ts';
import { Mark, VERDICT_SIGNS } from '#app/ui/Marks.tsx';
import { localText } from '#i18n/localText.ts';
import type { Screening } from '#screening/screen.ts';
import type { Verdict } from '#screening/verdict.ts';
import { takesPeople } from '#trials/recruitment.ts';

type Props = {
  readonly screening: Screening;
  /** By the clinician's own readings, where it differs. */
  readonly own: Verdict | undefined;
  /** In the scratch copy: what it is without. */
  readonly real: Shown | undefined;
  readonly change: Change | undefined;
  /** Nothing is missing: only the document is in doubt. */
  readonly isDoubt: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (number: string) => void;
};

export const VerdictRow = memo(function VerdictRow({ screening, own, real, change, isDoubt, isOpen, onToggle }: Props) {
  const { say, language } = usePage().voice;
  const { trial, verdict } = screening;
  const panel = `details-${trial.number}`;
  const mark = change === undefined ? undefined : change.isMoved ? 'verdict' : 'criteria';
  return (
    <li>
      <h3 className="verdict-row" data-trial={trial.number} data-verdict={verdict} data-changed={mark}>
        <button type="button" aria-expanded={isOpen} aria-controls={panel} onClick={() => onToggle(trial.number)}>
          <Mark sign={isDoubt ? 'doubt' : VERDICT_SIGNS[verdict]} />
          <span className="verdict-title">{localText(trial.title, language)}</span>
          <span className="verdict-line">
            <span data-open={takesPeople(trial)}>{say(takesPeople(trial) ? 'clinic.takes' : 'clinic.takesNobody')}</span>
            <strong>{say(isDoubt ? 'clinic.verdict.doubt' : `clinic.verdict.${verdict}`)}</strong>
            <span>{say('clinic.counts', countsIn(screening))}</span>
          </span>
          <Notes shown={isDoubt ? 'doubt' : verdict} own={own} real={real} change={change} />
        </button>
      </h3>
      <div id={panel} className="verdict-details" hidden={!isOpen}>
        {isOpen && <TrialDetails screening={screening} />}
      </div>
    </li>
  );
});

/** What the verdict was before, as entered, and by the clinician's own readings, where that is another. */
function Notes({ shown, own, real, change }: Pick<Props, 'own' | 'real' | 'change'> & { readonly shown: Shown }) {
  const { say } = usePage().voice;
  const word = (one: Shown) => say(`clinic.verdict.${one}`);
  const notes = [
    ...(change === undefined ? [] : [change.isMoved ? say('clinic.was', { verdict: word(change.from) }) : say('clinic.criteriaChanged')]),
    ...(real === undefined || real === shown ? [] : [say('clinic.whatIf.real', { verdict: word(real) })]),
    ...(own === undefined || own === shown ? [] : [say('own.verdict', { verdict: word(own) })]),
  ];
  return notes.map((note) => (
    <span key={note} className="verdict-note">
      {note}
    </span>
  ));
}
