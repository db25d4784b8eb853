// What is kept on the device, in a real browser: nothing unless asked, nothing lost once acknowledged, nothing left once forgotten.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { type DeviceHost, serveDevice } from './harness/deviceHost.ts';
import { launchKillable } from './harness/killable.ts';
import { spoil } from './harness/spoil.ts';
import type { Device, DeviceProblem, Kept } from '#storage/device.ts';

declare global {
  interface Window {
    storage: { readonly makeDevice: () => Device; readonly isKeepingPossible: () => boolean };
    device: Device;
    acknowledge: (count: number) => Promise<number>;
  }
}

let browser: Browser;
let host: DeviceHost;
let context: BrowserContext;
beforeAll(async () => {
  [browser, host] = await Promise.all([sharedBrowser(), serveDevice()]);
});
afterAll(() => Promise.all([browser.close(), host.close()]));
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(() => context.close());

async function ready(page: Page): Promise<Page> {
  await page.waitForFunction(() => document.title === 'ready');
  await page.evaluate(() => {
    window.device = window.storage.makeDevice();
  });
  return page;
}

async function opened(where = context): Promise<Page> {
  const page = await where.newPage();
  await page.goto(host.url);
  return ready(page);
}

async function reloaded(page: Page): Promise<Page> {
  await page.reload();
  return ready(page);
}

const keep = (page: Page, text: string): Promise<'kept' | DeviceProblem> => page.evaluate((one) => window.device.keep(one), text);
const kept = (page: Page): Promise<Kept> => page.evaluate(() => window.device.kept());
const forget = (page: Page) => page.evaluate(() => window.device.forget());
const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

it('keeps nothing, not even a database, by looking whether there is something', async () => {
  const page = await opened();
  expect(await page.evaluate(() => window.storage.isKeepingPossible())).toBe(true);
  expect(await kept(page)).toEqual({ texts: [] });
  expect(await databases(page)).toEqual([]);
});

it('gives back what was kept, and the one before it', async () => {
  const page = await opened();
  for (const text of ['one', 'two', 'three']) expect(await keep(page, text)).toBe('kept');
  expect(await kept(page)).toEqual({ texts: ['three', 'two'] });
  const again = await reloaded(page);
  expect(await kept(again)).toEqual({ texts: ['three', 'two'] });
  expect(await keep(again, 'four')).toBe('kept');
  expect(await kept(await reloaded(again))).toEqual({ texts: ['four', 'three'] });
});

it('keeps in the order in which it was told, without waiting in between', async () => {
  const page = await opened();
  const said = await page.evaluate(() => Promise.all(Array.from({ length: 100 }, (_, index) => window.device.keep(`${index}`))));
  expect(new Set(said)).toEqual(new Set(['kept']));
  expect(await kept(page)).toEqual({ texts: ['99', '98'] });
});

it('leaves nothing when it forgets, and can begin anew', async () => {
  const page = await opened();
  await keep(page, 'one');
  expect(await databases(page)).toEqual(['gharbal']);
  expect(await forget(page)).toBe('forgotten');
  expect(await databases(page)).toEqual([]);
  expect(await kept(page)).toEqual({ texts: [] });
  expect(await forget(page)).toBe('forgotten');
  expect(await databases(page)).toEqual([]);
  expect(await keep(page, 'two')).toBe('kept');
  expect(await kept(await reloaded(page))).toEqual({ texts: ['two'] });
});

describe('another page', () => {
  it('neither reads nor writes nor forgets what one has open, and may when that is closed', async () => {
    const [one, other] = [await opened(), await opened()];
    await keep(one, 'one');
    expect(await kept(other)).toBe('open-elsewhere');
    expect(await keep(other, 'other')).toBe('open-elsewhere');
    expect(await forget(other)).toBe('open-elsewhere');
    expect(await kept(one)).toEqual({ texts: ['one'] });
    await one.close();
    expect(await kept(other)).toEqual({ texts: ['one'] });
    expect(await keep(other, 'other')).toBe('kept');
  });

  it('may begin when the one has forgotten', async () => {
    const [one, other] = [await opened(), await opened()];
    await keep(one, 'one');
    await forget(one);
    expect(await keep(other, 'other')).toBe('kept');
    expect(await keep(one, 'one')).toBe('open-elsewhere');
  });

  it('is not in the way of one that is only reloaded', async () => {
    let page = await opened();
    for (let turn = 0; turn < 20; turn += 1) {
      expect(await keep(page, `${turn}`)).toBe('kept');
      page = await reloaded(page);
    }
    expect(await kept(page)).toMatchObject({ texts: ['19', '18'] });
  });

  it('where there are no locks, is found out by the counter', async () => {
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
    const [one, other] = [await opened(), await opened()];
    await keep(one, 'one');
    expect(await kept(other)).toEqual({ texts: ['one'] });
    expect(await keep(one, 'two')).toBe('kept');
    expect(await keep(other, 'other')).toBe('open-elsewhere');
    expect(await kept(one)).toEqual({ texts: ['two', 'one'] });
  });
});

