// @vitest-environment node
// All that is sound is read; what is damaged, missing or put back is counted.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withCheapKeys } from '../cheapKeys.ts';
import type { FakeDisk } from './fakeDisk.ts';
import { made, madeDisk, opened } from './someVault.ts';
import { sealAll } from '#storage/cohort/sealAll.ts';
import { openBlock, readContents } from '#storage/cohort/contents.ts';

beforeEach(withCheapKeys);
afterEach(() => vi.restoreAllMocks());

const long = new Map(Array.from({ length: 300 }, (_, n) => [`${n}`, { n, text: 'x'.repeat(1000) }]));

it('reads the newest of each record, in the order in which they came', async () => {
  const { vault, disk, key } = await made(new Map([['a', 1]]));
  await vault.append([['a', 2]]);
  await vault.append([['b', 1]]);
  await vault.append([['b']]);
  const contents = await readContents(key, await disk.read());
  expect([contents.records, contents.damage, contents.next]).toEqual([new Map([['a', 2]]), undefined, 4]);
});

const spoil = {
  'a bit': (disk: FakeDisk, id: string) => void disk.blocks.get(id)?.fill(7, 500, 501),
  gone: (disk: FakeDisk, id: string) => void disk.blocks.delete(id),
  'another name': (disk: FakeDisk, id: string) => {
    disk.blocks.set('other', disk.blocks.get(id) ?? new Uint8Array());
    disk.blocks.delete(id);
  },
  head: (disk: FakeDisk) => void disk.open.set('head', new Uint8Array(50)),
  header: (disk: FakeDisk) => void disk.open.set('header-again', 'x'),
} as const;

it.each([
  ['a bit', { unreadable: 1, missing: 0, stray: 0, isHeadUnreadable: false }],
  ['gone', { unreadable: 0, missing: 1, stray: 0, isHeadUnreadable: false }],
  ['another name', { unreadable: 1, missing: 0, stray: 0, isHeadUnreadable: false }],
  ['head', { unreadable: 0, missing: 0, stray: 0, isHeadUnreadable: true }],
  ['header', { unreadable: 1, missing: 0, stray: 0, isHeadUnreadable: false }],
] as const)('counts damage (%s), and reads the rest', async (how, damage) => {
  const { disk, key } = await madeDisk(long);
  spoil[how](disk, [...disk.blocks.keys()][1] ?? '');
  const { contents } = await opened(disk, key);
  expect(contents.damage).toEqual(damage);
  expect(contents.records.size).toBeGreaterThan(how.startsWith('head') ? 299 : 200);
  for (const [name, record] of contents.records) expect(record).toEqual(long.get(name));
});

it('leaves out a block that was put back, and says so', async () => {
  const { vault, disk, key } = await made();
  await vault.append([['a', 'old']]);
  const old = new Map(disk.blocks);
  for (let n = 0; n < 100; n += 1) await vault.append([['a', n]]);
  await vault.lock();
  const [id, bytes] = [...old][0] ?? [];
  expect(disk.blocks.has(id ?? '')).toBe(false);
  disk.blocks.set(id ?? '', bytes ?? new Uint8Array());
  const { contents } = await opened(disk, key);
  expect(contents.damage).toMatchObject({ stray: 1, unreadable: 0 });
  expect(contents.records.get('a')).toBe(99);
});

it('knows the places that were given before, though nothing is left in them', async () => {
  const { disk, key } = await madeDisk();
  const { head } = await sealAll(key, [], { next: 9, places: () => new Set() }, []);
  disk.open.set('head', head);
  expect((await readContents(key, await disk.read())).next).toBe(9);
});

it('opens one block, and none that is not sound', async () => {
  const { disk, key } = await madeDisk(new Map([['a', 1]]));
  const [id = '', bytes] = [...disk.blocks][0] ?? [];
  expect(await openBlock(key, id, bytes)).toEqual({ id, place: 0, bytes: bytes?.length, changes: [['a', 1]] });
  expect(await openBlock(key, id, undefined)).toBeUndefined();
});
