// Turns the keeping of answers on this device on and off, and says what it means; where it cannot be, a file is the way.
import { Link } from 'wouter';
import { KeptMark } from '#app/keep/KeptMark.tsx';
import { useKeeping } from '#app/keep/keepingContext.ts';
import { usePage, useSession } from '#app/page.ts';

export function KeepSwitch() {
  const { say } = usePage().voice;
  const { state } = useKeeping();
  if (!state.isPossible) return <FileInstead />;
  if (state.unread !== undefined || state.other !== undefined) return null;
  return (
    <section className="keep" data-keeping={state.isOn ? 'on' : 'off'}>
      {state.isOn ? <IsOn /> : <IsOff />}
      <div role="status">{state.hasForgotten && !state.isOn && <p className="note">{say('keep.forgotten')}</p>}</div>
    </section>
  );
}

/** For a pause between questions: nothing to press once it is on. */
export function KeepOffer() {
  return useKeeping().state.isOn ? null : <KeepSwitch />;
}

function FileInstead() {
  const { say } = usePage().voice;
  const hasAnswers = useSession().answers.size > 0;
  if (!hasAnswers) return null;
  return (
    <section className="keep" data-keeping="impossible">
      <p>{say('keep.impossible')}</p>
      <Link href="/take" className="big">
        {say('keep.toFile')}
      </Link>
    </section>
  );
}

function IsOff() {
  const { say } = usePage().voice;
  const { turnOn, state } = useKeeping();
  return (
    <>
      {state.trouble === 'not-read' && <p className="note">{say('keep.trouble.not-read')}</p>}
      <p>{say('keep.means1')}</p>
      <p>{say('keep.means2')}</p>
      <button type="button" className="big" onClick={turnOn}>
        {say('keep.on')}
      </button>
    </>
  );
}

function IsOn() {
  const { say } = usePage().voice;
  const { turnOff, state } = useKeeping();
  return (
    <>
      <KeptMark />
      {state.stays === false && <p className="note">{say('keep.noPromise')}</p>}
      <p>{say('keep.offMeans')}</p>
      <button type="button" className="big" onClick={turnOff}>
        {say('keep.off')}
      </button>
    </>
  );
}
