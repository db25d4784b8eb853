// Ticks calls off; the last tick can be taken back where it is said.
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useChange } from '#app/cohort/useChange.ts';
import { keyOf, type Tick, type Ticks, TicksContext } from '#app/cohort/work/tickedContext.ts';
import { usePage } from '#app/page.ts';
import { labelOf } from '#i18n/wording.ts';

export function Ticked({ children }: { readonly children: ReactNode }) {
  const { voice } = usePage();
  const { say } = voice;
  const change = useChange();
  const [known, setKnown] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [last, setLast] = useState<Tick | undefined>(undefined);
  const put = useCallback(
    (tick: Tick) =>
      change(
        (host, by) => host.tick({ code: tick.code, fact: tick.fact }, tick.isTicked, by),
        () => {
          setKnown((now) => new Map(now).set(keyOf(tick), tick.isTicked));
          setLast(tick);
        },
      ),
    [change],
  );
  const ticks = useMemo((): Ticks => ({ get: (call) => known.get(keyOf(call)), put }), [known, put]);
  return (
    <TicksContext value={ticks}>
      <p role="status" className="cohort-ticked not-on-paper">
        {last !== undefined && (
          <>
            <span>
              {say(last.isTicked ? 'cohort.work.ticked' : 'cohort.work.unticked', { code: last.code, fact: labelOf(last.fact, voice) })}
            </span>{' '}
            <button type="button" onClick={() => put({ ...last, isTicked: !last.isTicked })}>
              {say('cohort.work.undo')}
            </button>
          </>
        )}
      </p>
      {children}
    </TicksContext>
  );
}
