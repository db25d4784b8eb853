// What Gharbal is, what it does not do, and what happens to the answers.
import { usePage } from '#app/page.ts';

export function AboutPage() {
  const { voice, catalogue } = usePage();
  const { say } = voice;
  const { dictionary, trials } = catalogue;
  return (
    <article className="reading">
      <h1>{say('about.title')}</h1>
      <p className="lead">{say('about.what')}</p>
      <h2>{say('about.limitsTitle')}</h2>
      <ul>
        {(['about.limits1', 'about.limits2', 'about.limits3', 'about.limits4'] as const).map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
      <h2>{say('about.privacyTitle')}</h2>
      <p>{say('about.privacy1')}</p>
      <p>{say('about.privacy2')}</p>
      <h2>{say('about.versionTitle')}</h2>
      <p>
        {say('about.version', { version: __APP_VERSION__, rules: __RULES_HASH__, trials: trials.length, facts: dictionary.facts.length })}
      </p>
      <p>{say('about.licence')}</p>
    </article>
  );
}
