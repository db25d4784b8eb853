// The calls for one trial: how far the candidates are, and each fact below who can give it.
import type { WorkGroup, WorkList } from '#app/cohort/api.ts';
import { distancesIn } from '#app/cohort/work/distances.ts';
import { FactCalls } from '#app/cohort/work/FactCalls.tsx';
import { type Giver, GIVERS, giverOf } from '#app/givers.ts';
import { usePage } from '#app/page.ts';
import { Recruitment } from '#app/ui/Recruitment.tsx';
import { localText } from '#i18n/localText.ts';
import type { Trial } from '#trials/trial.ts';

export function WorkOfTrial({ trial, list }: { readonly trial: Trial; readonly list: WorkList }) {
  const { say, language } = usePage().voice;
  const title = `work-${trial.number}`;
  const notes = [
    ...(list.further > 0 ? [say('cohort.work.further', { count: list.further })] : []),
    ...(list.undecidable > 0 ? [say('cohort.work.undecidable', { count: list.undecidable })] : []),
  ];
  return (
    <section aria-labelledby={title} className="work-of-trial" data-trial={trial.number}>
      <h2 id={title}>
        {localText(trial.title, language)} <bdi dir="ltr">{trial.number}</bdi>
      </h2>
      <Recruitment trial={trial} />
      {list.groups.length === 0 && <p>{say('cohort.work.none')}</p>}
      <ul className="plain">
        {distancesIn(list).map(({ facts, candidates }) => (
          <li key={facts}>{say('cohort.work.away', { facts: say('cohort.facts', { count: facts }), count: candidates })}</li>
        ))}
        {notes.map((note) => (
          <li key={note} className="muted">
            {note}
          </li>
        ))}
      </ul>
      {GIVERS.map((giver) => (
        <FromGiver key={giver} giver={giver} list={list} />
      ))}
    </section>
  );
}

type FromProps = { readonly giver: Giver; readonly list: WorkList };

function FromGiver({ giver, list }: FromProps) {
  const { voice, catalogue } = usePage();
  const own = list.groups.filter(({ fact }) => {
    const found = catalogue.dictionary.byId.get(fact);
    return found !== undefined && giverOf(found) === giver;
  });
  if (own.length === 0) return null;
  return (
    <div className="work-from" data-giver={giver}>
      <h3>{voice.say(`clinic.giver.${giver}`)}</h3>
      {own.map((group: WorkGroup) => (
        <FactCalls key={group.fact} group={group} />
      ))}
    </div>
  );
}
