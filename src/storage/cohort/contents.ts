// Reads all that lies in a vault or a backup: what is sound, and what is not.
import { isGone, readBlock, type Block, type Change } from '#storage/cohort/blocks.ts';
import type { Stored } from '#storage/cohort/disk.ts';
import { type Head, readHead } from '#storage/cohort/head.ts';
import { readHeader } from '#storage/cohort/header.ts';
import type { Entered } from '#storage/cohort/ledger.ts';
import { isBytes, unseal } from '#storage/cohort/sealed.ts';

/** Records by their keys. */
export type Records = ReadonlyMap<string, unknown>;

/** In blocks of about 50,000 letters. What was in them is lost, or an older state of it is shown. */
export type Damage = {
  /** Blocks that cannot be read, or places of the header. */
  readonly unreadable: number;
  /** Blocks that are not there. */
  readonly missing: number;
  /** Blocks that should not be there; they are left out. */
  readonly stray: number;
  /** The list of blocks cannot be read: whether any is missing cannot be said. */
  readonly isHeadUnreadable: boolean;
};

export type Contents = {
  readonly records: Records;
  /** Undefined: all is as it was written. */
  readonly damage: Damage | undefined;
  readonly blocks: readonly (Entered & { readonly changes: readonly Change[] })[];
  /** The first place that no block ever had. */
  readonly next: number;
};

type Found = Block & Entered;

const AT_ONCE = 32;

/** Never throws. */
export async function readContents(key: CryptoKey, stored: Stored): Promise<Contents> {
  const head = readHead(await unseal(key, 'head', stored.head));
  const found = await openBlocks(key, stored.blocks);
  const counting = found.filter(({ place }) => head === undefined || head.live.has(place));
  const blocks = counting.toSorted((one, other) => one.place - other.place);
  const records = new Map<string, unknown>();
  for (const change of blocks.flatMap(({ changes }) => changes)) {
    if (isGone(change)) records.delete(change[0]);
    else records.set(change[0], change[1]);
  }
  return { records, damage: damageOf(head, stored, found, blocks), blocks, next: head?.next ?? (blocks.at(-1)?.place ?? -1) + 1 };
}

async function openBlocks(key: CryptoKey, sealed: Stored['blocks']): Promise<readonly Found[]> {
  const all = [...sealed];
  const found: Found[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = await Promise.all(all.slice(at, at + AT_ONCE).map(([id, bytes]) => openBlock(key, id, bytes)));
    found.push(...some.filter((block) => block !== undefined));
  }
  return found;
}

export async function openBlock(key: CryptoKey, id: string, bytes: unknown): Promise<Found | undefined> {
  const block = readBlock(await unseal(key, id, bytes));
  return block === undefined || !isBytes(bytes) ? undefined : { ...block, id, bytes: bytes.length };
}

function damageOf(head: Head | undefined, stored: Stored, found: readonly Found[], counting: readonly Found[]): Damage | undefined {
  const sealed = stored.blocks.size - found.length;
  const unreadable = sealed + stored.headers.filter((header) => typeof readHeader(header) === 'string').length;
  const stray = found.length - counting.length;
  // Those that cannot be read are somewhere among those that are not found.
  const missing = head === undefined ? 0 : Math.max(0, head.live.size - counting.length - sealed);
  const isHeadUnreadable = head === undefined;
  return unreadable + stray + missing > 0 || isHeadUnreadable ? { unreadable, missing, stray, isHeadUnreadable } : undefined;
}
