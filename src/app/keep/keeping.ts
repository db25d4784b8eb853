// Keeps the person on this device while that is wanted: every change is written, the newest always last, never two at a time.
import { type Ground, readKept } from '#app/keep/keptPerson.ts';
import { makeStamps, type Stamps } from '#app/keep/stamps.ts';
import type { Session } from '#app/session.ts';
import type { AnswerFault } from '#facts/answers.ts';
import { NOBODY, type Person } from '#facts/person.ts';
import { type Device, type DeviceProblem, isKeepingPossible, makeDevice } from '#storage/device.ts';
import { writePerson } from '#storage/personFile.ts';

/** `not-read`: it could not be found out whether something is kept. */
export type Trouble = DeviceProblem | 'not-erased' | 'not-read';

export type KeepingState = {
  readonly isPossible: boolean;
  /** At the start, until what was kept is here. */
  readonly isReading: boolean;
  readonly isOn: boolean;
  /** How many answers the device has for certain. */
  readonly count: number | undefined;
  /** Whether it has all that is on the page. */
  readonly isCurrent: boolean;
  readonly trouble: Trouble | undefined;
  /** Whether the browser has promised to clear nothing by itself; undefined: not asked. */
  readonly stays: boolean | undefined;
  /** What was there from the last visit, and which of it fits no more. */
  readonly resumed: { readonly count: number; readonly faults: readonly AnswerFault[] } | undefined;
  /** Kept, but not to be read; nothing is written until it is decided what becomes of it. */
  readonly unread: { readonly texts: readonly string[]; readonly hasOlder: boolean } | undefined;
  /** Kept by another window in the meantime. */
  readonly other: readonly string[] | undefined;
  readonly hasForgotten: boolean;
};

export type Keeping = Stamps & {
  readonly get: () => KeepingState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what was kept, once. */
  readonly begin: () => void;
  /** On a press: the browser may ask back. */
  readonly turnOn: () => void;
  /** Erases what is kept; the answers stay on the page. */
  readonly turnOff: () => void;
  /** Tries once more what has failed. */
  readonly tryAgain: () => void;
  /** Puts what another window kept in place of what is here. */
  readonly takeOther: () => void;
  /** Keeps what is here, in place of what is kept. */
  readonly keepThis: () => void;
};

const NOTHING: Omit<KeepingState, 'isPossible' | 'isReading'> = {
  isOn: false,
  count: undefined,
  isCurrent: false,
  trouble: undefined,
  stays: undefined,
  resumed: undefined,
  unread: undefined,
  other: undefined,
  hasForgotten: false,
};

/** Then the page begins without: a browser may never answer. */
const PATIENCE_MS = 4000;

export function makeKeeping(session: Session, ground: Ground, device: Device = makeDevice()): Keeping {
  const isPossible = !__SINGLE_FILE__ && isKeepingPossible();
  let state: KeepingState = { ...NOTHING, isPossible, isReading: isPossible };
  const listeners = new Set<() => void>();
  const stamps = makeStamps(session, ground.today);
  let keptPerson: Person | undefined;
  let isWriting = false;
  let hasBegun = false;
  /** Rises when all is erased: what was being written before counts no more. */
  let era = 0;

  const put = (change: Partial<KeepingState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  async function write(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    while (state.isOn && keptPerson !== session.get() && state.trouble !== 'open-elsewhere') {
      const [person, then] = [session.get(), era];
      const said = await device.keep(writePerson(person, stamps.stamp()));
      if (then !== era) continue;
      if (said === 'kept') {
        keptPerson = person;
        put({ count: person.answers.size, isCurrent: person === session.get(), trouble: undefined });
      } else {
        put({ trouble: said, isCurrent: false });
        if (person === session.get()) break;
      }
    }
    isWriting = false;
  }

  const start = () => {
    put({ isOn: true, other: undefined, unread: undefined, trouble: undefined });
    void write();
  };

  function resume(texts: readonly string[]): void {
    const { saved, unread } = readKept(texts, ground);
    if (saved !== undefined) {
      session.replace(saved.person);
      stamps.adopt(saved.stamp.id);
      put({ other: undefined, resumed: { count: saved.person.answers.size, faults: saved.faults } });
    }
    if (unread.length > 0) return put({ unread: { texts: unread, hasOlder: saved !== undefined } });
    if (saved === undefined) return undefined;
    keptPerson = session.get();
    return put({ isOn: true, count: saved.person.answers.size, isCurrent: true });
  }

  async function read(): Promise<void> {
    const late = new Promise<DeviceProblem>((resolve) => setTimeout(resolve, PATIENCE_MS, 'failed'));
    const kept = await Promise.race([device.kept(), late]);
    if (typeof kept === 'string') put({ trouble: kept === 'failed' ? 'not-read' : kept });
    else resume(kept.texts);
    put({ isReading: false });
  }

  async function turnOn(): Promise<void> {
    put({ isOn: false, hasForgotten: false, trouble: undefined });
    void device.askToStay().then((stays) => put({ stays }));
    const kept = await device.kept();
    if (typeof kept === 'string') put({ trouble: kept });
    else if (kept.texts.length === 0) start();
    // Another window has kept something since: it is not written over unasked.
    else if (session.get().answers.size === 0) resume(kept.texts);
    else put({ other: kept.texts });
  }

  async function turnOff(): Promise<void> {
    era += 1;
    keptPerson = undefined;
    put(NOTHING);
    put((await device.forget()) === 'forgotten' ? { hasForgotten: true } : { trouble: 'not-erased' });
  }

  const follow = () => {
    if (!state.isOn) return;
    if (session.get() === NOBODY) return void turnOff();
    put({ isCurrent: keptPerson === session.get() });
    void write();
  };

  return {
    ...stamps,
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: () => {
      if (!isPossible || hasBegun) return;
      hasBegun = true;
      session.subscribe(follow);
      void read();
    },
    turnOn: () => void turnOn(),
    turnOff: () => void turnOff(),
    tryAgain: () => {
      if (state.trouble === 'not-erased') void turnOff();
      else if (state.isOn && state.trouble !== 'open-elsewhere') start();
      else void turnOn();
    },
    takeOther: () => resume(state.other ?? []),
    keepThis: start,
  };
}