it.each(['text', 'nothing', 'count', 'bytes'])(
  'falls back to the one before when the newest is damaged (%s), and goes on',
  async (change) => {
    const page = await opened();
    for (const text of ['one', 'two', 'three']) await keep(page, text);
    await spoil(page, 'a', change);
    const again = await reloaded(page);
    expect(await kept(again)).toEqual({ texts: ['two'] });
    expect(await keep(again, 'four')).toBe('kept');
    expect(await kept(again)).toEqual({ texts: ['four', 'two'] });
  },
);

it('tells what is damaged from nothing kept, and keeps on once it is asked to', async () => {
  const page = await opened();
  for (const text of ['one', 'two']) await keep(page, text);
  for (const place of ['a', 'b'] as const) await spoil(page, place, 'text');
  const again = await reloaded(page);
  const { texts } = (await kept(again)) as { texts: string[] };
  expect(texts).toHaveLength(2);
  expect(texts.join()).toContain('damaged');
  expect(await keep(again, 'three')).toBe('kept');
  expect(await kept(again)).toEqual({ texts: ['three'] });
});

it('says that there is no room, and loses nothing', async () => {
  const page = await opened();
  const session = await context.newCDPSession(page);
  // Before the first writing: for a while the browser goes by the room that it found then.
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url).origin, quotaSize: 100_000 });
  expect(await keep(page, 'one')).toBe('kept');
  // Nothing that the browser could make shorter.
  expect(await keep(page, randomBytes(2_000_000).toString('base64'))).toBe('no-room');
  expect(await kept(page)).toEqual({ texts: ['one'] });
  // There is room again; the browser may take a while to see that what it gave up takes none.
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url).origin });
  await expect.poll(() => keep(page, 'two'), { timeout: 40_000, interval: 500 }).toBe('kept');
  expect(await kept(page)).toEqual({ texts: ['two', 'one'] });
});

it('fails with a word when the browser refuses storage', async () => {
  const page = await opened();
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  expect(await kept(page)).toBe('failed');
  expect(await keep(page, 'one')).toBe('failed');
});

it('asks once to stay', async () => {
  const page = await opened();
  const asked = await page.evaluate(async () => {
    let count = 0;
    navigator.storage.persist = () => Promise.resolve((count += 1) === 1);
    return [await window.device.askToStay(), await window.device.askToStay(), count];
  });
  expect(asked).toEqual([true, true, 1]);
});

it('is not possible in a frame without an origin', async () => {
  const page = await context.newPage();
  await page.setContent(`<iframe sandbox="allow-scripts" src="${host.url}"></iframe>`);
  const frame = page.frames()[1];
  await frame?.waitForFunction(() => document.title === 'ready');
  expect(await frame?.evaluate(() => window.storage.isKeepingPossible())).toBe(false);
});

/** `KILLS=50 npx vitest run --config vitest.e2e.config.ts tests/e2e/keeping.test.ts` kills it more often. */
const KILLS = Number(process.env['KILLS'] ?? 5);

it('has every text that was acknowledged when the browser is killed at any moment', { timeout: KILLS * 30_000 }, async () => {
  const profile = mkdtempSync(join(tmpdir(), 'gharbal-killed-'));
  try {
    let last = -1;
    for (let turn = 0; turn <= KILLS; turn += 1) {
      const { context: own, kill } = await launchKillable(profile);
      const page = await opened(own);
      const found = await kept(page);
      if (typeof found === 'string') throw new Error(found);
      const newest = Number(found.texts[0] ?? -1);
      // The one that was being written may be there, or not.
      expect([last, last + 1]).toContain(newest);
      last = newest;
      await page.exposeFunction('acknowledge', (count: number) => (last = count));
      await page.evaluate((first) => {
        void (async () => {
          for (let count = first; (await window.device.keep(`${count}`)) === 'kept'; count += 1) await window.acknowledge(count);
        })();
      }, newest + 1);
      await expect.poll(() => last, { timeout: 20_000, interval: 5 }).toBeGreaterThan(newest);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
      await kill();
    }
    expect(last).toBeGreaterThan(KILLS);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
