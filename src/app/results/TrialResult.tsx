// One trial's result: recruitment, verdict, what decided it or what is missing, and every criterion.
import { memo, useState } from 'react';
import { Link } from 'wouter';
import { usePage, useSession } from '#app/page.ts';
import { CriterionItem } from '#app/ui/CriterionItem.tsx';
import { Mark } from '#app/ui/Marks.tsx';
import { missInWords } from '#app/ui/ReasonView.tsx';
import { usePrinting } from '#app/ui/usePrinting.ts';
import { Recruitment } from '#app/ui/Recruitment.tsx';
import type { Fact } from '#facts/fact.ts';
import { EFFORTS } from '#facts/fact.ts';
import { localText } from '#i18n/localText.ts';
import { askedAs } from '#i18n/wording.ts';
import { isSame as isSamePossible, type Known } from '#logic/possible.ts';
import { type Reason, reasonFor } from '#screening/reasons.ts';
import type { Screening } from '#screening/screen.ts';
import type { Result } from '#screening/verdict.ts';
import type { Criterion } from '#trials/criterion.ts';
import { takesPeople } from '#trials/recruitment.ts';
import type { Trial } from '#trials/trial.ts';

type Props = {
  readonly screening: Screening;
  readonly known: Known;
  /** Slots of all facts that can change anything here. */
  readonly behind: readonly number[];
  readonly isSelfReported: boolean;
};

const VERDICT_SIGNS = { eligible: 'yes', ineligible: 'no', undetermined: 'open' } as const;

export const TrialResult = memo(function TrialResult({ screening, known, isSelfReported }: Props) {
  const { voice, catalogue } = usePage();
  const { say, language } = voice;
  const { trial, verdict, results } = screening;
  const count = (result: Result) => results.filter((one) => one === result).length;
  const reasons = trial.criteria.map((criterion) => ({ criterion, reason: reasonFor(criterion, known, catalogue.dictionary) }));
  return (
    <li className="trial-result" data-verdict={verdict} data-trial={trial.number}>
      <Recruitment trial={trial} />
      <h3>{localText(trial.title, language)}</h3>
      <p className="verdict">
        <Mark sign={VERDICT_SIGNS[verdict]} />
        <strong>{verdict === 'ineligible' ? say('verdict.ineligibleMore', { count: count('fail') }) : say(`verdict.${verdict}`)}</strong>
      </p>
      {verdict === 'eligible' && <Met trial={trial} isSelfReported={isSelfReported} />}
      {verdict === 'ineligible' && <Deciding reasons={reasons} />}
      {verdict === 'undetermined' && <Outstanding reasons={reasons} />}
      <p className="muted counts">
        {say('results.counts', { pass: count('pass'), fail: count('fail'), unknown: count('unknown'), site: count('at-enrolment') })}
      </p>
      <AllCriteria screening={screening} known={known} isSelfReported={isSelfReported} />
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

/** A met trial is no invitation: what the document leaves out, and on whose word it rests, stand beside the verdict. */
function Met({ trial, isSelfReported }: { readonly trial: Trial; readonly isSelfReported: boolean }) {
  const { say, language } = usePage().voice;
  return (
    <>
      <p>{say(takesPeople(trial) ? 'verdict.eligibleOpen' : 'verdict.eligibleBut')}</p>
      {isSelfReported && <p>{say('result.selfReported')}</p>}
      {trial.notes?.map((note) => (
        <p key={note['en']} className="note">
          {localText(note, language)}
        </p>
      ))}
    </>
  );
}

/** Drawn only once it is opened: most people look at one trial or two. */
function AllCriteria({ screening, known, isSelfReported }: Omit<Props, 'behind'>) {
  const { say } = usePage().voice;
  const [wasOpened, setOpen] = useState(false);
  const isOpen = usePrinting() || wasOpened;
  const { trial, faults } = screening;
  return (
    <details
      className="all-criteria"
      open={isOpen}
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
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
              isSelfReported={isSelfReported}
            />
          ))}
        </ul>
      )}
    </details>
  );
}

type Reasons = readonly { readonly criterion: Criterion; readonly reason: Reason }[];

function Deciding({ reasons }: { readonly reasons: Reasons }) {
  const { voice } = usePage();
  const failed = reasons.filter(({ reason }) => reason.result === 'fail');
  return (
    <div className="deciding">
      <p className="muted">{voice.say('results.decidedBy')}</p>
      <ul className="plain">
        {failed.map(({ criterion, reason }) => (
          <li key={criterion.id}>
            {localText(criterion.says, voice.language)}
            {reason.misses.map((miss) => (
              <strong key={`${miss.fact}${miss.bound}`} className="miss">
                {missInWords(miss, voice)}
              </strong>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

const SHOWN_MISSING = 6;

function Outstanding({ reasons }: { readonly reasons: Reasons }) {
  const { voice } = usePage();
  const { say, language } = voice;
  const audience = useSession().reportedBy === 'clinician' ? 'clinician' : 'patient';
  const shown = usePrinting() ? Infinity : SHOWN_MISSING;
  const missing = cheapestFirst(reasons.flatMap(({ reason }) => reason.missing));
  const doubts = reasons.filter(({ reason }) => reason.doubt);
  const item = (fact: Fact) => (
    <li key={fact.id}>{say('results.missingFrom', { fact: askedAs(fact, audience, voice), who: say(`who.settle.${fact.settledBy}`) })}</li>
  );
  return (
    <>
      {missing.length > 0 && (
        <div className="missing">
          <p className="muted">{say('results.missing')}</p>
          <ul className="plain">{missing.slice(0, shown).map(item)}</ul>
          {missing.length > shown && (
            <details>
              <summary>{say('results.more', { count: missing.length - shown })}</summary>
              <ul className="plain">{missing.slice(shown).map(item)}</ul>
            </details>
          )}
        </div>
      )}
      {doubts.length > 0 && (
        <div className="doubts">
          <p className="muted">{say('results.doubts')}</p>
          <ul className="plain">
            {doubts.map(({ criterion }) => (
              <li key={criterion.id}>{criterion.ask !== undefined && localText(criterion.ask, language)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function cheapestFirst(facts: readonly Fact[]): readonly Fact[] {
  return [...new Set(facts)].sort((a, b) => EFFORTS.indexOf(a.effort) - EFFORTS.indexOf(b.effort));
}
