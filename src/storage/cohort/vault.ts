// An open vault: changes are added under a key that is in memory only, and what is acknowledged is on the disk.
import { backupOf } from '#storage/cohort/backup.ts';
import { type Change, packed } from '#storage/cohort/blocks.ts';
import { type Contents, openBlock, readContents } from '#storage/cohort/contents.ts';
import type { Disk } from '#storage/cohort/disk.ts';
import { soundHeader, rewrapped } from '#storage/cohort/header.ts';
import { type Entered, makeLedger } from '#storage/cohort/ledger.ts';
import { sealAll } from '#storage/cohort/sealAll.ts';
import { isBytes } from '#storage/cohort/sealed.ts';
import { type Fault, makeTurns } from '#storage/inTurn.ts';
import type { Bytes } from '#storage/opened.ts';
import type { Release } from '#storage/singleWriter.ts';

/** `open-elsewhere`: another page of this browser writes. `damaged`: what could be read was read, and nothing is put on top of it. */
export type ReadOnly = 'open-elsewhere' | 'damaged';

/** `gone`: another page has wiped it, or put another in its place, or wrote where no page can be kept out. */
export type VaultProblem = ReadOnly | 'locked' | 'gone' | Fault;

/** Its functions never throw, and come one after the other. */
export type Vault = {
  readonly readOnly: ReadOnly | undefined;
  /** All of them or none. `kept` only when the disk has them. */
  readonly append: (changes: readonly Change[]) => Promise<'kept' | VaultProblem>;
  readonly readAll: () => Promise<Pick<Contents, 'records' | 'damage'> | VaultProblem>;
  /** What was kept stays under the key that it has; that key then opens by the next passphrase only. */
  readonly changePassphrase: (passphrase: string, next: string) => Promise<'changed' | 'wrong-passphrase' | VaultProblem>;
  /** One file, which opens by the passphrase that the vault has now. */
  readonly backup: () => Promise<Blob | VaultProblem>;
  /** Drops the key, after what was already asked for. Whoever holds records must drop them too. */
  readonly lock: () => Promise<void>;
};

type Opening = {
  readonly disk: Disk;
  readonly key: CryptoKey;
  readonly contents: Contents;
  readonly head: unknown;
  readonly readOnly: ReadOnly | undefined;
  readonly release: Release | undefined;
};

export function makeVault({ disk, key: given, contents, head: found, readOnly, release }: Opening): Vault {
  const inTurn = makeTurns();
  let ledger = makeLedger(contents.next);
  for (const { changes, ...block } of contents.blocks) ledger.enter(block, changes);
  let head: Bytes = isBytes(found) ? found : new Uint8Array();
  let key: CryptoKey | undefined = given;

  function open<T>(work: (key: CryptoKey) => Promise<T>): Promise<T | VaultProblem> {
    return inTurn<T | VaultProblem>(async () => (key === undefined ? 'locked' : work(key).catch(asGone)));
  }

  const writing = <T>(work: (key: CryptoKey) => Promise<T>): Promise<T | VaultProblem> =>
    readOnly === undefined ? open(work) : Promise.resolve(readOnly);

  async function commit(withKey: CryptoKey, changes: readonly Change[], remove: readonly Entered[]): Promise<'kept' | 'gone'> {
    const { blocks, put, head: next } = await sealAll(withKey, packed(changes, ledger.next), ledger, remove);
    const gone = remove.map(({ id }) => id);
    if (!(await disk.write(head, { head: next, put, remove: gone }))) return 'gone';
    head = next;
    for (const { changes: entered, ...block } of blocks) ledger.enter(block, entered);
    ledger.leave(gone);
    return 'kept';
  }

  /** Puts together what counts of blocks that hold little, so that what is kept takes no more room than it needs. */
  async function tidy(withKey: CryptoKey): Promise<void> {
    const poor = ledger.poor();
    if (poor.length === 0) return;
    const blocks = await Promise.all(poor.map(async ({ id }) => openBlock(withKey, id, await disk.block(id))));
    // Damaged since it was read: let it lie, the next opening says so.
    if (blocks.includes(undefined)) return;
    const changes = blocks.flatMap((block) => block?.changes.filter((change) => ledger.counts(block.id, change)) ?? []);
    await commit(withKey, changes, poor);
  }

  return {
    readOnly,
    append: (changes) =>
      writing(async (withKey) => {
        if (changes.length === 0) return 'kept';
        const said = await commit(withKey, changes, []);
        // In its own turn: whoever waits for these changes does not wait for it, and a fault of it loses nothing.
        if (said === 'kept') void open(tidy);
        return said;
      }),
    readAll: () =>
      open(async (withKey) => {
        const { records, damage } = await readContents(withKey, await disk.read());
        return { records, damage };
      }),
    changePassphrase: (passphrase, next) =>
      writing(async () => {
        const header = soundHeader(await disk.headers());
        if (typeof header === 'string') return 'gone';
        const text = await rewrapped(header, passphrase, next);
        if (text === undefined) return 'wrong-passphrase';
        return (await disk.writeHeader(head, text)) ? 'changed' : 'gone';
      }),
    backup: () => open(async () => backupOf(await disk.read())),
    async lock() {
      await inTurn(async () => {
        key = undefined;
        ledger = makeLedger(0);
        disk.close();
        release?.();
      });
    },
  };
}

function asGone(fault: unknown): 'gone' {
  if (fault instanceof DOMException && fault.name === 'InvalidStateError') return 'gone';
  throw fault;
}
