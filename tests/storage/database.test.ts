// @vitest-environment node
// The database is made by writing only, asks for the disk, and is never left open.
import { afterEach, expect, it, vi } from 'vitest';
import { get, set } from 'idb-keyval';
import { fakeBrowser } from './fakeBrowser.ts';
import { deleteDatabase, isAbsent, personStore } from '#storage/database.ts';

afterEach(() => vi.unstubAllGlobals());

it('is not made by looking', async () => {
  const browser = fakeBrowser();
  expect(await isAbsent()).toBe(true);
  await expect(get('a', personStore)).rejects.toThrow();
  expect(browser.databases.size).toBe(0);
});

it('is made by writing, and written to the disk before it says so', async () => {
  const browser = fakeBrowser();
  await set('a', 'x', personStore);
  expect(browser.databases.get('gharbal')?.get('a')).toBe('x');
  expect(await get('a', personStore)).toBe('x');
  expect(await isAbsent()).toBe(false);
  expect(browser.transactions[0]).toBe('readwrite strict');
  expect(browser.open).toBe(0);
});

it('is closed after a fault, too', async () => {
  const browser = fakeBrowser();
  browser.failNext = new DOMException('full', 'QuotaExceededError');
  await expect(set('a', 'x', personStore)).rejects.toThrow('full');
  expect(browser.open).toBe(0);
});

it('goes as a whole', async () => {
  const browser = fakeBrowser();
  await set('a', 'x', personStore);
  await deleteDatabase();
  expect(browser.databases.size).toBe(0);
  expect(await isAbsent()).toBe(true);
});

it('passes other faults on', async () => {
  fakeBrowser();
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  });
  await expect(isAbsent()).rejects.toThrow('refused');
});
