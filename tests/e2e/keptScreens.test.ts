// Keeping on the device, through the page itself: coming back, erasing, a second window, a full device, and what cannot be read.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { openPerson, PERSON_A, personOn, savedBy } from './harness/saved.ts';
import { goTo } from './harness/screens.ts';
import { stores } from './harness/stores.ts';
import { visit } from './harness/visit.ts';

const KEEP = 'Keep my answers on this device';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const url = () => `${inject('pageUrl')}#/en/`;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const mark = (page: Page) => page.locator('[data-kept][data-current="true"]');

/** Notes down each question that the browser asks before the page is left. */
function leaving(page: Page): string[] {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  return asked;
}

it('a person comes back to all of it, without being asked on leaving', async () => {
  const { page, faults, close } = await visit(browser, url());
  const asked = leaving(page);
  await openPerson(page, 'en');
  await goTo(page, 'en', '/answers');
  await button(page, KEEP).click();
  await mark(page).waitFor();
  expect(await mark(page).getAttribute('data-kept')).toBe(String(PERSON_A.answers.size));
  await page.goto('about:blank');
  await page.goto(url());
  await page.getByText(`${PERSON_A.answers.size} answers from your last visit are here again.`).waitFor();
  expect(asked).toEqual([]);
  expect(await button(page, 'Go on with the questions').count()).toBe(1);
  expect(await personOn(page, 'en')).toEqual(PERSON_A);
  expect(faults).toEqual([]);
  await close();
});

it('erasing everything empties the device; bringing it back does not keep it again', async () => {
  const { page, close } = await visit(browser, url());
  const asked = leaving(page);
  const before = await stores(page);
  await openPerson(page, 'en');
  await goTo(page, 'en', '/answers');
  await button(page, KEEP).click();
  await mark(page).waitFor();
  await button(page, 'Erase everything').click();
  await page.getByText('Nothing is kept on this device now.').waitFor();
  expect((await stores(page)).databases).toEqual([]);
  await button(page, 'Bring them back').click();
  await button(page, KEEP).waitFor();
  expect((await stores(page)).databases).toEqual(before.databases);
  expect(await personOn(page, 'en')).toEqual(PERSON_A);
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  await page.locator('h1').waitFor();
  expect(await page.locator('.resumed').count()).toBe(0);
  await close();
});

it('a second window says that it keeps nothing, and takes over when the first is closed', async () => {
  const { page, context, close } = await visit(browser, url());
  await openPerson(page, 'en');
  await goTo(page, 'en', '/answers');
  await button(page, KEEP).click();
  await mark(page).waitFor();
  const second = await context.newPage();
  await second.goto(url());
  await second.locator('[data-trouble="open-elsewhere"]').waitFor();
  expect(await second.locator('[data-kept]').count()).toBe(0);
  await page.close();
  await button(second, 'Try again').click();
  await second.locator('.resumed').waitFor();
  expect(await personOn(second, 'en')).toEqual(PERSON_A);
  await close();
});

it('a device that is full is told at once and stays told, and a file is the way out', async () => {
  const { page, close } = await visit(browser, url());
  await openPerson(page, 'en');
  await goTo(page, 'en', '/');
  await button(page, KEEP).click();
  await mark(page).waitFor();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.locator('.start-reporter input').nth(1).check();
  await page.locator('[data-trouble="no-room"]').waitFor();
  expect(await mark(page).count()).toBe(0);
  await goTo(page, 'en', '/results');
  expect(await page.locator('[data-trouble="no-room"]').count()).toBe(1);
  await page.locator('[data-trouble="no-room"]').getByRole('link', { name: 'Save as a file' }).click();
  expect(await personOn(page, 'en')).toEqual({ ...PERSON_A, reportedBy: 'carer' });
  await close();
});

it('what cannot be read is left as it is, may be saved as a file, and is erased only when told', async () => {
  const { page, close } = await visit(browser, url());
  await openPerson(page, 'en');
  await goTo(page, 'en', '/answers');
  await button(page, KEEP).click();
  await mark(page).waitFor();
  // As a later version would have kept it.
  await page.evaluate(() => {
    Reflect.set(
      JSON,
      'stringify',
      (
        (write) =>
        (value: object, ...how: []) =>
          write({ ...value, gharbal: 999 }, ...how)
      )(JSON.stringify),
    );
  });
  for (const id of ['fvc', 'sex']) {
    await page.locator(`[data-question="${id}"] button`).click();
    await page.locator('.ask-choice:has([value="not-sure"])').click();
    await mark(page).waitFor();
    await goTo(page, 'en', '/answers');
  }
  await page.reload();
  const notice = page.locator('[data-trouble="unread"]');
  await notice.waitFor();
  await expect.poll(() => page.locator('h1').count()).toBe(1);
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  const { text } = await savedBy(page, () => button(page, 'Save them as a file, as they are').click());
  expect(JSON.parse(text)).toMatchObject({ gharbal: 999, answers: { diagnosis: 'als' } });
  await expect.poll(() => downloads.length).toBe(2);
  await button(page, 'Erase them and start again').click();
  await page.getByText('Nothing is kept on this device now.').waitFor();
  expect((await stores(page)).databases).toEqual([]);
  await close();
});
