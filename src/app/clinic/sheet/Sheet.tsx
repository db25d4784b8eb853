// One printed page about one trial: who, the verdict, what is not met or missing, every criterion, the answers, and by what this was checked.
import { useState } from 'react';
import { SheetAnswers } from '#app/clinic/sheet/SheetAnswers.tsx';
import { SheetCriteria } from '#app/clinic/sheet/SheetCriteria.tsx';
import { SheetFindings } from '#app/clinic/sheet/SheetFindings.tsx';
import { useFit } from '#app/clinic/sheet/useFit.ts';
import { countsIn } from '#app/clinic/verdicts/changes.ts';
import { judgedIn } from '#app/judged.ts';
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import { Mark, VERDICT_SIGNS } from '#app/ui/Marks.tsx';
import { OwnVerdict } from '#app/ui/OwnVerdict.tsx';
import { Recruitment } from '#app/ui/Recruitment.tsx';
import { WHO } from '#app/ui/who.ts';
import { formatMoment } from '#i18n/format.ts';
import { localText } from '#i18n/localText.ts';
import { labelOf } from '#i18n/wording.ts';
import { isLeftInDoubt } from '#screening/inDoubt.ts';
import type { Screening } from '#screening/screen.ts';

export function Sheet({ screening }: { readonly screening: Screening }) {
  const { voice, catalogue, today } = usePage();
  const { say, language } = voice;
  const { reference, reportedBy } = useSession();
  const { known, conflicts } = useKnowledge();
  const { trial, verdict, faults } = screening;
  const judged = judgedIn(trial, known, catalogue.dictionary, today).filter(({ criterion }) => !faults.includes(criterion.id));
  const { pass, fail, unknown } = countsIn(screening);
  const isDoubt = isLeftInDoubt(screening, known);
  const [drawnAt] = useState(() => new Date());
  const page = useFit<HTMLElement>();
  const title = `sheet-${trial.number}`;
  return (
    <article ref={page} className="sheet" lang={language.code} dir={language.direction} aria-labelledby={title} data-trial={trial.number}>
      <header>
        <p className="sheet-who">
          <strong>{say('sheet.patient', { reference: reference ?? say('sheet.noReference') })}</strong>
          <span>{formatMoment(drawnAt, language, say)}</span>
          {reportedBy !== undefined && <span>{say('results.reported', { who: say(WHO[reportedBy]) })}</span>}
        </p>
        <h2 id={title}>
          {localText(trial.title, language)} <bdi dir="ltr">{trial.number}</bdi>
        </h2>
        <Recruitment trial={trial} />
        <p className="verdict" data-verdict={verdict}>
          <Mark sign={isDoubt ? 'doubt' : VERDICT_SIGNS[verdict]} />
          <strong>{say(isDoubt ? 'clinic.verdict.doubt' : `verdict.${verdict}`)}</strong>{' '}
          <span>
            {'· '}
            {say('clinic.counts', { pass, fail, unknown })}
          </span>
        </p>
        <OwnVerdict screening={screening} />
        {conflicts.map(({ fact, answers }) => (
          <p key={fact} className="note">
            {say('problem.conflict', { list: answers.map((id) => labelOf(id, voice)).join(say('list.comma')) })}
          </p>
        ))}
        {faults.length > 0 && <p>{say('fault.readers')}</p>}
      </header>
      <SheetFindings screening={screening} judged={judged} />
      <SheetCriteria screening={screening} />
      <SheetAnswers trial={trial} />
      <footer>
        <p>{say('results.notADecision')}</p>
        <p>{say('app.footer', { version: __APP_VERSION__, rules: __RULES_HASH__ })}</p>
        <p className="signature">
          <span>{say('sheet.signature')}</span>
        </p>
      </footer>
    </article>
  );
}
