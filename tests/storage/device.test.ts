// @vitest-environment node
// Nothing is kept unless asked; what is acknowledged is there; a fault has a name. (In a real browser: tests/e2e/keeping.test.ts.)
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fakeBrowser.ts';
import { isKeepingPossible, makeDevice } from '#storage/device.ts';
import { slotOf } from '#storage/slots.ts';

afterEach(() => vi.unstubAllGlobals());

it('makes nothing by looking, and lets others look', async () => {
  const browser = fakeBrowser();
  const [one, other] = [makeDevice(), makeDevice()];
  expect(await one.kept()).toEqual({ texts: [] });
  expect(await other.kept()).toEqual({ texts: [] });
  expect(browser.databases.size).toBe(0);
});

it('gives back the newest and the one before it, in the order told', async () => {
  const browser = fakeBrowser();
  const device = makeDevice();
  expect(await Promise.all(['one', 'two', 'three'].map(device.keep))).toEqual(['kept', 'kept', 'kept']);
  expect(await device.kept()).toEqual({ texts: ['three', 'two'] });
  expect(browser.open).toBe(0);
});

it('makes the browser begin another log before it writes, once', async () => {
  fakeBrowser();
  const opened = vi.spyOn(indexedDB, 'open');
  const device = makeDevice();
  await device.keep('one');
  await device.keep('two');
  const names = opened.mock.calls.map(([name]) => name);
  expect(names[0]).toBe('gharbal-filler');
  expect(names.filter((name) => name === 'gharbal-filler')).toHaveLength(1);
});

it('falls back to the one before when the newest is damaged, and counts on from it', async () => {
  const browser = fakeBrowser();
  const device = makeDevice();
  await device.keep('one');
  await device.keep('two');
  browser.databases.get('gharbal')?.set('b', { ...slotOf(2, 'two'), text: 'tw' });
  expect(await device.kept()).toEqual({ texts: ['one'] });
  expect(await device.keep('three')).toBe('kept');
  expect(await device.kept()).toEqual({ texts: ['three', 'one'] });
});

it('lets one page write, and the next when the first has forgotten', async () => {
  const browser = fakeBrowser();
  const [one, other] = [makeDevice(), makeDevice()];
  expect(await one.keep('one')).toBe('kept');
  expect([await other.kept(), await other.keep('x')]).toEqual(['open-elsewhere', 'open-elsewhere']);
  expect(await other.forget()).toBe('open-elsewhere');
  expect(await one.forget()).toBe('forgotten');
  expect(browser.databases.size).toBe(0);
  expect(await other.keep('other')).toBe('kept');
});

it('sees that another page has written, where there are no locks', async () => {
  fakeBrowser({ hasLocks: false });
  const [one, other] = [makeDevice(), makeDevice()];
  await one.keep('one');
  await other.kept();
  await one.keep('two');
  expect(await other.keep('other')).toBe('open-elsewhere');
  expect(await one.kept()).toEqual({ texts: ['two', 'one'] });
  expect(await other.kept()).toEqual({ texts: ['two', 'one'] });
  expect(await other.keep('three')).toBe('kept');
});

it.each([
  ['no-room', new DOMException('full', 'QuotaExceededError')],
  ['failed', new DOMException('odd', 'UnknownError')],
])('says %s, loses nothing, and goes on', async (problem, fault) => {
  const browser = fakeBrowser();
  const device = makeDevice();
  await device.keep('one');
  browser.failNext = fault;
  expect(await device.keep('two')).toBe(problem);
  expect(await device.kept()).toEqual({ texts: ['one'] });
  expect(await device.keep('three')).toBe('kept');
});

it('writes again when somebody has cleared the browser meanwhile', async () => {
  const browser = fakeBrowser();
  const device = makeDevice();
  await device.keep('one');
  await device.keep('two');
  browser.databases.clear();
  expect(await device.keep('three')).toBe('kept');
  expect(await device.kept()).toEqual({ texts: ['three'] });
});

it('asks once to stay, and takes a refusal or no answer for no', async () => {
  fakeBrowser();
  const persist = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
  vi.stubGlobal('navigator', { storage: { persist } });
  const device = makeDevice();
  expect([await device.askToStay(), await device.askToStay()]).toEqual([true, true]);
  expect(persist).toHaveBeenCalledOnce();
  vi.stubGlobal('navigator', {});
  expect(await makeDevice().askToStay()).toBe(false);
});

it('touches no storage from a file', async () => {
  const browser = fakeBrowser({ protocol: 'file:', origin: 'null' });
  const device = makeDevice();
  expect([await device.kept(), await device.keep('one'), await device.forget()]).toEqual([{ texts: [] }, 'failed', 'failed']);
  expect([browser.databases.size, browser.transactions]).toEqual([0, []]);
});

it('is possible on a page with a storage of its own only', () => {
  fakeBrowser();
  expect(isKeepingPossible()).toBe(true);
  fakeBrowser({ protocol: 'file:', origin: 'null' });
  expect(isKeepingPossible()).toBe(false);
  fakeBrowser({ protocol: 'file:' });
  expect(isKeepingPossible()).toBe(false);
  fakeBrowser({ origin: 'null' });
  expect(isKeepingPossible()).toBe(false);
  vi.unstubAllGlobals();
  vi.stubGlobal('location', { protocol: 'https:' });
  vi.stubGlobal('origin', 'https://example.org');
  expect(isKeepingPossible()).toBe(false);
});
