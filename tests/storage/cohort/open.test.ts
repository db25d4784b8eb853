// @vitest-environment node
// A vault is made, opened, replaced and wiped; each refusal has its word and changes nothing. (In a real browser: tests/e2e/vault.test.ts.)
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../fakeBrowser.ts';
import { withCheapKeys } from '../cheapKeys.ts';
import { type FakeDisk, fakeDisk } from './fakeDisk.ts';
import { createVault, lookForVault, openVault, type OpenedVault, wipeVault } from '#storage/cohort/open.ts';

const there = vi.hoisted((): { disk: unknown; isDeletable: boolean } => ({ disk: undefined, isDeletable: true }));

vi.mock('#storage/cohort/disk.ts', () => ({
  openDisk: (isMaking: boolean) => {
    if (there.disk === undefined && isMaking) there.disk = fakeDisk();
    if (there.disk instanceof Error || there.disk instanceof DOMException) return Promise.reject(there.disk);
    if (typeof there.disk === 'object') Object.assign(there.disk ?? {}, { isClosed: false });
    return Promise.resolve(there.disk ?? 'absent');
  },
  deleteDisk: () => {
    if (there.isDeletable) there.disk = undefined;
    return Promise.resolve(there.isDeletable);
  },
}));

beforeEach(() => {
  withCheapKeys();
  fakeBrowser();
  Object.assign(there, { disk: undefined, isDeletable: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const opened = (came: Awaited<ReturnType<typeof openVault | typeof createVault>>): OpenedVault => {
  if (came.problem !== undefined) throw new Error(came.problem);
  return came;
};

it('is made once, opened by its passphrase, and wiped', async () => {
  expect(await lookForVault()).toBe('absent');
  expect(await openVault('x')).toEqual({ problem: 'absent' });
  const made = opened(await createVault('x', new Map([['a', 1]])));
  expect(await made.vault.append([['b', 2]])).toBe('kept');
  await made.vault.lock();
  expect(await lookForVault()).toBe('there');
  expect(await createVault('y')).toEqual({ problem: 'exists' });
  expect(await openVault('y')).toEqual({ problem: 'wrong-passphrase' });
  const again = opened(await openVault('x'));
  expect([again.records.size, again.damage, again.vault.readOnly]).toEqual([2, undefined, undefined]);
  expect(await wipeVault()).toBe('open-elsewhere');
  await again.vault.lock();
  expect(await wipeVault()).toBe('wiped');
  expect(await lookForVault()).toBe('absent');
});

it('is put in the place of another at one moment', async () => {
  await opened(await createVault('x', new Map([['a', 1]]))).vault.lock();
  const { vault } = opened(await createVault('y', new Map([['b', 2]]), true));
  expect(await vault.append([['c', 3]])).toBe('kept');
  await vault.lock();
  expect(await openVault('x')).toEqual({ problem: 'wrong-passphrase' });
  expect([...opened(await openVault('y')).records]).toEqual([
    ['b', 2],
    ['c', 3],
  ]);
});

it('is for reading only in a second page, and for writing when the first has let go', async () => {
  const first = opened(await createVault('x', new Map([['a', 1]])));
  const second = opened(await openVault('x'));
  expect([second.vault.readOnly, second.records.size]).toEqual(['open-elsewhere', 1]);
  expect(await createVault('y', new Map(), true)).toEqual({ problem: 'open-elsewhere' });
  await first.vault.lock();
  expect(opened(await openVault('x')).vault.readOnly).toBeUndefined();
});

it('that the browser has thrown away is lost, not absent, until it is wiped or another is made', async () => {
  const files = new Set<string>();
  const folder = {
    getFileHandle: (name: string, { create = false } = {}) =>
      create || files.has(name) ? Promise.resolve(files.add(name)) : Promise.reject(new DOMException('none', 'NotFoundError')),
    removeEntry: (name: string) => Promise.resolve(files.delete(name)),
  };
  Object.assign(navigator.storage, { getDirectory: () => Promise.resolve(folder) });
  await opened(await createVault('x')).vault.lock();
  there.disk = undefined;
  expect([await lookForVault(), await openVault('x')]).toEqual(['lost', { problem: 'lost' }]);
  await opened(await createVault('x')).vault.lock();
  expect(await lookForVault()).toBe('there');
  there.disk = fakeDisk();
  expect([await lookForVault(), await openVault('x')]).toEqual(['lost', { problem: 'lost' }]);
  expect([await wipeVault(), await lookForVault()]).toEqual(['wiped', 'absent']);
});

it('lets go of writing after every refusal', async () => {
  await opened(await createVault('x')).vault.lock();
  for (let turn = 0; turn < 2; turn += 1) {
    expect(await openVault('wrong')).toEqual({ problem: 'wrong-passphrase' });
    expect(await createVault('y')).toEqual({ problem: 'exists' });
  }
  expect(opened(await openVault('x')).vault.readOnly).toBeUndefined();
});

it('of a later program, or without a sound header, is refused and left as it is', async () => {
  const { vault } = opened(await createVault('x'));
  await vault.lock();
  const disk = there.disk as FakeDisk;
  for (const [problem, header] of [
    ['newer', '{"gharbalCohort":2}'],
    ['damaged', 'x'],
  ] as const) {
    for (const place of ['header', 'header-again']) disk.open.set(place, header);
    const before = disk.written;
    expect(await lookForVault()).toBe(problem);
    expect(await openVault('x')).toEqual({ problem });
    expect(disk.written).toBe(before);
  }
  there.disk = 'newer';
  expect([await lookForVault(), await openVault('x'), await createVault('x', new Map(), true)]).toEqual([
    'newer',
    { problem: 'newer' },
    { problem: 'newer' },
  ]);
});

it('with damage is for reading only', async () => {
  const { vault } = opened(await createVault('x', new Map([['a', 1]])));
  await vault.lock();
  const disk = there.disk as FakeDisk;
  for (const id of disk.blocks.keys()) disk.blocks.set(id, new Uint8Array(100));
  const found = opened(await openVault('x'));
  expect([found.vault.readOnly, found.records.size, found.damage?.unreadable]).toEqual(['damaged', 0, 1]);
});

it('says what hinders', async () => {
  there.disk = new DOMException('full', 'QuotaExceededError');
  expect([await lookForVault(), await openVault('x'), await createVault('x')]).toEqual([
    'no-room',
    { problem: 'no-room' },
    { problem: 'no-room' },
  ]);
  Object.assign(there, { disk: undefined, isDeletable: false });
  expect(await wipeVault()).toBe('open-elsewhere');
  fakeBrowser({ protocol: 'file:', origin: 'null' });
  expect([await lookForVault(), await openVault('x'), await wipeVault()]).toEqual(['impossible', { problem: 'impossible' }, 'impossible']);
});
