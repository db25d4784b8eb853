// Nothing is left of what makes the browser begin another log. (That it does: tests/e2e/vaultKilled.test.ts.)
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fakeBrowser.ts';
import { beginAnotherLog } from '#storage/anotherLog.ts';

afterEach(() => vi.unstubAllGlobals());

it('makes a database of its own, closes and deletes it', async () => {
  const browser = fakeBrowser();
  await beginAnotherLog();
  expect([...browser.databases.keys()]).toEqual([]);
  expect(browser.open).toBe(0);
});
