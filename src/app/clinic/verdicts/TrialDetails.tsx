// All about one trial for this person: what is not met and whether that can change, the time line, what is missing, every criterion.
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'wouter';
import { DocumentDoubts } from '#app/clinic/verdicts/DocumentDoubts.tsx';
import { FailedCriteria } from '#app/clinic/verdicts/FailedCriteria.tsx';
import { MissingFacts } from '#app/clinic/verdicts/MissingFacts.tsx';
import { OwnReading } from '#app/clinic/verdicts/OwnReadingForm.tsx';
import { TimeLine } from '#app/clinic/verdicts/TimeLine.tsx';
import { useWhatIf } from '#app/clinic/whatIfContext.ts';
import { useDesk } from '#app/deskContext.ts';
import { judgedIn } from '#app/judged.ts';
import { useKnowledge, usePage } from '#app/page.ts';
import { AllCriteria } from '#app/ui/AllCriteria.tsx';
import { Recruitment } from '#app/ui/Recruitment.tsx';
import { localText } from '#i18n/localText.ts';
import type { Screening } from '#screening/screen.ts';

export function TrialDetails({ screening }: { readonly screening: Screening }) {
  const { voice, catalogue, today } = usePage();
  const { say, language } = voice;
  const { sheetAt, keepsReadings } = useDesk();
  // Every line comes before what stands below one that is open.
  const { known } = useDeferredValue(useKnowledge());
  const { trial, faults, verdict } = screening;
  const isTrying = useWhatIf() !== undefined;
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
      {verdict !== 'ineligible' && <DocumentDoubts judged={judged} level="h4" />}
      <TimeLine trial={trial} />
      {verdict === 'undetermined' && <MissingFacts trials={alone} level="h4" />}
      <AllCriteria screening={screening} known={known} {...(keepsReadings ? { Beside: OwnReading } : {})} />
      <p className="verdict-links">
        <Link href={sheetAt(trial.number)}>{say(isTrying ? 'clinic.sheetOfReal' : 'clinic.sheetOf')}</Link>
        <Link href={`/trials/${trial.number}`}>{say('results.toTrial')}</Link>
      </p>
    </>
  );
}
