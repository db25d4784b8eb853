// All that is known of one trial: recruitment, description, every criterion with its rule and source, what was set aside.
import { Link } from 'wouter';
import { useKnowledge, usePage, useScreenings, useSession } from '#app/page.ts';
import { CriterionItem } from '#app/ui/CriterionItem.tsx';
import { Recruitment } from '#app/ui/Recruitment.tsx';
import { Sources } from '#app/ui/Sources.tsx';
import { spanOf } from '#facts/calendar.ts';
import { formatDay } from '#i18n/format.ts';
import { localText } from '#i18n/localText.ts';
import type { WordKey } from '#i18n/language.ts';
import type { Criterion } from '#trials/criterion.ts';
import type { Trial } from '#trials/trial.ts';

export function TrialPage({ number }: { readonly number: string }) {
  const { voice, catalogue } = usePage();
  const { say } = voice;
  const trial = catalogue.trials.find((candidate) => candidate.number === number);
  if (trial === undefined) {
    return (
      <div className="reading">
        <h1>{say('trial.notFound')}</h1>
        <Link href="/trials">{say('trial.all')}</Link>
      </div>
    );
  }
  return <TrialDetails trial={trial} />;
}

const SECTIONS: readonly { readonly title: WordKey; readonly holds: (criterion: Criterion) => boolean }[] = [
  { title: 'trial.inclusion', holds: ({ kind, settle }) => kind === 'inclusion' && settle !== 'site' },
  { title: 'trial.exclusion', holds: ({ kind, settle }) => kind === 'exclusion' && settle !== 'site' },
  { title: 'trial.atEnrolment', holds: ({ settle }) => settle === 'site' },
];

function TrialDetails({ trial }: { readonly trial: Trial }) {
  const { voice } = usePage();
  const { say, language } = voice;
  const { answers, reportedBy } = useSession();
  const { known } = useKnowledge();
  const faults = useScreenings().find((screening) => screening.trial === trial)?.faults ?? [];
  const hasAnswers = answers.size > 0;
  return (
    <article className="reading trial-page">
      <p>
        <Link href="/trials">{say('trial.all')}</Link>
      </p>
      <Recruitment trial={trial} />
      <h1>{localText(trial.title, language)}</h1>
      <p>{localText(trial.recruitment.stated, language)}</p>
      {trial.notes?.map((note) => (
        <p key={note['en']} className="note">
          {localText(note, language)}
        </p>
      ))}
      <Description trial={trial} />
      {SECTIONS.map(({ title, holds }) => {
        const criteria = trial.criteria.filter(holds);
        if (criteria.length === 0) return null;
        return (
          <section key={title}>
            <h2>{say(title)}</h2>
            <ul className="criteria">
              {criteria.map((criterion) => (
                <CriterionItem
                  key={criterion.id}
                  trial={trial}
                  criterion={criterion}
                  known={hasAnswers ? known : undefined}
                  isFault={faults.includes(criterion.id)}
                  isSelfReported={reportedBy !== 'clinician'}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <SetAside trial={trial} />
    </article>
  );
}

function Description({ trial }: { readonly trial: Trial }) {
  const { voice, catalogue } = usePage();
  const { say, language } = voice;
  const rows = (['condition', 'intervention', 'route', 'phase', 'institution', 'city'] as const).map((key) => ({
    key,
    value: localText(trial[key], language),
  }));
  const document = catalogue.records.get(trial.record)?.document;
  const dated = spanOf(document?.dated ?? '')?.first;
  return (
    <>
      <dl className="description">
        {rows.map(({ key, value }) => (
          <div key={key}>
            <dt>{say(`trial.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{say('trial.number')}</dt>
          <dd>
            <bdi>{trial.number}</bdi> (<bdi>{trial.registry}</bdi>)
          </dd>
        </div>
        <div>
          <dt>{say('trial.scientificTitle')}</dt>
          <dd lang="en" dir="ltr">
            {trial.scientificTitle}
          </dd>
        </div>
        <div>
          <dt>{say('trial.record')}</dt>
          <dd>
            <bdi dir="ltr">{trial.url}</bdi>
            <p className="muted">{say('trial.recordHint')}</p>
          </dd>
        </div>
      </dl>
      {document !== undefined && (
        <p className="muted">
          {say('trial.document')}{' '}
          <cite lang="en" dir="ltr">
            {document.title}
          </cite>
          {dated !== undefined && ` (${formatDay(dated, language)})`}
        </p>
      )}
    </>
  );
}

function SetAside({ trial }: { readonly trial: Trial }) {
  const { say, language } = usePage().voice;
  if (trial.setAside.length === 0) return null;
  return (
    <section>
      <h2>{say('trial.setAside')}</h2>
      <p>{say('trial.setAsideLead')}</p>
      <ul className="set-aside">
        {trial.setAside.map(({ source, why }) => (
          <li key={source.join(' ')}>
            <p>{localText(why, language)}</p>
            <details>
              <summary>{say('criterion.source')}</summary>
              <Sources trial={trial} numbers={source} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
