// Every trial of the catalogue, recruitment first.
import { Link } from 'wouter';
import { usePage } from '#app/page.ts';
import { Recruitment } from '#app/ui/Recruitment.tsx';
import { localText } from '#i18n/localText.ts';

export function TrialList() {
  const { voice, catalogue } = usePage();
  const { say, language } = voice;
  const { trials } = catalogue;
  return (
    <div className="reading">
      <h1>{say('trials.title')}</h1>
      <p className="lead">{say('trials.lead', { count: trials.length })}</p>
      <ul className="trial-list">
        {trials.map((trial) => (
          <li key={trial.number} className="trial-card">
            <Recruitment trial={trial} />
            <h2>
              <Link href={`/trials/${trial.number}`}>{localText(trial.title, language)}</Link>
            </h2>
            <p>{localText(trial.intervention, language)}</p>
            <p className="muted">
              {localText(trial.institution, language)} · {localText(trial.city, language)} · <bdi>{trial.number}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
