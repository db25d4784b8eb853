// @vitest-environment node
// A backup without a vault opens like any other.
import { expect, it } from 'vitest';
import { readBackup } from '#storage/cohort/backup.ts';
import { sealedBackup } from '#storage/cohort/sealedBackup.ts';

const RECORDS = new Map<string, unknown>([
  ['candidate "C-017"', { code: 'C-017', answers: { fvc: 62 } }],
  ['settings', { site: 'an invented clinic' }],
]);

it('gives the records back under its passphrase, and under no other', async () => {
  const file = await sealedBackup('seven invented words', RECORDS);
  expect(await readBackup(file, 'seven invented words')).toEqual({ records: RECORDS, damage: undefined });
  expect(await readBackup(file, 'seven other words')).toEqual({ problem: 'wrong-passphrase' });
});

it('shows nothing of what is in it', async () => {
  const text = new TextDecoder('latin1').decode(await (await sealedBackup('seven invented words', RECORDS)).arrayBuffer());
  for (const secret of ['C-017', 'fvc', 'clinic', 'candidate', 'settings']) expect(text).not.toContain(secret);
});
