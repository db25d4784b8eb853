// One fact and the candidates who lack it, to be ticked off. Folded until it is wanted; on paper all of it.
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { candidateAt } from '#app/cohort/addresses.ts';
import type { Call, WorkGroup } from '#app/cohort/api.ts';
import { useTicks } from '#app/cohort/work/tickedContext.ts';
import { usePage } from '#app/page.ts';
import { usePrinting } from '#app/ui/usePrinting.ts';
import { labelOf } from '#i18n/wording.ts';

type Props = { readonly group: WorkGroup };

/** So few are shown at once. */
const FEW = 12;
/** More are drawn when they are asked for. */
const AT_ONCE = 100;
const MOST_PRINTED = 2000;

export function FactCalls({ group: { fact, calls } }: Props) {
  const { voice } = usePage();
  const { say } = voice;
  const [isOpen, setOpen] = useState(calls.length <= FEW);
  const [most, setMost] = useState(AT_ONCE);
  const isPrinting = usePrinting();
  const { get } = useTicks();
  const shown = calls.slice(0, isPrinting ? MOST_PRINTED : most);
  const left = calls.filter(({ code, isTicked }) => !(get({ code, fact }) ?? isTicked)).length;
  const more = calls.length - shown.length;
  return (
    <details
      className="fact-calls"
      data-fact={fact}
      open={isOpen || isPrinting}
      onToggle={({ currentTarget }) => isPrinting || setOpen(currentTarget.open)}
    >
      <summary>
        <strong>{labelOf(fact, voice)}</strong> <span className="muted">{say('cohort.work.left', { count: left, of: calls.length })}</span>
      </summary>
      {(isOpen || isPrinting) && (
        <ul className="plain">
          {shown.map((call) => (
            <CallItem key={call.code} fact={fact} call={call} />
          ))}
        </ul>
      )}
      {isOpen && more > 0 && (
        <button type="button" className="not-on-paper" onClick={() => setMost(most + AT_ONCE)}>
          {say('cohort.work.more', { count: Math.min(more, AT_ONCE) })}
        </button>
      )}
      {isPrinting && more > 0 && <p>{say('cohort.work.notPrinted', { count: more })}</p>}
    </details>
  );
}

type CallProps = { readonly fact: string; readonly call: Call };

function CallItem({ fact, call }: CallProps) {
  const { voice } = usePage();
  const { say } = voice;
  const { get, put } = useTicks();
  const { code } = call;
  const isTicked = get({ code, fact }) ?? call.isTicked;
  const others = call.facts.filter((id) => id !== fact).map((id) => labelOf(id, voice));
  const link = useId();
  return (
    <li className="call" data-ticked={isTicked}>
      <input
        type="checkbox"
        aria-labelledby={link}
        checked={isTicked}
        onChange={({ target }) => put({ code, fact, isTicked: target.checked })}
      />
      <Link id={link} href={candidateAt(code)}>
        <bdi>{code}</bdi>
      </Link>
      {others.length > 0 && <span className="muted">{say('cohort.work.also', { list: others.join(say('list.comma')) })}</span>}
    </li>
  );
}
