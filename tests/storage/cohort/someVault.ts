// A vault on a disk in memory, made and opened as `storage/cohort/open` does it.
import { type FakeDisk, fakeDisk } from './fakeDisk.ts';
import { packed } from '#storage/cohort/blocks.ts';
import { type Contents, readContents, type Records } from '#storage/cohort/contents.ts';
import { keyFrom, newKey, readHeader } from '#storage/cohort/header.ts';
import { makeLedger } from '#storage/cohort/ledger.ts';
import { sealAll } from '#storage/cohort/sealAll.ts';
import { makeVault, type ReadOnly, type Vault } from '#storage/cohort/vault.ts';

export const PHRASE = 'سه روباه آبی';

export type Opened = { readonly vault: Vault; readonly disk: FakeDisk; readonly key: CryptoKey; readonly contents: Contents };

/** With records that were there from the beginning. */
export async function madeDisk(records: Records = new Map()): Promise<{ readonly disk: FakeDisk; readonly key: CryptoKey }> {
  const disk = fakeDisk();
  const { header, key } = await newKey(PHRASE);
  const { put, head } = await sealAll(key, packed([...records], 0), makeLedger(0), []);
  await disk.replace(header, { head, put, remove: [] });
  return { disk, key };
}

export async function opened(disk: FakeDisk, key: CryptoKey, readOnly?: ReadOnly): Promise<Opened> {
  disk.isClosed = false;
  const stored = await disk.read();
  const contents = await readContents(key, stored);
  return { vault: makeVault({ disk, key, contents, head: stored.head, readOnly, release: undefined }), disk, key, contents };
}

export async function made(records?: Records): Promise<Opened> {
  const { disk, key } = await madeDisk(records);
  return opened(disk, key);
}

/** The key of a disk, or undefined when the passphrase does not open it. */
export async function keyOn(disk: FakeDisk, passphrase: string): Promise<CryptoKey | undefined> {
  const header = readHeader(disk.open.get('header'));
  return typeof header === 'string' ? undefined : keyFrom(header, passphrase);
}
