// A list kept on the device, through the page itself: locked and opened, nothing of it readable, locked by itself, and in two tabs.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { everythingKept, wordsFound } from './harness/canaries.ts';
import { chooseTable, type Coordinator, coordinator, csv, part, read, takeOver, withList } from './harness/cohort.ts';
import { addCandidate, comeBack, erase, keep, lock, PHRASE, said, tableOf, trouble, unlock } from './harness/cohortKeeping.ts';
import { goTo } from './harness/screens.ts';
import { keptForOffline } from './harness/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const FEW = 12;
const MINUTE = 60_000;
const opened = (who: Coordinator) => said(who, 'vault.place.open').waitFor();
const bodyOf = ({ page }: Coordinator) => page.locator('body').innerText();

async function logOf(who: Coordinator): Promise<readonly string[]> {
  await part(who, 'log');
  const lines = who.page.locator('.cohort tbody tr');
  await lines.first().waitFor();
  expect(await who.page.locator('.cohort .alert').count()).toBe(0);
  return lines.allInnerTexts();
}

/** Words that nothing but the list can have put there. */
const CANARIES = ['CANARY-7351', 'canary site', 'ZZQXJ', '61.37193', '1971-03-09', 'canary reason', 'canaries.csv', PHRASE];

it('comes back with everything, once the right passphrase is given, and shows nothing before', async () => {
  const who = await coordinator(browser, 'en');
  await withList(who, FEW);
  const [before, log] = [await tableOf(who), await logOf(who)];
  expect(log.length).toBeGreaterThan(FEW);
  await keep(who);
  await comeBack(who);
  await said(who, 'vault.place.locked').waitFor();
  for (const one of ['', 'work', 'funnel', 'log', 'import', 'keeping']) {
    await part(who, one);
    expect(await bodyOf(who), one).not.toContain('C-00');
  }
  await unlock(who, 'three blue foxes at moon');
  await said(who, 'vault.problem.wrong-passphrase').waitFor();
  await part(who, '');
  expect(await who.page.locator('tr[data-code]').count()).toBe(0);
  await unlock(who);
  await opened(who);
  expect(await tableOf(who)).toEqual(before);
  expect(await logOf(who)).toEqual(log);
  expect(who.faults).toEqual([]);
  await who.close();
});

it('while it is locked, no code and no answer of it is anywhere on the device', async () => {
  const who = await coordinator(browser, 'en');
  const { page } = who;
  await keptForOffline(page);
  const rows = ['code,dx,fvc,birth date', 'CANARY-7351,ALS,61.37193,1971-03-09'];
  await chooseTable(who, csv(rows.join('\n'), 'canaries.csv'));
  await read(who);
  await page.locator('.import input[type="text"]').last().fill('canary site');
  await page.locator('.initials input').first().fill('ZZQXJ');
  await takeOver(who);
  await keep(who);
  const site = page.getByLabel(who.say('vault.site'));
  await site.fill('canary site');
  await site.blur();
  await goTo(page, 'en', '/cohort/candidate/CANARY-7351');
  await page.getByLabel(who.say('cohort.why')).fill('canary reason');
  await page.locator('[data-entry="fvc"]').fill('60');
  await page.locator('[data-entry="fvc"]').blur();
  await said(who, 'cohort.candidate.done').waitFor();
  await lock(who);
  const kept = await everythingKept(page);
  expect(kept).toContain('gharbal-cohort');
  expect(wordsFound(kept, CANARIES)).toEqual([]);
  for (const one of ['', 'log', 'work']) {
    await part(who, one);
    for (const word of CANARIES) expect(await bodyOf(who)).not.toContain(word);
  }
  // What is looked for would be found, whatever holds it.
  await page.evaluate(
    (words) =>
      new Promise((resolve) => {
        const request = indexedDB.open('plain');
        request.onupgradeneeded = () => request.result.createObjectStore('all');
        request.onsuccess = () => {
          const store = request.result.transaction('all', 'readwrite').objectStore('all');
          const [one = '', two = '', three = '', four = '', five = ''] = words;
          store.put(new TextEncoder().encode(`...${one}...`), 1);
          store.put(new Blob([two]), three);
          store.put(new Map([['x', Uint16Array.from(four, (letter) => letter.charCodeAt(0)).buffer]]), 2);
          store.put({ deep: [{ [five]: 1 }] }, 4).onsuccess = resolve;
        };
      }),
    CANARIES,
  );
  expect(wordsFound(await everythingKept(page), CANARIES)).toEqual(CANARIES.slice(0, 5));
  expect(who.faults).toEqual([]);
  await who.close();
});

it('locks itself after the time that was set, with a warning and a way to stay; what was typed before is kept', async () => {
  const who = await coordinator(browser, 'fa', { isTimed: true });
  const { page } = who;
  await page.clock.install();
  await page.reload();
  await withList(who, FEW);
  await keep(who);
  const idle = page.getByLabel(who.say('vault.idle'));
  await idle.selectOption('5');
  // Shown once it is kept: from then on it counts.
  await expect.poll(() => idle.inputValue()).toBe('5');
  const warning = page.getByRole('alertdialog', { name: who.say('vault.warning') });
  await page.clock.fastForward(4.25 * MINUTE);
  expect(await warning.count()).toBe(0);
  await page.clock.fastForward(MINUTE / 3);
  await warning.waitFor();
  await page.getByRole('button', { name: who.say('vault.stay') }).click();
  expect(await warning.count()).toBe(0);
  await goTo(page, 'fa', '/cohort/candidate/C-0004');
  const field = page.locator('[data-entry="fvc"]');
  await field.fill('۴۱');
  const half = page.locator('[data-entry="alsfrsrTotal"]');
  await half.fill('4x');
  // As a device that fell asleep: it is locked when it wakes, without a warning.
  await page.clock.fastForward(6 * MINUTE);
  await said(who, 'vault.place.locked').waitFor();
  expect(await bodyOf(who)).not.toContain('C-00');
  await unlock(who);
  // Back to whom it was, with what could not be read as an answer yet.
  await said(who, 'cohort.candidate.restored').waitFor();
  expect(await half.inputValue()).toBe('4x');
  expect(await field.inputValue()).toMatch(/۴۱|41/);
  // Somebody else may have opened it.
  await said(who, 'cohort.initials.first').waitFor();
  expect(who.faults).toEqual([]);
  await who.close();
});

it('a second tab says that it can only read, changes nothing, and writes when the first is closed', async () => {
  const who = await coordinator(browser, 'en');
  await withList(who, FEW);
  const before = await tableOf(who);
  await keep(who);
  const second: Coordinator = { ...who, page: await who.context.newPage() };
  await second.page.goto(who.page.url());
  await unlock(second);
  await said(second, 'vault.readOnly.open-elsewhere').waitFor();
  expect(await tableOf(second)).toEqual(before);
  await second.page.locator('.initials input').first().fill('TWO');
  await addCandidate(second, 'X-1');
  await trouble(second, 'refused');
  await erase(second);
  await said(second, 'vault.problem.open-elsewhere').waitFor();
  await who.page.close();
  await second.page.reload();
  await unlock(second);
  await opened(second);
  expect(await tableOf(second)).toEqual(before);
  await second.page.locator('.initials input').first().fill('TWO');
  await addCandidate(second, 'X-1');
  await second.page.locator('.candidate[data-candidate="X-1"]').waitFor();
  expect(Object.keys(await tableOf(second))).toEqual([...Object.keys(before), 'X-1']);
  await who.close();
});
