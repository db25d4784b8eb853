// Keeps one person's text on this device, and only while the person wants it.
import { getMany, promisifyRequest } from 'idb-keyval';
import { beginAnotherLog } from '#storage/anotherLog.ts';
import { askToStay } from '#storage/askToStay.ts';
import { deleteDatabase, isAbsent, personStore } from '#storage/database.ts';
import { type Fault, makeTurns } from '#storage/inTurn.ts';
import { becomeWriter, type Release } from '#storage/singleWriter.ts';
import { nextPlace, PLACES, slotOf, soundSlots } from '#storage/slots.ts';

/** `open-elsewhere`: another tab or window of this browser has it. */
export type DeviceProblem = 'open-elsewhere' | Fault;

export type Kept = DeviceProblem | { readonly texts: readonly string[] };

export type Device = {
  /**
   * What was kept: the newest first, then the one before it, in case the newest cannot be read. Where all is damaged, what lies there as it
   * is. None: nothing is kept.
   * Makes no database.
   */
  readonly kept: () => Promise<Kept>;
  /** `kept` only when the disk has it. In order: a later text never ends up under an earlier one. */
  readonly keep: (text: string) => Promise<'kept' | DeviceProblem>;
  /** Deletes the whole database. */
  readonly forget: () => Promise<'forgotten' | DeviceProblem>;
  /** Asks the browser, once, not to clear it when room is short; false when it will not say so. To be called on a press. */
  readonly askToStay: () => Promise<boolean>;
};

/** Not from a file: there all files share one storage. Nor where the browser has none, or none for this page. */
export function isKeepingPossible(): boolean {
  return globalThis.location.protocol !== 'file:' && globalThis.origin !== 'null' && 'indexedDB' in globalThis;
}

/** One for the whole page. Its functions never throw. */
export function makeDevice(): Device {
  let release: Release | undefined;
  let lastCount: number | undefined;
  let stays: Promise<boolean> | undefined;
  let log: Promise<void> | undefined;
  const inTurn = makeTurns();

  async function asWriter<T>(work: () => Promise<T>): Promise<T | DeviceProblem> {
    if (!isKeepingPossible()) return 'failed';
    release ??= await becomeWriter();
    return release === undefined ? 'open-elsewhere' : work();
  }

  async function read(): Promise<Kept> {
    const inPlaces = await getMany<unknown>([...PLACES], personStore);
    const found = soundSlots(inPlaces);
    lastCount = found[0]?.slot.count ?? 0;
    return { texts: found.length > 0 ? found.map(({ slot }) => slot.text) : inPlaces.flatMap(asFound) };
  }

  /** Where nothing is kept, nobody need be alone. */
  async function kept(): Promise<Kept> {
    if (!isKeepingPossible() || (await isAbsent())) return { texts: [] };
    return asWriter(read);
  }

  async function write(text: string): Promise<'kept' | DeviceProblem> {
    // Where it cannot be done, the writing itself says why.
    log ??= beginAnotherLog().catch(() => undefined);
    await log;
    return personStore('readwrite', async (store) => {
      const found = soundSlots(await Promise.all(PLACES.map((place) => promisifyRequest<unknown>(store.get(place)))));
      const count = found[0]?.slot.count ?? 0;
      // Only where there are no locks: somebody else has written meanwhile.
      if (lastCount !== undefined && count > lastCount) return 'open-elsewhere';
      store.put(slotOf(count + 1, text), nextPlace(found));
      await promisifyRequest(store.transaction);
      lastCount = count + 1;
      return 'kept';
    });
  }

  async function forget(): Promise<'forgotten'> {
    await deleteDatabase();
    lastCount = undefined;
    release?.();
    release = undefined;
    return 'forgotten';
  }

  return {
    kept: () => inTurn(kept),
    keep: (text) => inTurn(() => asWriter(() => write(text))),
    forget: () => inTurn(() => asWriter(forget)),
    askToStay: () => (stays ??= askToStay()),
  };
}

/** Damaged, and nothing else is there: given as it lies, which is no person's text, so that nobody takes it for nothing kept. */
function asFound(slot: unknown): readonly string[] {
  return slot === undefined ? [] : [JSON.stringify({ damaged: slot })];
}
