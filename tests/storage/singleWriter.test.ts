// @vitest-environment node
// One writer at a time, and the next when it lets go.
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fakeBrowser.ts';
import { becomeWriter } from '#storage/singleWriter.ts';

afterEach(() => vi.unstubAllGlobals());

it('lets one in, and another only after it', async () => {
  fakeBrowser();
  const release = await becomeWriter();
  expect(release).toBeTypeOf('function');
  expect(await becomeWriter()).toBeUndefined();
  release?.();
  expect(await becomeWriter()).toBeTypeOf('function');
});

it('waits for one that is just leaving', async () => {
  fakeBrowser();
  const release = await becomeWriter();
  const next = becomeWriter();
  setTimeout(() => release?.(), 50);
  expect(await next).toBeTypeOf('function');
});

it('lets everyone in where the browser knows no locks', async () => {
  fakeBrowser({ hasLocks: false });
  expect(await becomeWriter()).toBeTypeOf('function');
  expect(await becomeWriter()).toBeTypeOf('function');
});

it('does not take another fault for a page that has it', async () => {
  vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } });
  await expect(becomeWriter()).rejects.toThrow('no');
});
