// A list of 2,000 candidates: the page answers while the worker is busy, and filters, order and pages show what they should.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import {
  chooseTable,
  type Coordinator,
  coordinator,
  csv,
  INITIALS,
  onward,
  plainList,
  plainPeople,
  settled,
  verdictsInTable,
  verdictsOf,
} from './harness/cohort.ts';

const MANY = 2000;
const ISFAHAN = 'NCT02116634';
const PEOPLE = plainPeople(MANY);
const CODES = PEOPLE.map(({ code }) => code);
const EXPECTED = verdictsOf(Object.fromEntries(PEOPLE.map(({ code, answers }) => [code, answers])));
const having = (verdict: string) => CODES.filter((code) => EXPECTED[code]?.[ISFAHAN] === verdict);

let browser: Browser;
let who: Coordinator;
let page: Page;
beforeAll(async () => {
  browser = await sharedBrowser();
  who = await coordinator(browser, 'en');
  ({ page } = who);
});
afterAll(async () => {
  expect(who.faults).toEqual([]);
  await browser.close();
});

/** Far longer than the page needs for a few clicks. */
const BUSY_MS = 4000;

/** Meanwhile no worker can do anything else. */
async function whileBusy(deed: () => Promise<void>): Promise<void> {
  expect(page.workers().length).toBeGreaterThan(0);
  const busy = page.workers().map((worker) =>
    worker.evaluate((until) => {
      while (Date.now() < until);
    }, Date.now() + BUSY_MS),
  );
  await deed();
  await Promise.all(busy);
}

const shown = () => page.locator('tr[data-code]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-code')));
const shownSoon = (codes: readonly string[]) => expect.poll(shown, { timeout: 10_000 }).toEqual(codes.slice(0, 50));
const counted = (count: number) =>
  page
    .locator('.cohort-rows h2')
    .getByText(who.say('cohort.shown', { count, of: MANY }))
    .waitFor();
const field = (key: Parameters<Coordinator['say']>[0]) => page.locator('.cohort-filters').getByLabel(who.say(key), { exact: true });
const turnTo = (key: 'first' | 'previous' | 'next' | 'last') =>
  page
    .getByRole('navigation', { name: who.say('cohort.pages'), exact: true })
    .getByRole('button', { name: who.say(`cohort.page.${key}`), exact: true })
    .click();
const sortBy = (heading: string) => page.locator('thead th', { hasText: heading }).getByRole('button').click();

const goToPart = async (id: 'log' | 'import') => {
  await page
    .getByRole('navigation', { name: who.say('cohort.parts') })
    .getByRole('link', { name: who.say(`cohort.part.${id}`), exact: true })
    .click();
  await page.locator(`.cohort[data-part="${id}"]`).waitFor();
};

describe('the page answers', () => {
  it('while rows are read', async () => {
    await chooseTable(who, csv(plainList(MANY).replaceAll('\t', ',')));
    await whileBusy(async () => {
      await onward(who).click();
      await page.locator('.import-next progress').waitFor();
      const initials = page.locator('.initials input').first();
      await initials.fill(INITIALS);
      expect(await initials.inputValue()).toBe(INITIALS);
      await goToPart('log');
      await goToPart('import');
      expect(await page.locator('.import-counts').count()).toBe(0);
    });
    await page.locator('.import-counts').waitFor();
  });

  it('while they are taken over and screened', async () => {
    await whileBusy(async () => {
      await onward(who).click();
      await goToPart('log');
      await goToPart('import');
      expect(await page.locator('.import-counts').count()).toBe(1);
    });
    await settled(page);
    await counted(MANY);
  });
});

describe('the table', () => {
  it('shows the first 50 in their order, as the core says of each', async () => {
    await shownSoon(CODES);
    const first = Object.fromEntries(CODES.slice(0, 50).map((code) => [code, EXPECTED[code]]));
    expect(await verdictsInTable(page)).toEqual(first);
  });

  it('goes to the next page, the last, and back', async () => {
    await turnTo('next');
    await shownSoon(CODES.slice(50));
    await turnTo('last');
    await shownSoon(CODES.slice(-50));
    await turnTo('first');
    await shownSoon(CODES);
  });

  it('is filtered by trial and result, and by code', async () => {
    await field('cohort.filter.trial').selectOption(ISFAHAN);
    for (const verdict of ['undetermined', 'ineligible']) {
      await field('cohort.filter.verdict').selectOption(verdict);
      const found = having(verdict);
      expect(found.length).toBeGreaterThan(50);
      await counted(found.length);
      await shownSoon(found);
    }
    await field('cohort.search').fill('c-19');
    await shownSoon(having('ineligible').filter((code) => code.startsWith('C-19')));
    await page.getByRole('button', { name: who.say('cohort.clear') }).click();
    await counted(MANY);
    await shownSoon(CODES);
  });

  it('goes by code and by result, up and down', async () => {
    await sortBy(who.say('cohort.code'));
    await shownSoon(CODES);
    await sortBy(who.say('cohort.code'));
    await shownSoon(CODES.toReversed());
    await sortBy(ISFAHAN);
    await expect.poll(async () => Object.values(await verdictsInTable(page)).every((one) => one[ISFAHAN] === 'undetermined')).toBe(true);
    await turnTo('last');
    await expect.poll(async () => Object.values(await verdictsInTable(page)).every((one) => one[ISFAHAN] === 'ineligible')).toBe(true);
  });
});
