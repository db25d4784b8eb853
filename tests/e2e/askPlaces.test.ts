// The screens of the questions as they are laid out: sizes, places, reflow, and what axe finds, in both languages, light and dark.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { MAN_WITH_ALS, nextButton, offered, wantedOf } from './harness/ask.ts';
import { axeFindings } from './harness/axe.ts';
import { sharedBrowser } from './harness/browser.ts';
import { holes, smallTargets, stickingOut } from './harness/layout.ts';
import { misplaced, steeringAt } from './harness/places.ts';
import { goTo, openAll, type LanguageCode } from './harness/screens.ts';
import { visit, type Visit } from './harness/visit.ts';

const WIDE = { width: 1280, height: 800 };
const SIZES = [WIDE, { width: 768, height: 1024 }, { width: 320, height: 640 }] as const;
/** 400 % zoom of a window of 1280 by 1024. */
const ZOOMED = { width: 320, height: 256 };
const LANGUAGES: readonly LanguageCode[] = ['en', 'fa'];

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** What is wrong with the page as it stands, at every size and in both themes. */
async function wrong({ page, faults }: Visit): Promise<string[]> {
  const found: string[] = [];
  const put = (where: string, some: readonly string[]) => found.push(...some.map((one) => `${where}: ${one}`));
  for (const size of [...SIZES, ZOOMED]) {
    await page.setViewportSize(size);
    const where = `${size.width}×${size.height}`;
    put(where, await misplaced(page));
    put(where, await stickingOut(page));
    put(where, await smallTargets(page));
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
  put('fault', faults);
  return found;
}

const opened = (language: LanguageCode) => visit(browser, `${inject('pageUrl')}#/${language}/`, { bypassCSP: true, viewport: WIDE });

async function answered(page: Page): Promise<void> {
  const key = wantedOf(await offered(page), MAN_WITH_ALS);
  await page.locator(`.ask-choice:has([value="${key}"])`).click();
}

describe.each(LANGUAGES)('%s', (language) => {
  let visited: Visit;
  beforeAll(async () => {
    visited = await opened(language);
  });
  afterAll(() => visited.close());

  it('the start is in order, blank and with answers', async () => {
    const { page } = visited;
    expect(await wrong(visited)).toEqual([]);
    await page.locator('.start-actions .primary').click();
    await page.locator('.ask-question').waitFor();
    await answered(page);
    await goTo(page, language, '/');
    expect(await wrong(visited)).toEqual([]);
    await page.locator('.start-actions button').nth(1).click();
    await page.locator('.undo').waitFor();
    expect(await wrong(visited)).toEqual([]);
    await page.locator('.undo button').click();
  });

  it('every kind of question is in order, blank, refused and answered, with everything opened', async () => {
    const { page } = visited;
    await goTo(page, language, '/ask/1');
    const places = new Set<string>();
    for (let step = 0; step < 8; step += 1) {
      await page.setViewportSize(WIDE);
      places.add((await steeringAt(page)).join(' '));
      await openAll(page);
      if (step === 1) {
        await nextButton(page).click();
        expect(await page.locator('.ask-steering .alert').count()).toBe(1);
      }
      expect(await wrong(visited), await page.locator('h1').innerText()).toEqual([]);
      await answered(page);
      const before = page.url();
      await nextButton(page).click();
      await page.waitForFunction((url) => window.location.href !== url, before);
    }
    expect(places.size, [...places].join('; ')).toBe(1);
  });

  it('my answers are in order, and empty too', async () => {
    const { page } = visited;
    await goTo(page, language, '/answers');
    expect(await page.locator('.answer-row').count()).toBeGreaterThan(7);
    expect(await wrong(visited)).toEqual([]);
    await page.locator('.eraser button.danger').click();
    await page.locator('.undo').waitFor();
    expect(await wrong(visited)).toEqual([]);
  });

  it('the first questions fit a window of 1280 by 800 without scrolling', async () => {
    const { page } = visited;
    await goTo(page, language, '/ask');
    await page.locator('.ask-question').waitFor();
    for (let step = 0; step < 6; step += 1) {
      const lowest = await page
        .locator('.ask-choice')
        .last()
        .evaluate((one) => one.getBoundingClientRect().bottom);
      expect(lowest, await page.locator('h1').innerText()).toBeLessThanOrEqual(WIDE.height - 76);
      await answered(page);
      const before = page.url();
      await nextButton(page).click();
      await page.waitForFunction((url) => window.location.href !== url, before);
    }
  });
});

it('what is chosen is seen in forced colours too', async () => {
  const { page, close } = await visit(browser, `${inject('pageUrl')}#/en/ask`, { forcedColors: 'active', viewport: WIDE });
  await page.locator('.ask-choice').first().click();
  await page.mouse.move(0, 0);
  await page.locator('h1').focus();
  const outlines = await page.locator('.ask-choice').evaluateAll((all) => all.map((one) => getComputedStyle(one).outlineStyle));
  expect(outlines[0]).toBe('solid');
  expect(new Set(outlines.slice(1))).toEqual(new Set(['none']));
  await close();
});
