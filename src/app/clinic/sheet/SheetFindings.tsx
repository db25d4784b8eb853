// What the reader of the sheet looks for first: what is not met, what is missing, what only the study team can say, and the dates.
import { DocumentDoubts } from '#app/clinic/verdicts/DocumentDoubts.tsx';
import { FailedCriteria } from '#app/clinic/verdicts/FailedCriteria.tsx';
import { giverOf } from '#app/givers.ts';
import { questionLabel } from '#app/clinic/labels.ts';
import { useTimeInWords } from '#app/clinic/verdicts/useTimeInWords.ts';
import type { Judged } from '#app/judged.ts';
import { useKnowledge, usePage, useSession } from '#app/page.ts';
import { enough } from '#questionnaire/enough.ts';
import type { Screening } from '#screening/screen.ts';
import type { Trial } from '#trials/trial.ts';

type Props = { readonly screening: Screening; readonly judged: readonly Judged[] };

export function SheetFindings({ screening: { trial, verdict }, judged }: Props) {
  const { say } = usePage().voice;
  const { known } = useKnowledge();
  const { sentences } = useTimeInWords(trial);
  return (
    <section className="sheet-findings">
      <FailedCriteria judged={judged} known={known} level="h3" />
      {verdict === 'undetermined' && <Missing trial={trial} />}
      <DocumentDoubts judged={judged} level="h3" />
      <div>
        <h3>{say('time.title')}</h3>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </section>
  );
}

function Missing({ trial }: { readonly trial: Trial }) {
  const { voice, catalogue, questions, today } = usePage();
  const { say } = voice;
  const { answers } = useSession();
  const { known, conflicts } = useKnowledge();
  const missing = enough([...questions.values()], { trials: [trial], dictionary: catalogue.dictionary, answers, known, today });
  if (missing.length === 0) return <p>{say('clinic.missing.none')}</p>;
  return (
    <div>
      <h3>{say('clinic.missing.title', { count: missing.length })}</h3>
      {conflicts.length > 0 && <p>{say('sheet.contradictory')}</p>}
      <ul className="sheet-missing">
        {missing.map((question) => (
          <li key={question.id}>
            {say('results.missingFrom', { fact: questionLabel(question, voice), who: say(`clinic.giver.${giverOf(question.fact)}`) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
