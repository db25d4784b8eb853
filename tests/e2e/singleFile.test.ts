// The second shape: one file, alone in a folder of a disk, opened by its file address. It works, asks for nothing and keeps nothing.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { answerAll, question, standing, verdicts } from './harness/form.ts';
import { goTo, type LanguageCode } from './harness/screens.ts';
import { visit } from './harness/visit.ts';

const stick = mkdtempSync(join(tmpdir(), 'gharbal-stick-'));
const folder = join(stick, 'حافظهٔ من 100% #1');
const file = join(folder, 'gharbal.html');
const url = pathToFileURL(file).href;
const ANSWERS = { diagnosis: 'als', birthDate: '1974-05', sex: 'male', fvc: 39 };

let browser: Browser;
beforeAll(async () => {
  mkdirSync(folder);
  copyFileSync(join(import.meta.dirname, '../../dist/gharbal.html'), file);
  browser = await sharedBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(stick, { recursive: true, force: true });
});

/** Every place where a page can keep something. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookie: document.cookie,
    name: window.name,
  }));
const NOTHING = { local: [], session: [], databases: [], caches: [], cookie: '', name: '' };

it.each<[LanguageCode, string]>([
  ['en', 'en-GB'],
  ['fa', 'fa-IR'],
])('answers are checked, with no request and nothing kept (%s)', async (language, locale) => {
  const { page, faults, requests, close } = await visit(browser, url, { locale });
  page.on('dialog', (dialog) => void dialog.accept());
  await page.locator(`html[lang="${language}"] h1`).first().waitFor();
  await goTo(page, language, '/form');
  expect(await answerAll(page, ANSWERS)).toEqual([]);
  const shown = await verdicts(page);
  expect(shown).toMatchObject({ NCT01759797: 'ineligible', NCT02116634: 'ineligible' });
  const before = await standing(page);
  for (const screen of ['/', '/trials', '/trials/NCT02116634', '/results', '/about', '/form'])
    for (const one of ['en', 'fa'] as const) await goTo(page, one, screen);
  await goTo(page, language, '/form');
  expect(await standing(page)).toEqual(before);
  expect(await verdicts(page)).toEqual(shown);
  expect(await kept(page)).toEqual(NOTHING);

  await page.reload();
  await question(page, 'diagnosis').waitFor();
  expect(await page.locator('input:checked').count()).toBe(0);
  await answerAll(page, ANSWERS);
  expect(await verdicts(page)).toEqual(shown);
  expect(await kept(page)).toEqual(NOTHING);
  expect(requests.filter((request) => !request.startsWith('data:')).map((request) => request.split('#')[0])).toEqual([url, url]);
  expect(faults).toEqual([]);
  expect(readdirSync(folder)).toEqual(['gharbal.html']);
  await close();
});

it('carries its typeface, Persian and Latin', async () => {
  const { page, close } = await visit(browser, url);
  const loaded = await page.evaluate(async () => {
    const faces = await Promise.all(['a', 'غ'].map((letter) => document.fonts.load('1rem "Vazirmatn Variable"', letter)));
    return faces.map((all) => all.map((face) => face.status));
  });
  expect(loaded).toEqual([['loaded'], ['loaded']]);
  await close();
});

it('has no service worker and no place for one', async () => {
  const { page, close } = await visit(browser, url);
  expect(await page.locator('link[rel="manifest"]').count()).toBe(0);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length, String))).not.toBe(1);
  await close();
});
