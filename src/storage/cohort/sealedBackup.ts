// A backup of records that no vault holds: for a page that can keep nothing on its device.
import { backupOf } from '#storage/cohort/backup.ts';
import { packed } from '#storage/cohort/blocks.ts';
import type { Records } from '#storage/cohort/contents.ts';
import { newKey } from '#storage/cohort/header.ts';
import { makeLedger } from '#storage/cohort/ledger.ts';
import { sealAll } from '#storage/cohort/sealAll.ts';

export async function sealedBackup(passphrase: string, records: Records): Promise<Blob> {
  const { header, key } = await newKey(passphrase);
  const { put, head } = await sealAll(key, packed([...records], 0), makeLedger(0), []);
  return backupOf({ headers: [header, header], head, blocks: put });
}
