// The database of a vault: all that lies in it is sealed but the header, and every writing is whole or not at all.
import { deleteDB, type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { isBytes } from '#storage/cohort/sealed.ts';
import type { Bytes } from '#storage/opened.ts';

const NAME = 'gharbal-cohort';
const VERSION = 1;
/** The header lies in two places, so that one fault does not lose all. */
const HEADERS = ['header', 'header-again'] as const;
const HEAD = 'head';
const PATIENCE_MS = 1000;

interface Shape extends DBSchema {
  open: { key: string; value: unknown };
  blocks: { key: string; value: unknown };
}

export type Stored = { readonly headers: readonly unknown[]; readonly head: unknown; readonly blocks: ReadonlyMap<string, unknown> };

export type Writing = { readonly head: Bytes; readonly put: ReadonlyMap<string, Bytes>; readonly remove: readonly string[] };

/** Its functions throw what the database throws; `InvalidStateError` when it was closed, since another page wiped it. */
export type Disk = {
  readonly headers: () => Promise<readonly unknown[]>;
  readonly isEmpty: () => Promise<boolean>;
  /** All at one moment. */
  readonly read: () => Promise<Stored>;
  readonly block: (id: string) => Promise<unknown>;
  /** Complete only when the disk has it. False, and nothing is done: the head is not `before` any longer. */
  readonly write: (before: Bytes, writing: Writing) => Promise<boolean>;
  readonly writeHeader: (before: Bytes, header: string) => Promise<boolean>;
  /** Puts this in the place of all that is there. */
  readonly replace: (header: string, writing: Writing) => Promise<void>;
  readonly close: () => void;
};

/** Looking makes nothing. `newer`: a later program has been here. */
export async function openDisk(isMaking: boolean): Promise<Disk | 'absent' | 'newer'> {
  try {
    const database = await openDB<Shape>(NAME, VERSION, {
      upgrade(made, _before, _after, transaction) {
        if (!isMaking) {
          // The opening itself tells of it; told twice, it would be a fault that nobody caught.
          transaction.done.catch(() => undefined);
          transaction.abort();
          return;
        }
        made.createObjectStore('open');
        made.createObjectStore('blocks');
      },
      // Another page wants to wipe it, or is of a later program.
      blocking: (_before, _after, event) => event.target instanceof IDBDatabase && event.target.close(),
    });
    return diskOf(database);
  } catch (fault) {
    if (!isMaking && isNamed(fault, 'AbortError')) return 'absent';
    if (isNamed(fault, 'VersionError')) return 'newer';
    throw fault;
  }
}

/** False: another page has it open and does not let go. */
export function deleteDisk(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const blocked = () => void setTimeout(() => resolve(false), PATIENCE_MS);
    deleteDB(NAME, { blocked }).then(() => resolve(true), reject);
  });
}

function diskOf(database: IDBPDatabase<Shape>): Disk {
  // Strict: see `storage/database`.
  const begin = () => database.transaction(['open', 'blocks'], 'readwrite', { durability: 'strict' });

  /** Only on top of what was read. */
  async function after(before: Bytes, work: (transaction: ReturnType<typeof begin>) => readonly Promise<unknown>[]): Promise<boolean> {
    const transaction = begin();
    const isAsBefore = isSame(await transaction.objectStore('open').get(HEAD), before);
    await Promise.all([...(isAsBefore ? work(transaction) : []), transaction.done]);
    return isAsBefore;
  }

  return {
    headers: () => Promise.all(HEADERS.map((place) => database.get('open', place))),
    isEmpty: async () => (await database.count('open')) + (await database.count('blocks')) === 0,
    async read() {
      const transaction = database.transaction(['open', 'blocks']);
      const blocks = transaction.objectStore('blocks');
      const open = transaction.objectStore('open');
      const [headers, head] = [Promise.all(HEADERS.map((place) => open.get(place))), open.get(HEAD)];
      const [ids, all] = await Promise.all([blocks.getAllKeys(), blocks.getAll()]);
      return { headers: await headers, head: await head, blocks: new Map(ids.map((id, index) => [id, all[index]])) };
    },
    block: (id) => database.get('blocks', id),
    write: (before, writing) => after(before, (transaction) => written(transaction, writing)),
    writeHeader: (before, header) =>
      after(before, (transaction) => HEADERS.map((place) => transaction.objectStore('open').put(header, place))),
    async replace(header, writing) {
      const transaction = begin();
      const open = transaction.objectStore('open');
      const emptied = [open.clear(), transaction.objectStore('blocks').clear()];
      const headed = HEADERS.map((place) => open.put(header, place));
      await Promise.all([...emptied, ...headed, ...written(transaction, writing), transaction.done]);
    },
    close: () => database.close(),
  };

  function written(transaction: ReturnType<typeof begin>, { head, put, remove }: Writing): readonly Promise<unknown>[] {
    const blocks = transaction.objectStore('blocks');
    return [
      ...Array.from(put, ([id, bytes]) => blocks.put(bytes, id)),
      ...remove.map((id) => blocks.delete(id)),
      transaction.objectStore('open').put(head, HEAD),
    ];
  }
}

function isSame(found: unknown, bytes: Bytes): boolean {
  return isBytes(found) && found.length === bytes.length && found.every((byte, index) => byte === bytes[index]);
}

function isNamed(fault: unknown, name: string): boolean {
  return fault instanceof DOMException && fault.name === name;
}
