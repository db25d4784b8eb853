// Whether a trial takes people, with the day on which that was read.
import { usePage } from '#app/page.ts';
import { spanOf } from '#facts/calendar.ts';
import { formatDay } from '#i18n/format.ts';
import { takesPeople } from '#trials/recruitment.ts';
import type { Trial } from '#trials/trial.ts';

export function Recruitment({ trial }: { readonly trial: Trial }) {
  const { say, language } = usePage().voice;
  const { status, read } = trial.recruitment;
  return (
    <p className="recruitment" data-open={takesPeople(trial)}>
      <strong>{say(`recruitment.${status}`)}</strong>{' '}
      <span className="muted">{say('recruitment.read', { date: formatDay(spanOf(read)?.first ?? 0, language) })}</span>
    </p>
  );
}
