// The language of the first visit comes from the reader's browser; an address that names one goes before it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { visit } from './harness/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** The page as it first opens for a reader of these languages. */
async function firstVisit(page: Page, languages: readonly string[]) {
  await page.goto('about:blank');
  await page.goto(`${inject('pageUrl')}?${languages.join()}`);
  await page.locator('h1').waitFor();
  return page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, window.location.hash]);
}

it('a first visit is in the language that the reader’s browser asks for', async () => {
  const { page, faults, close } = await visit(browser, inject('pageUrl'));
  await page.addInitScript(() => Object.defineProperty(navigator, 'languages', { get: () => window.location.search.slice(1).split(',') }));
  const persian = ['fa', 'rtl', '#/fa/'];
  const english = ['en', 'ltr', '#/en/'];
  expect(await firstVisit(page, ['fa-IR', 'en-GB'])).toEqual(persian);
  expect(await firstVisit(page, ['fa'])).toEqual(persian);
  expect(await firstVisit(page, ['en-US', 'fa-IR'])).toEqual(english);
  expect(await firstVisit(page, ['de-DE', 'fa-IR', 'en'])).toEqual(persian);
  expect(await firstVisit(page, ['de-DE', 'fr'])).toEqual(english);
  expect(faults).toEqual([]);
  await close();
});

it('an address that names a language is in that language, whatever the browser prefers', async () => {
  const { page, close } = await visit(browser, `${inject('pageUrl')}#/fa/trials`, { locale: 'en-GB' });
  expect(await page.locator('h1').textContent()).toBe('کارآزمایی‌ها');
  expect(await page.title()).toContain('غربال');
  await close();
});

it('an address without a language keeps its page', async () => {
  const { page, close } = await visit(browser, `${inject('pageUrl')}#/trials/NCT02116634`, { locale: 'fa-IR' });
  await page.locator('html[lang="fa"] .trial-page').waitFor();
  expect(page.url()).toMatch(/#\/fa\/trials\/NCT02116634$/);
  await close();
});
