// Answers stay in the page's memory: nothing is asked for and nothing is kept, online and offline.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { person } from '../scenarios/people.ts';
import { sharedBrowser } from './harness/browser.ts';
import { answerAll, type Answers } from './harness/form.ts';
import { goTo } from './harness/screens.ts';
import { keptForOffline, visit } from './harness/visit.ts';

/** Found nowhere else, so that it can be looked for. */
const TELLTALE = 62.125;
const ANSWERS = { ...person('als-man-of-52').answers, fvc: TELLTALE };

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** Every place where a page can keep something, with what is in it. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const cached = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) cached.push(`${name} ${url} ${(await (await cache.match(url))?.text())?.length}`);
    }
    const databases = await indexedDB.databases();
    return {
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: databases.map(({ name }) => name),
      cookie: document.cookie,
      name: window.name,
      history: JSON.stringify(history.state),
      cached,
    };
  });

async function everythingDone(page: Page, answers: Answers): Promise<void> {
  await goTo(page, 'en', '/form');
  await answerAll(page, answers);
  for (const language of ['en', 'fa'] as const)
    for (const screen of ['/', '/ask/1', '/answers', '/results', '/form', '/trials', '/trials/NCT02116634', '/about'])
      await goTo(page, language, screen);
  await goTo(page, 'en', '/form');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Bring them back' }).click();
  expect(await page.locator(`input[name="fvc.exact"]`).inputValue()).toBe(String(TELLTALE));
}

it('asks for nothing and keeps nothing while a form is filled, online and after an offline reload', async () => {
  const { page, context, requests, faults, close } = await visit(browser, `${inject('pageUrl')}#/en/form`);
  await keptForOffline(page);
  await page.waitForLoadState('networkidle');
  const before = await kept(page);
  expect(before.cached.length).toBeGreaterThan(10);
  requests.length = 0;
  await everythingDone(page, ANSWERS);
  expect(requests).toEqual([]);
  expect(await kept(page)).toEqual(before);
  expect(page.url()).toMatch(/#\/en\/form$/);

  await context.setOffline(true);
  await page.reload();
  await page.locator('[data-fact="diagnosis"]').waitFor();
  expect(await page.locator('input:checked').count()).toBe(0);
  await page.waitForLoadState('networkidle');
  requests.length = 0;
  await everythingDone(page, { diagnosis: 'als', birthDate: '1974-05', fvc: TELLTALE });
  expect(requests).toEqual([]);
  expect(await kept(page)).toEqual(before);
  expect(faults.filter((fault) => !fault.includes('sw.js'))).toEqual([]);
  await close();
});

it('asks before it is left with answers in it, and not before', async () => {
  const { page, close } = await visit(browser, `${inject('pageUrl')}#/en/form`);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.getByRole('radio', { name: 'The person' }).check();
  await page.reload();
  expect(asked).toEqual([]);
  await page.locator('[data-fact="diagnosis"] input').first().check();
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  await close();
});
