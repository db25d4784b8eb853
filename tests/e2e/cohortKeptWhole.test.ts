// A kept list when something happens to it, through the page itself: a damaged byte, a wiped device and a backup, no room left.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { wordsFound } from './harness/canaries.ts';
import { chooseTable, type Coordinator, coordinator, csv, part, plainList, read, settled, takeOver, withList } from './harness/cohort.ts';
import {
  addCandidate,
  backup,
  comeBack,
  erase,
  flipBit,
  keep,
  lock,
  restore,
  said,
  tableOf,
  trouble,
  unlock,
} from './harness/cohortKeeping.ts';
import { stores } from './harness/stores.ts';
import { keptForOffline } from './harness/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const FEW = 12;
const opened = (who: Coordinator) => said(who, 'vault.place.open').waitFor();
const codesIn = async (who: Coordinator) => Object.keys(await tableOf(who));

describe('damage', () => {
  it.each(['largest', 'smallest'] as const)(
    'in the %s block is said, the rest is for reading, and a backup of it is whole',
    async (which) => {
      const who = await coordinator(browser, 'en');
      await withList(who, FEW);
      await keep(who);
      for (const code of ['X-1', 'X-2']) {
        await addCandidate(who, code);
        await who.page.locator(`.candidate[data-candidate="${code}"]`).waitFor();
      }
      const before = await codesIn(who);
      await lock(who);
      await flipBit(who.page, which);
      await unlock(who);
      await said(who, 'vault.readOnly.damaged').waitFor();
      await said(who, 'vault.damaged', { count: 1 }).waitFor();
      const saved = await codesIn(who);
      expect(saved.length).toBeGreaterThan(0);
      for (const code of saved) expect(before).toContain(code);
      await addCandidate(who, 'X-3');
      await trouble(who, 'refused');
      const file = await backup(who);
      await restore(who, file);
      await said(who, 'vault.restore.done').waitFor();
      await said(who, 'vault.readOnly.damaged').waitFor({ state: 'detached' });
      expect(await codesIn(who)).toEqual(saved);
      await addCandidate(who, 'X-3');
      await who.page.locator('.candidate[data-candidate="X-3"]').waitFor();
      expect(await codesIn(who)).toEqual([...saved, 'X-3']);
      await who.close();
    },
  );
});

it('a backup brings back, after the device was wiped, the same list; a changed byte in it is said', async () => {
  const who = await coordinator(browser, 'fa');
  await withList(who, FEW);
  const before = await tableOf(who);
  await keep(who);
  const file = await backup(who);
  expect(wordsFound([file.toString('latin1')], ['C-0001', 'diagnosis', 'als'])).toEqual([]);
  await erase(who);
  await said(who, 'vault.place.memory').waitFor();
  expect(await stores(who.page)).toMatchObject({ local: [], session: [], files: [], databases: [] });
  await part(who, '');
  expect(await who.page.locator('tr[data-code]').count()).toBe(0);
  await restore(who, file, 'another three foxes');
  await said(who, 'vault.problem.wrong-passphrase').waitFor();
  const changed = Buffer.from(file);
  const middle = Math.floor(changed.length / 2);
  changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
  await restore(who, changed);
  await said(who, 'vault.damaged', { count: 1 }).waitFor();
  await restore(who, file);
  await said(who, 'vault.damaged', { count: 1 }).waitFor({ state: 'detached' });
  expect(await tableOf(who)).toEqual(before);
  expect((await stores(who.page)).databases).toEqual([]);
  await keep(who, 'another three foxes');
  await comeBack(who);
  await unlock(who, 'another three foxes');
  await opened(who);
  expect(await tableOf(who)).toEqual(before);
  expect(who.faults).toEqual([]);
  await who.close();
});

it('when the device has no room left, says that the change is not kept, and has what was kept before', async () => {
  const who = await coordinator(browser, 'en');
  const { page } = who;
  await keptForOffline(page);
  await withList(who, FEW);
  const before = await tableOf(who);
  const devtools = await who.context.newCDPSession(page);
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: usage + 400_000 });
  await keep(who);
  await chooseTable(who, csv(plainList(2000).replaceAll('C-', 'D-').replaceAll('\t', ',')));
  await read(who);
  await takeOver(who);
  await trouble(who, 'not-kept');
  await settled(page);
  await comeBack(who);
  await unlock(who);
  await opened(who);
  expect(await tableOf(who)).toEqual(before);
  await who.close();
});
