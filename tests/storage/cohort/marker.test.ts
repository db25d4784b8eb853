// @vitest-environment node
// The mark comes and goes, and where there is no place for it nothing is amiss. (In a real browser: tests/e2e/vault.test.ts.)
import { afterEach, expect, it, vi } from 'vitest';
import { clearMark, isMarked, setMark } from '#storage/cohort/marker.ts';

afterEach(() => vi.unstubAllGlobals());

it('comes and goes', async () => {
  const files = new Set<string>();
  const missing = () => Promise.reject(new DOMException('none', 'NotFoundError'));
  const folder = {
    getFileHandle: (name: string, { create = false } = {}) => (create || files.has(name) ? Promise.resolve(files.add(name)) : missing()),
    removeEntry: (name: string) => (files.delete(name) ? Promise.resolve() : missing()),
  };
  vi.stubGlobal('navigator', { storage: { getDirectory: () => Promise.resolve(folder) } });
  expect(await isMarked()).toBe(false);
  expect(files.size).toBe(0);
  await setMark();
  expect(await isMarked()).toBe(true);
  await clearMark();
  await clearMark();
  expect(await isMarked()).toBe(false);
});

it('is never there where there is no place for it', async () => {
  vi.stubGlobal('navigator', {});
  await setMark();
  await clearMark();
  expect(await isMarked()).toBe(false);
});
