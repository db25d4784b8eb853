// What a page does with a vault, in one module, for a page with nothing else in it.
import { askToStay } from '#storage/askToStay.ts';
import { readBackup } from '#storage/cohort/backup.ts';
import type { Change } from '#storage/cohort/blocks.ts';
import { createVault, lookForVault, openVault, wipeVault } from '#storage/cohort/open.ts';
import type { Vault } from '#storage/cohort/vault.ts';

let vault: Vault | undefined;
let backup: Blob | undefined;

export type Told = {
  readonly problem: string | undefined;
  readonly readOnly: string | undefined;
  readonly records: readonly (readonly [string, unknown])[];
  readonly damage: unknown;
};

type Came = Awaited<ReturnType<typeof openVault | typeof createVault>>;

function told(came: Came): Told {
  if (came.problem !== undefined) return { problem: came.problem, readOnly: undefined, records: [], damage: undefined };
  vault = came.vault;
  return { problem: undefined, readOnly: vault.readOnly, records: [...came.records], damage: came.damage };
}

function opened(): Vault {
  if (vault === undefined) throw new Error('no vault is open');
  return vault;
}

/** Records as a list, since a test gets no map from a page. */
export const create = async (phrase: string, records: readonly (readonly [string, unknown])[] = [], replacing = false) =>
  told(await createVault(phrase, new Map(records), replacing));
export const open = async (phrase: string) => told(await openVault(phrase));
export const append = (changes: readonly Change[]) => opened().append(changes);
export const lock = () => opened().lock();
export const changePassphrase = (phrase: string, next: string) => opened().changePassphrase(phrase, next);
export const look = () => lookForVault();
export const wipe = () => wipeVault();
export const stay = () => askToStay();

export async function readAll(): Promise<readonly (readonly [string, unknown])[] | string> {
  const all = await opened().readAll();
  return typeof all === 'string' ? all : [...all.records];
}

/** Of how many bytes; it stays in the page. */
export async function makeBackup(): Promise<number> {
  const made = await opened().backup();
  if (typeof made === 'string') throw new Error(made);
  backup = made;
  return made.size;
}

/** With one byte changed, where that is asked for. */
export async function openBackup(phrase: string, flipAt?: number): Promise<Omit<Told, 'readOnly'>> {
  const bytes = new Uint8Array((await backup?.arrayBuffer()) ?? []);
  if (flipAt !== undefined) bytes[flipAt] = (bytes[flipAt] ?? 0) ^ 1;
  const read = await readBackup(new Blob([bytes]), phrase);
  if (read.problem !== undefined) return { problem: read.problem, records: [], damage: undefined };
  return { problem: undefined, records: [...read.records], damage: read.damage };
}
