// Makes a vault, opens one, and wipes it.
import { beginAnotherLog } from '#storage/anotherLog.ts';
import { type Change, packed } from '#storage/cohort/blocks.ts';
import { type Contents, type Records, readContents } from '#storage/cohort/contents.ts';
import { deleteDisk, type Disk, openDisk } from '#storage/cohort/disk.ts';
import { keyFrom, newKey, soundHeader } from '#storage/cohort/header.ts';
import { makeLedger } from '#storage/cohort/ledger.ts';
import { clearMark, isMarked, setMark } from '#storage/cohort/marker.ts';
import { sealAll } from '#storage/cohort/sealAll.ts';
import { makeVault, type ReadOnly, type Vault } from '#storage/cohort/vault.ts';
import { isKeepingPossible } from '#storage/device.ts';
import { type Fault, faultOf } from '#storage/inTurn.ts';
import { isLockPossible } from '#storage/lock.ts';
import { becomeWriter, type Release } from '#storage/singleWriter.ts';

/** `impossible`: this page has no storage of its own, or the browser no ciphers. */
type NotHere = { readonly problem: 'impossible' | Fault };
export type NotMade = NotHere | { readonly problem: 'exists' | 'newer' | 'open-elsewhere' };
/** `lost`: there was one, and the browser has thrown it away. `damaged`: nothing can be read. `wrong-passphrase`: or someone changed the header on purpose; the two cannot be told apart. */
export type NotOpened = NotHere | { readonly problem: 'absent' | 'lost' | 'newer' | 'damaged' | 'wrong-passphrase' };
export type OpenedVault = { readonly problem?: undefined; readonly vault: Vault } & Pick<Contents, 'records' | 'damage'>;

const WRITER = 'gharbal-cohort';

export type Looked = 'absent' | 'lost' | 'there' | 'newer' | 'damaged';

/** Whether there is a vault, or what is in its place. */
export async function lookForVault(): Promise<Looked | NotHere['problem']> {
  const found = await withDisk(false, async (disk): Promise<{ readonly problem: Looked }> => {
    if (typeof disk === 'string') return { problem: disk === 'absent' ? await notThere() : disk };
    const header = (await disk.isEmpty()) ? await notThere() : soundHeader(await disk.headers());
    disk.close();
    if (typeof header !== 'string') return { problem: 'there' };
    return { problem: header === 'foreign' ? 'damaged' : header };
  });
  return found.problem;
}

async function notThere(): Promise<'absent' | 'lost'> {
  return (await isMarked()) ? 'lost' : 'absent';
}

/**
 * A new one. `replacing`: puts it in the place of one that is there, at one moment: of what can be saved from a damaged one, or of a
 * backup. An open vault must be locked first.
 */
export function createVault(passphrase: string, records: Records = new Map(), replacing = false): Promise<OpenedVault | NotMade> {
  return withDisk(true, (disk) =>
    asWriter(disk, async (release) => {
      if (typeof disk === 'string') return { problem: 'newer' };
      if (release === undefined) return { problem: 'open-elsewhere' };
      if (!replacing && !(await disk.isEmpty())) return { problem: 'exists' };
      await anotherLog();
      const { header, key } = await newKey(passphrase);
      const changes: readonly Change[] = [...records];
      const { blocks, put, head } = await sealAll(key, packed(changes, 0), makeLedger(0), []);
      await disk.replace(header, { head, put, remove: [] });
      await setMark();
      const contents = { records, damage: undefined, blocks, next: blocks.length };
      return { vault: makeVault({ disk, key, contents, head, readOnly: undefined, release }), records, damage: undefined };
    }),
  );
}

/** For reading only where another page writes, or where something is damaged. */
export function openVault(passphrase: string): Promise<OpenedVault | NotOpened> {
  return withDisk(false, (disk) =>
    asWriter(disk, async (release) => {
      if (disk === 'newer') return { problem: 'newer' };
      if (disk === 'absent' || (await disk.isEmpty())) return { problem: await notThere() };
      const header = soundHeader(await disk.headers());
      if (typeof header === 'string') return { problem: header === 'newer' ? 'newer' : 'damaged' };
      const key = await keyFrom(header, passphrase);
      if (key === undefined) return { problem: 'wrong-passphrase' };
      if (release !== undefined) await anotherLog();
      const stored = await disk.read();
      const contents = await readContents(key, stored);
      const readOnly: ReadOnly | undefined = release === undefined ? 'open-elsewhere' : contents.damage && 'damaged';
      const vault = makeVault({ disk, key, contents, head: stored.head, readOnly, release });
      return { vault, records: contents.records, damage: contents.damage };
    }),
  );
}

/** Needs no passphrase. `wiped`: looked for again, and there is nothing. An open vault of this page must be locked first. */
export async function wipeVault(): Promise<'wiped' | 'open-elsewhere' | NotHere['problem']> {
  if (!isKeepingPossible()) return 'impossible';
  try {
    const release = await becomeWriter(WRITER);
    const isDeleted = release !== undefined && (await deleteDisk());
    release?.();
    if (!isDeleted) return 'open-elsewhere';
    await clearMark();
    return (await openDisk(false)) === 'absent' && !(await isMarked()) ? 'wiped' : 'failed';
  } catch (fault) {
    return faultOf(fault);
  }
}

/** Where there is no room for it, all goes on without. */
async function anotherLog(): Promise<void> {
  try {
    await beginAnotherLog();
  } catch (fault) {
    if (faultOf(fault) !== 'no-room') throw fault;
  }
}

type Found = Disk | 'absent' | 'newer';

async function withDisk<T>(isMaking: boolean, work: (disk: Found) => Promise<T>): Promise<T | NotHere> {
  if (!isKeepingPossible() || !isLockPossible()) return { problem: 'impossible' };
  try {
    return await work(await openDisk(isMaking));
  } catch (fault) {
    return { problem: faultOf(fault) };
  }
}

/** Lets go of the disk and of writing, unless there is an open vault then. */
async function asWriter<T extends { readonly problem?: unknown }>(
  disk: Found,
  work: (release: Release | undefined) => Promise<T>,
): Promise<T> {
  let release: Release | undefined;
  let isOpen = false;
  try {
    release = await becomeWriter(WRITER);
    const done = await work(release);
    isOpen = done.problem === undefined;
    return done;
  } finally {
    if (!isOpen) {
      if (typeof disk !== 'string') disk.close();
      release?.();
    }
  }
}
