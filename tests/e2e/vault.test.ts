// A list on the device, in a real browser: nothing readable while it is locked, damage found, two pages kept apart, nothing left when it is wiped.
import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { type DeviceHost, serveDevice } from './harness/deviceHost.ts';
import { stores } from './harness/stores.ts';
import { allBytes, call, cheapKeys, spoilVault, vaultPage } from './harness/vaultPage.ts';

const PHRASE = 'سه روباه آبی';

let browser: Browser;
let host: DeviceHost;
let context: BrowserContext;
beforeAll(async () => {
  [browser, host] = await Promise.all([sharedBrowser(), serveDevice('tests/e2e/harness/vaultModule.ts')]);
});
afterAll(() => Promise.all([browser.close(), host.close()]));
beforeEach(async () => {
  context = await browser.newContext();
  await context.addInitScript(cheapKeys);
});
afterEach(() => context.close());

const opened = (where = context) => vaultPage(where, host.url);
const records = (count: number, from = 0): readonly (readonly [string, unknown])[] =>
  Array.from({ length: count }, (_, n) => [
    `candidate "CANARY-${from + n}"`,
    { code: `CANARY-${from + n}`, answers: { fvc: 55, note: 'x'.repeat(300) } },
  ]);
const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

it('makes nothing by looking, and comes back as it was, with a key as dear as it should be', async () => {
  context = await browser.newContext();
  const page = await opened();
  expect(await call(page, 'look')).toBe('absent');
  expect(await call(page, 'open', PHRASE)).toMatchObject({ problem: 'absent' });
  expect(await databases(page)).toEqual([]);
  expect(await call(page, 'create', PHRASE)).toMatchObject({ problem: undefined, readOnly: undefined });
  expect(await call(page, 'append', records(200))).toBe('kept');
  expect(await call(page, 'append', [['candidate "CANARY-7"'], ['tick', { done: true }]])).toBe('kept');
  await call(page, 'lock');
  expect(await call(page, 'append', [['a', 1]])).toBe('locked');
  await page.reload();
  await page.waitForFunction(() => document.title === 'ready');
  expect(await call(page, 'look')).toBe('there');
  const again = await call(page, 'open', PHRASE);
  expect(again).toMatchObject({ problem: undefined, readOnly: undefined, damage: undefined });
  const expected = new Map([...records(200), ['tick', { done: true }] as const]);
  expected.delete('candidate "CANARY-7"');
  expect(new Map(again.records)).toEqual(expected);
  await call(page, 'lock');
  expect(await call(page, 'create', PHRASE)).toMatchObject({ problem: 'exists' });
});

it('shows nothing of what is in it to whoever has no passphrase, wherever one looks', async () => {
  const page = await opened();
  await call(page, 'create', PHRASE, records(300));
  for (let n = 0; n < 40; n += 1) await call(page, 'append', records(1, n));
  await call(page, 'lock');
  const found = (await allBytes(page)) + JSON.stringify(await stores(page));
  expect(found).toContain('gharbal-cohort');
  expect(found).not.toMatch(/CANARY|candidate|answers|"fvc"|xxxx|روباه/);
  expect(await stores(page)).toMatchObject({ local: [], session: [], files: ['gharbal-cohort'], cached: [], cookies: [] });
});

it('tells a wrong passphrase, and opens by the next one when it was changed', async () => {
  const page = await opened();
  await call(page, 'create', PHRASE, records(3));
  expect(await call(page, 'changePassphrase', 'wrong', 'next')).toBe('wrong-passphrase');
  expect(await call(page, 'changePassphrase', PHRASE, 'next')).toBe('changed');
  await call(page, 'lock');
  expect(await call(page, 'open', PHRASE)).toMatchObject({ problem: 'wrong-passphrase', records: [] });
  expect((await call(page, 'open', 'next')).records).toHaveLength(3);
});

describe('damage', () => {
  it.each([
    ['blocks', 0, 'bit', { unreadable: 1 }],
    ['blocks', 1, 'gone', { missing: 1 }],
    ['blocks', 2, 'other', { unreadable: 1 }],
    ['open', 0, 'bit', { isHeadUnreadable: true }],
    ['open', 1, 'bit', { unreadable: 1 }],
    ['open', 2, 'gone', { unreadable: 1 }],
  ] as const)('of %s %i (%s) is told, the rest is there for reading, and can be put in its place', async (store, which, how, damage) => {
    const page = await opened();
    await call(page, 'create', PHRASE, records(600));
    await call(page, 'lock');
    await spoilVault(page, store, which, how);
    const found = await call(page, 'open', PHRASE);
    expect(found).toMatchObject({ problem: undefined, readOnly: 'damaged', damage });
    const whole = new Map(records(600));
    for (const [key, record] of found.records) expect(record).toEqual(whole.get(key));
    if (store === 'open') expect(found.records).toHaveLength(600);
    else expect(found.records.length).toBeGreaterThan(200);
    const before = await allBytes(page);
    expect(await call(page, 'append', [['a', 1]])).toBe('damaged');
    expect(await allBytes(page)).toBe(before);
    await call(page, 'lock');
    expect(await call(page, 'create', 'new', found.records, true)).toMatchObject({ problem: undefined, readOnly: undefined });
    await call(page, 'lock');
    expect(await call(page, 'open', 'new')).toMatchObject({ readOnly: undefined, damage: undefined, records: found.records });
  });

  it('of both headers leaves nothing to be read, and says so', async () => {
    const page = await opened();
    await call(page, 'create', PHRASE, records(3));
    await call(page, 'lock');
    for (const place of [1, 2]) await spoilVault(page, 'open', place, 'bit');
    expect(await call(page, 'look')).toBe('damaged');
    expect(await call(page, 'open', PHRASE)).toMatchObject({ problem: 'damaged' });
  });

  it('is not what a later program has made: that is refused, and left as it is', async () => {
    const page = await opened();
    await call(page, 'create', PHRASE, records(3));
    await call(page, 'lock');
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('gharbal-cohort', 2);
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
        }),
    );
    const before = await allBytes(page);
    expect(await call(page, 'look')).toBe('newer');
    expect(await call(page, 'open', PHRASE)).toMatchObject({ problem: 'newer' });
    expect(await call(page, 'create', PHRASE, [], true)).toMatchObject({ problem: 'newer' });
    expect(await allBytes(page)).toBe(before);
  });
});

