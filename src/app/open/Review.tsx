// What was read, before it takes the place of anything.
import { usePage, useSession } from '#app/page.ts';
import { FaultList } from '#app/ui/FaultList.tsx';
import { WHO } from '#app/ui/who.ts';
import { formatDay } from '#i18n/format.ts';
import type { Saved } from '#storage/opened.ts';

type Props = { readonly saved: Saved; readonly onReplace: () => void; readonly onLeave: () => void };

export function Review({ saved, onReplace, onLeave }: Props) {
  const { say, language } = usePage().voice;
  const here = useSession().answers.size;
  const { person, stamp, faults } = saved;
  return (
    <section className="take-way" aria-labelledby="review-title">
      <h2 id="review-title" tabIndex={-1}>
        {say('open.read', { count: person.answers.size })}
      </h2>
      <p>{say('open.savedOn', { date: formatDay(stamp.day, language) })}</p>
      {person.reportedBy !== undefined && <p>{say('results.reported', { who: say(WHO[person.reportedBy]) })}</p>}
      <p>{say('open.savedBy', { version: stamp.version, rules: stamp.rules })}</p>
      {stamp.rules !== __RULES_HASH__ && <p className="note">{say('open.otherRules')}</p>}
      <FaultList faults={faults} />
      <p className="ask-replace">{here === 0 ? say('open.use') : say('open.replace', { count: here })}</p>
      <div className="big-actions">
        <button type="button" className="big primary" onClick={onReplace}>
          {say(here === 0 ? 'open.useYes' : 'open.replaceYes')}
        </button>
        <button type="button" className="big" onClick={onLeave}>
          {say(here === 0 ? 'open.useNo' : 'open.replaceNo')}
        </button>
      </div>
    </section>
  );
}
