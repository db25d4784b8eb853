// Taking answers along, in both shapes of the page: saved as a file, locked, shown as a code, printed.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { squaresOf } from '../storage/drawn.ts';
import { sharedBrowser } from './harness/browser.ts';
import { openPerson, PERSON_A, personIn, savedBy } from './harness/saved.ts';
import { goTo } from './harness/screens.ts';
import { visit } from './harness/visit.ts';

const SINGLE_FILE = pathToFileURL(join(import.meta.dirname, '../../dist/gharbal.html')).href;
const NAME = /^gharbal-\d{4}-\d\d-\d\d-[0-9a-z]{8}\.json$/;
const PHRASE = 'چهار words آن سو';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe.each(['static files', 'single file'])('from the %s', (shape) => {
  const url = () => (shape === 'single file' ? SINGLE_FILE : inject('pageUrl'));

  it('a file is saved, open and locked, with no breach of the policy', async () => {
    const { page, faults, close } = await visit(browser, `${url()}#/en/`);
    await openPerson(page, 'en');
    await goTo(page, 'en', '/take');
    const open = await savedBy(page, () => button(page, 'Save as a file').click());
    expect(open.name).toMatch(NAME);
    expect(await personIn(open.text)).toEqual(PERSON_A);

    await button(page, 'Save as a locked file').click();
    expect(await page.getByRole('alert').filter({ hasText: 'Please enter a passphrase first.' }).count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('autocomplete'))).toBe('new-password');
    // As a paste or a password manager puts it in, at once.
    await page.keyboard.insertText(PHRASE);
    const locked = await savedBy(page, () => button(page, 'Save as a locked file').click());
    expect(locked.name).toBe(open.name.replace('.json', '-locked.json'));
    expect(locked.text).not.toContain('answers');
    expect(await personIn(locked.text, PHRASE)).toEqual(PERSON_A);
    await button(page, 'Show the passphrase').click();
    expect(await page.getByLabel('Passphrase', { exact: true }).getAttribute('type')).toBe('text');
    expect(await page.getByLabel('Passphrase', { exact: true }).inputValue()).toBe(PHRASE);
    expect(faults).toEqual([]);
    await close();
  });

  it('the code is black on white in the dark too, and is named', async () => {
    const { page, faults, close } = await visit(browser, `${url()}#/fa/`, { colorScheme: 'dark' });
    await openPerson(page, 'fa');
    await goTo(page, 'fa', '/take');
    expect(await page.locator('svg.code').count()).toBe(0);
    await page.getByRole('button', { name: 'نشان دادن کد' }).click();
    const code = page.getByRole('img', { name: 'کد QR با پاسخ‌های شما، برای دوربین درمانگاه' });
    await code.waitFor();
    const fills = await code.evaluate((drawing) => [...drawing.children].map((part) => getComputedStyle(part).fill));
    expect(fills).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    expect(faults).toEqual([]);
    await close();
  });
});

it.each(['en', 'fa'] as const)('prints the results, with the code, as soon as all of it is drawn (%s)', async (language) => {
  const { page, close } = await visit(browser, `${inject('pageUrl')}#/${language}/`);
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = document.querySelector('.results-page svg.code path')?.getAttribute('d') ?? 'without a code';
    };
  });
  await openPerson(page, language);
  await goTo(page, language, '/take');
  await page.locator('[aria-labelledby="paper-title"] button').click();
  await page.locator('body[data-printed]').waitFor();
  const [d, size] = await page.evaluate(() => [
    document.body.dataset['printed'] ?? '',
    document.querySelector('.results-page svg.code')?.getAttribute('viewBox')?.split(' ').at(-1) ?? '',
  ]);
  expect(squaresOf({ d, size: Number(size), version: 0, correction: 'low' })).toHaveLength(Number(size));
  expect(await page.locator('svg.code:visible').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  const { width = 0 } = (await page.locator('svg.code:visible').boundingBox()) ?? {};
  // A square of the code is 0.7 mm wide.
  expect(((width / 96) * 25.4) / Number(size)).toBeCloseTo(0.7, 2);
  await close();
});

it('without answers there is nothing to take, and the sheet has no code', async () => {
  const { page, close } = await visit(browser, `${inject('pageUrl')}#/en/take`);
  await page.getByRole('heading', { level: 1, name: 'Take your answers along' }).waitFor();
  expect(await page.locator('.take-way').count()).toBe(0);
  await goTo(page, 'en', '/results');
  expect(await page.locator('svg.code, [data-sheet]').count()).toBe(0);
  await close();
});
