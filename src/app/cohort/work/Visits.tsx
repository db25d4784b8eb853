// Whom to call, each candidate once, with every fact to ask for; a few at a time on the screen, all of them on paper.
import { useState } from 'react';
import { Link } from 'wouter';
import { candidateAt } from '#app/cohort/addresses.ts';
import type { Visit } from '#app/cohort/work/byCandidate.ts';
import { useTicks } from '#app/cohort/work/tickedContext.ts';
import { usePage } from '#app/page.ts';
import { usePrinting } from '#app/ui/usePrinting.ts';
import { labelOf } from '#i18n/wording.ts';

const AT_ONCE = 100;
const MOST_PRINTED = 2000;

export function Visits({ visits }: { readonly visits: readonly Visit[] }) {
  const { say } = usePage().voice;
  const [most, setMost] = useState(AT_ONCE);
  const isPrinting = usePrinting();
  const shown = visits.slice(0, isPrinting ? MOST_PRINTED : most);
  const more = visits.length - shown.length;
  if (visits.length === 0) return <p>{say('cohort.work.none')}</p>;
  return (
    <>
      <ol className="plain visits">
        {shown.map((visit) => (
          <VisitItem key={visit.code} visit={visit} />
        ))}
      </ol>
      {more > 0 && !isPrinting && (
        <button type="button" className="not-on-paper" onClick={() => setMost(most + AT_ONCE)}>
          {say('cohort.work.more', { count: Math.min(more, AT_ONCE) })}
        </button>
      )}
      {more > 0 && isPrinting && <p>{say('cohort.work.notPrinted', { count: more })}</p>}
    </>
  );
}

function VisitItem({ visit: { code, facts, nearest } }: { readonly visit: Visit }) {
  const { voice } = usePage();
  const { say } = voice;
  const { get, put } = useTicks();
  return (
    <li className="visit" data-code={code}>
      <h2>
        <Link href={candidateAt(code)}>
          <bdi>{code}</bdi>
        </Link>{' '}
        <span className="muted">{say('cohort.work.nearest', { facts: say('cohort.facts', { count: nearest }) })}</span>
      </h2>
      <ul className="plain">
        {facts.map(({ fact, isTicked, trials }) => {
          const isDone = get({ code, fact }) ?? isTicked;
          return (
            <li key={fact} className="call" data-ticked={isDone}>
              <label>
                <input type="checkbox" checked={isDone} onChange={({ target }) => put({ code, fact, isTicked: target.checked })} />{' '}
                <span>{labelOf(fact, voice)}</span>
              </label>
              <span className="muted">{say('cohort.work.for', { list: trials.join(say('list.comma')) })}</span>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
