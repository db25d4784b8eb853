// The screens of taking along, opening and keeping as they are laid out: sizes, places, reflow, and what axe finds, in both languages, light and dark.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { STAMP } from '../storage/somebody.ts';
import { axeFindings } from './harness/axe.ts';
import { sharedBrowser } from './harness/browser.ts';
import { holes, smallTargets, stickingOut } from './harness/layout.ts';
import { misplaced } from './harness/places.ts';
import { chooseFile, openPerson, PERSON_A } from './harness/saved.ts';
import { goTo, type LanguageCode } from './harness/screens.ts';
import { visit, type Visit } from './harness/visit.ts';
import { lock } from '#storage/lock.ts';
import { writePerson } from '#storage/personFile.ts';

const WIDE = { width: 1280, height: 800 };
const SIZES = [WIDE, { width: 768, height: 1024 }, { width: 320, height: 640 }, { width: 320, height: 256 }] as const;
const LANGUAGES: readonly LanguageCode[] = ['en', 'fa'];
const TEXT = writePerson(PERSON_A, { ...STAMP, rules: 'fedcba987654' }).replace('"fvc":', '"shoeSize":');

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

async function wrong({ page, faults }: Visit): Promise<string[]> {
  const found: string[] = [];
  const put = (where: string, some: readonly string[]) => found.push(...some.map((one) => `${where}: ${one}`));
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const where = `${size.width}×${size.height}`;
    put(where, await stickingOut(page));
    put(where, await smallTargets(page));
    put(where, await misplaced(page));
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 3));
    put(`${where}, on the way`, await misplaced(page));
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    put(`${where}, at the end`, await misplaced(page));
    await page.evaluate(() => window.scrollTo(0, 0));
  }
  await page.setViewportSize(WIDE);
  put('light', await axeFindings(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  put('dark', await axeFindings(page, { runOnly: ['color-contrast'] }));
  await page.emulateMedia({ colorScheme: 'light' });
  put('hole', await holes(page));
  put('hole', (await page.evaluate(() => document.body.innerText)).match(/\b(?:take|open|keep|passphrase)\.[a-z]\w*/g) ?? []);
  put('fault', faults);
  return found;
}

describe.each(LANGUAGES)('%s', (language) => {
  let visited: Visit;
  beforeAll(async () => {
    visited = await visit(browser, `${inject('pageUrl')}#/${language}/take`, { bypassCSP: true, viewport: WIDE });
    await visited.page.locator('.take').waitFor();
  });
  afterAll(() => visited.close());

  it('opening is in order at every step', async () => {
    const { page } = visited;
    expect(await wrong(visited), 'nothing to take').toEqual([]);
    await goTo(page, language, '/open');
    await page.locator('.open').waitFor();
    expect(await wrong(visited), 'choosing').toEqual([]);
    await chooseFile(page, '{}');
    await page.locator('[data-trouble="foreign"]').waitFor();
    expect(await wrong(visited), 'refused').toEqual([]);
    await chooseFile(page, await lock(TEXT, 'phrase'));
    await page.locator('.passphrase input').fill('other');
    await page.locator('.open .primary').click();
    await page.locator('.problem:not(:empty)').waitFor();
    expect(await wrong(visited), 'locked').toEqual([]);
    await page.locator('.passphrase input').fill('phrase');
    await page.locator('.open .primary').click();
    await page.locator('.open .faults').waitFor();
    expect(await page.locator('.open .note').count()).toBe(1);
    expect(await wrong(visited), 'read').toEqual([]);
    await page.locator('.open .primary').click();
    await page.locator('#done-title').waitFor();
    expect(await wrong(visited), 'in place').toEqual([]);
  });

  it('the camera is in order', async () => {
    const { page } = visited;
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => new Promise(() => undefined);
    });
    await goTo(page, language, '/about');
    await goTo(page, language, '/open');
    await page.locator('[aria-labelledby="open-code"] button').click();
    await page.locator('.camera').waitFor();
    expect(await wrong(visited)).toEqual([]);
  });

  it('taking along is in order, with everything done', async () => {
    const { page } = visited;
    await goTo(page, language, '/about');
    await openPerson(page, language);
    await goTo(page, language, '/take');
    await page.locator('.take-way').first().waitFor();
    await page.locator('[aria-labelledby="code-title"] button').click();
    await page.locator('svg.code').waitFor();
    await page.locator('[aria-labelledby="file-title"] button').first().click();
    await page.locator('[data-saved="saved"]').waitFor();
    await page.locator('[aria-labelledby="file-title"] button[type="submit"]').click();
    await page.locator('.problem:not(:empty)').waitFor();
    expect(await wrong(visited)).toEqual([]);
  });

  it('keeping is in order, on, failed and forgotten', async () => {
    const { page } = visited;
    await goTo(page, language, '/');
    await page.locator('.keep button').click();
    await page.locator('[data-current="true"]').waitFor();
    expect(await wrong(visited), 'on').toEqual([]);
    await page.evaluate(() => {
      const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
      Reflect.set(window, 'mend', () => Reflect.set(IDBObjectStore.prototype, 'put', put));
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.locator('.start-reporter input').nth(2).check();
    await page.locator('[data-trouble="no-room"]').waitFor();
    expect(await wrong(visited), 'failed').toEqual([]);
    await page.evaluate(() => (Reflect.get(window, 'mend') as () => void)());
    await page.locator('[data-trouble="no-room"] button').click();
    await page.locator('[data-current="true"]').waitFor();
    await page.reload();
    await page.locator('.resumed').waitFor();
    expect(await wrong(visited), 'come back').toEqual([]);
    await page.locator('.keep button').click();
    await page.locator('.keep [role="status"] .note').waitFor();
    expect(await wrong(visited), 'forgotten').toEqual([]);
  });
});