describe('another page', () => {
  it('opens it for reading only, sees what the one keeps, and writes when that is closed', async () => {
    const [one, other] = [await opened(), await opened()];
    await call(one, 'create', PHRASE, records(3));
    expect(await call(other, 'open', PHRASE)).toMatchObject({ problem: undefined, readOnly: 'open-elsewhere' });
    expect(await call(other, 'append', [['a', 1]])).toBe('open-elsewhere');
    expect(await call(other, 'wipe')).toBe('open-elsewhere');
    await call(one, 'append', records(1, 3));
    expect(await call(other, 'readAll')).toHaveLength(4);
    await one.close();
    await call(other, 'lock');
    expect(await call(other, 'open', PHRASE)).toMatchObject({ readOnly: undefined });
    expect(await call(other, 'append', [['a', 1]])).toBe('kept');
  });

  it('where there are no locks, never writes over what the one has kept', async () => {
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
    const [one, other] = [await opened(), await opened()];
    await call(one, 'create', PHRASE);
    await call(other, 'open', PHRASE);
    expect(await call(one, 'append', [['a', 1]])).toBe('kept');
    expect(await call(other, 'append', [['a', 2]])).toBe('gone');
    expect(await call(one, 'readAll')).toEqual([['a', 1]]);
  });

  it('that only reads lets it be wiped, and has nothing then', async () => {
    const [one, other] = [await opened(), await opened()];
    await call(one, 'create', PHRASE, records(3));
    await call(other, 'open', PHRASE);
    await call(one, 'lock');
    expect(await call(one, 'wipe')).toBe('wiped');
    expect(await databases(one)).toEqual([]);
    expect(await call(one, 'look')).toBe('absent');
    expect(await call(other, 'readAll')).toBe('gone');
    expect(await call(one, 'create', 'new')).toMatchObject({ problem: undefined });
  });
});

it('says that it is lost when the browser has thrown it away, and nothing stays when it is wiped', async () => {
  const page = await opened();
  await call(page, 'create', PHRASE, records(3));
  await call(page, 'lock');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('gharbal-cohort').onsuccess = resolve;
      }),
  );
  expect(await call(page, 'look')).toBe('lost');
  expect(await call(page, 'open', PHRASE)).toMatchObject({ problem: 'lost' });
  expect(await call(page, 'wipe')).toBe('wiped');
  expect(await call(page, 'look')).toBe('absent');
  expect(await stores(page)).toMatchObject({ local: [], session: [], files: [], cached: [], databases: [] });
});

it('backs up into one file in which every change is found, and comes back from it', async () => {
  const page = await opened();
  await call(page, 'create', PHRASE, records(400));
  const size = await call(page, 'makeBackup');
  await call(page, 'append', [['later', 1]]);
  await call(page, 'lock');
  expect(await call(page, 'openBackup', 'wrong')).toMatchObject({ problem: 'wrong-passphrase' });
  const back = await call(page, 'openBackup', PHRASE);
  expect(back).toEqual({ problem: undefined, records: records(400), damage: undefined });
  for (const part of [0.01, 0.2, 0.5, 0.99]) {
    const { problem, damage } = await call(page, 'openBackup', PHRASE, Math.floor(size * part));
    expect(problem ?? damage, `at ${part}`).toBeDefined();
  }
  expect(await call(page, 'create', PHRASE, back.records, true)).toMatchObject({ problem: undefined });
  expect(new Map((await call(page, 'readAll')) as (readonly [string, unknown])[])).toEqual(new Map(records(400)));
});

it('says that there is no room, and has all that it acknowledged', async () => {
  const page = await opened();
  const session = await context.newCDPSession(page);
  const { origin } = new URL(host.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
  await call(page, 'create', PHRASE, records(10));
  const kept = new Map(records(10));
  let said = 'kept';
  for (let n = 0; said === 'kept' && n < 40; n += 1) {
    const more = [[`filler ${n}`, randomBytes(30_000).toString('hex')]] as const;
    said = await call(page, 'append', more);
    if (said === 'kept') for (const [key, record] of more) kept.set(key, record);
  }
  expect(said).toBe('no-room');
  expect(new Map((await call(page, 'readAll')) as (readonly [string, unknown])[])).toEqual(kept);
  await call(page, 'lock');
  const again = await call(page, 'open', PHRASE);
  expect(again).toMatchObject({ readOnly: undefined, damage: undefined });
  expect(new Map(again.records)).toEqual(kept);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await expect.poll(() => call(page, 'append', [['after', 1]]), { timeout: 40_000, interval: 500 }).toBe('kept');
});

it('asks to stay', async () => {
  const page = await opened();
  expect(typeof (await call(page, 'stay'))).toBe('boolean');
});
