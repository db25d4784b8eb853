// One trial's result: recruitment, verdict, what decided it or what is missing, and every criterion.
import { memo } from 'react';
import { Link } from 'wouter';
import { usePage } from '#app/page.ts';
import { Coming, ToBeConfirmed } from '#app/results/Coming.tsx';
import { Deciding } from '#app/results/Deciding.tsx';
import { judgedIn } from '#app/judged.ts';
import { Outstanding } from '#app/results/Outstanding.tsx';
import { OwnVerdict } from '#app/ui/OwnVerdict.tsx';
import { AllCriteria } from '#app/ui/AllCriteria.tsx';
import { Mark, VERDICT_SIGNS } from '#app/ui/Marks.tsx';
import { Recruitment } from '#app/ui/Recruitment.tsx';
import { localText } from '#i18n/localText.ts';
import { isSame as isSamePossible, type Known } from '#logic/possible.ts';
import type { Screening } from '#screening/screen.ts';
import { takesPeople } from '#trials/recruitment.ts';
import type { Trial } from '#trials/trial.ts';

type Props = {
  readonly screening: Screening;
  readonly known: Known;
  /** Slots of all facts that can change anything here. */
  readonly behind: readonly number[];
  readonly isSelfReported: boolean;
};

export const TrialResult = memo(function TrialResult({ screening, known, isSelfReported }: Props) {
  const { voice, catalogue, today } = usePage();
  const { say, language } = voice;
  const { trial, verdict, results } = screening;
  const failed = results.filter((one) => one === 'fail').length;
  const judged = judgedIn(trial, known, catalogue.dictionary, today).filter(({ criterion }) => !screening.faults.includes(criterion.id));
  return (
    <li className="trial-result" data-verdict={verdict} data-trial={trial.number}>
      <Recruitment trial={trial} />
      <p className="trial-number muted">
        <bdi dir="ltr">{trial.number}</bdi>
      </p>
      <h3>{localText(trial.title, language)}</h3>
      <p className="verdict">
        <Mark sign={VERDICT_SIGNS[verdict]} />
        <strong>{verdict === 'ineligible' ? say('verdict.ineligibleMore', { count: failed }) : say(`verdict.${verdict}`)}</strong>
      </p>
      <OwnVerdict screening={screening} />
      {screening.faults.length > 0 && <p className="alert">{say('fault.readers')}</p>}
      {verdict === 'eligible' && <Met trial={trial} />}
      {verdict === 'ineligible' && <Deciding judged={judged} known={known} />}
      {verdict === 'undetermined' && <Outstanding judged={judged} />}
      {verdict !== 'ineligible' && <Coming judged={judged} />}
      {verdict !== 'ineligible' && isSelfReported && <ToBeConfirmed judged={judged} />}
      <AllCriteria screening={screening} known={known} />
      <Link href={`/trials/${trial.number}`} className="more">
        {say('results.toTrial')}
        <span className="visually-hidden">{`: ${trial.number}`}</span>
      </Link>
    </li>
  );
}, isUntouched);

/** No fact behind the trial has changed, so what is shown of it still holds. */
function isUntouched(before: Props, after: Props): boolean {
  const isSame = before.screening === after.screening && before.isSelfReported === after.isSelfReported;
  return isSame && after.behind.every((slot) => before.known[slot] === after.known[slot] || isSameAt(before, after, slot));
}

function isSameAt({ known: before }: Props, { known: after }: Props, slot: number): boolean {
  const [old, now] = [before[slot], after[slot]];
  return old !== undefined && now !== undefined && isSamePossible(old, now);
}

/** A met trial is no invitation; what the document leaves out stands beside the verdict. */
function Met({ trial }: { readonly trial: Trial }) {
  const { say, language } = usePage().voice;
  return (
    <>
      <p>{say(takesPeople(trial) ? 'verdict.eligibleOpen' : 'verdict.eligibleBut')}</p>
      {trial.notes?.map((note) => (
        <p key={note['en']} className="note">
          {localText(note, language)}
        </p>
      ))}
    </>
  );
}
