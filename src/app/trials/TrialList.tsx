// Every trial of the catalogue, recruitment first.
import { Link } from 'wouter';
import { usePage } from '#app/page.ts';
import { Recruitment } from '#app/ui/Recruitment.tsx';
import { inLanguage } from '#facts/text.ts';

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
              <Link href={`/trials/${trial.number}`}>{inLanguage(trial.title, language.code)}</Link>
            </h2>
            <p>{inLanguage(trial.intervention, language.code)}</p>
            <p className="muted">
              {inLanguage(trial.institution, language.code)} · {inLanguage(trial.city, language.code)} · <bdi>{trial.number}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
