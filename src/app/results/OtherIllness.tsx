// A trial for another illness: said in a line, since its other criteria do not matter here.
import { Link } from 'wouter';
import { usePage } from '#app/page.ts';
import { Mark } from '#app/ui/Marks.tsx';
import { localText } from '#i18n/localText.ts';
import type { Trial } from '#trials/trial.ts';

export function OtherIllness({ trial }: { readonly trial: Trial }) {
  const { say, language } = usePage().voice;
  return (
    <li className="other-illness" data-verdict="ineligible" data-trial={trial.number}>
      <Mark sign="no" />
      <span>
        <Link href={`/trials/${trial.number}`}>{localText(trial.title, language)}</Link>
        <span className="muted">
          <bdi dir="ltr">{trial.number}</bdi>
          {` ${say('results.isAbout', { condition: localText(trial.condition, language) })}`}
        </span>
      </span>
    </li>
  );
}
