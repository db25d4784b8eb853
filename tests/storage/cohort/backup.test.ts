// @vitest-environment node
// One file that opens by the passphrase: every changed byte is found, and what is sound is read all the same.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withCheapKeys } from '../cheapKeys.ts';
import { madeDisk, PHRASE } from './someVault.ts';
import { backupOf, readBackup } from '#storage/cohort/backup.ts';

beforeEach(withCheapKeys);
afterEach(() => vi.restoreAllMocks());

const records = new Map(Array.from({ length: 150 }, (_, n) => [`CANARY ${n}`, { n, text: 'x'.repeat(1000) }]));

async function bytesOf(kept: ReadonlyMap<string, unknown> = records): Promise<Uint8Array<ArrayBuffer>> {
  const { disk } = await madeDisk(kept);
  return new Uint8Array(await backupOf(await disk.read()).arrayBuffer());
}

const read = (bytes: BlobPart, phrase = PHRASE) => readBackup(new Blob([bytes]), phrase);

it('comes back as it was, and shows nothing', async () => {
  const bytes = await bytesOf();
  expect(await read(bytes)).toEqual({ records, damage: undefined });
  expect(await read(bytes, 'wrong')).toEqual({ problem: 'wrong-passphrase' });
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/CANARY|xxxx/);
  expect(await read(await bytesOf(new Map()))).toEqual({ records: new Map(), damage: undefined });
});

it('finds every changed byte', async () => {
  const bytes = await bytesOf(new Map([['a', 1]]));
  const sealed = 4096 + 28;
  for (let at = 0; at < bytes.length; at += 1) {
    // All that says where something is; of what is sealed, one byte in thirteen.
    const isSealed = at >= bytes.length - sealed || (at >= bytes.length - 2 * sealed && at < bytes.length - sealed - 32);
    if (isSealed && at % 13 !== 0) continue;
    const changed = bytes.slice();
    changed[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
    const found = await read(changed);
    expect(found.problem ?? found.damage, `byte ${at}`).toBeDefined();
  }
}, 60_000);

it('finds every cut, and reads what is before it', async () => {
  const bytes = await bytesOf();
  for (const length of [0, 10, 300, 700, 2000, 5000, 70_000, bytes.length - 1]) {
    const found = await read(bytes.slice(0, length));
    expect(found.problem ?? found.damage, `${length} bytes`).toBeDefined();
    if (length === bytes.length - 1 && found.problem === undefined) expect(found.records.size).toBeGreaterThan(100);
  }
});

it('finds what was put behind it', async () => {
  const bytes = await bytesOf();
  const found = await readBackup(new Blob([bytes, 'more']), PHRASE);
  expect(found).toMatchObject({ records, damage: { unreadable: 1 } });
});

it('does not take the blocks of another backup', async () => {
  const [one, other] = await Promise.all([bytesOf(), bytesOf()]);
  const changed = one.slice();
  changed.set(other.subarray(-70_000), one.length - 70_000);
  const found = await read(changed);
  expect(found).toMatchObject({ damage: { isHeadUnreadable: false, unreadable: expect.any(Number) as number } });
});

it.each([
  ['foreign', ''],
  ['foreign', '{"gharbal":1}\n'],
  ['foreign', 'x'.repeat(10_000)],
  ['newer', '{"gharbalCohort":2}\n'],
  ['damaged', '{"gharbalCohort":1}\n'],
])('is %s: %s', async (problem, text) => {
  expect(await read(text)).toEqual({ problem });
});

it('is damaged or foreign when the file cannot be read', async () => {
  const file = new Blob(['x']);
  vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new Error('gone'));
  expect(await readBackup(file, PHRASE)).toEqual({ problem: 'foreign' });
});
