// The results in a real browser: every kind of result in both languages and themes, narrow and wide, and on both sizes of paper.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { person } from '../scenarios/people.ts';
import { axeFindings } from './harness/axe.ts';
import { sharedBrowser } from './harness/browser.ts';
import { answerAll, type Answers } from './harness/form.ts';
import { holes, smallTargets, stickingOut } from './harness/layout.ts';
import { goTo, type LanguageCode, openAll } from './harness/screens.ts';
import { visit, type Visit } from './harness/visit.ts';

const WIDE = { width: 1280, height: 900 };
const TABLET = { width: 600, height: 900 };
const NARROW = { width: 320, height: 640 };
/** 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

const MAN = person('als-man-of-52').answers;
const PEOPLE: Readonly<Record<string, Answers>> = {
  'all met': MAN,
  'none met': {
    ...MAN,
    birthDate: '1950-03',
    alsForm: 'familial',
    riluzoleStableMonths: 1,
    riluzoleMonths: 1,
    fvc: 38,
    onsetDate: '2022-01',
  },
  'cannot tell': {
    diagnosis: 'als',
    birthDate: '1965-12',
    riluzole: 'current',
    riluzoleMonths: 14,
    riluzoleStableMonths: 1,
    fvc: 'not sure',
    alsfrsrSpeech: 3,
  },
  'another illness': { diagnosis: 'other' },
};
const LANGUAGES: readonly LanguageCode[] = ['en', 'fa'];

let browser: Browser;
const visits = new Map<string, Visit>();
beforeAll(async () => {
  browser = await sharedBrowser();
  for (const [name, answers] of Object.entries(PEOPLE)) {
    const visited = await visit(browser, `${inject('pageUrl')}#/en/form`, { bypassCSP: true, viewport: WIDE });
    await visited.page.locator('[data-fact]').first().waitFor();
    await answerAll(visited.page, answers);
    visits.set(name, visited);
  }
});
afterAll(() => browser.close());

/** Drawn anew: what was opened before is closed. */
async function results(page: Page, language: LanguageCode): Promise<void> {
  await goTo(page, language, '/nowhere');
  await page.locator('.results-page').waitFor({ state: 'detached' });
  await goTo(page, language, '/results');
  await page.locator('.results-page').waitFor();
}

/** Large controls that are too small, or too near the right or the lower edge when they are scrolled to. */
function badlyPlaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const control of document.querySelectorAll<HTMLElement>('.results-page .big')) {
      control.scrollIntoView({ block: 'center' });
      const { width, height, right, bottom } = control.getBoundingClientRect();
      if (width < 88 || height < 88) faults.push(`${control.innerText}: ${width} × ${height}`);
      if (window.innerWidth >= 600 && right > document.documentElement.clientWidth - 76)
        faults.push(`${control.innerText}: right ${right}`);
      if (window.innerWidth >= 600 && bottom > window.innerHeight - 76) faults.push(`${control.innerText}: bottom ${bottom}`);
    }
    return faults;
  });
}

describe.each(Object.keys(PEOPLE))('%s', (name) => {
  it.each(LANGUAGES)('nothing is wrong in %s', async (language) => {
    const { page, faults } = visits.get(name)!;
    await results(page, language);
    expect(await page.locator('.results-page .big:visible').count()).toBeGreaterThanOrEqual(2);
    await openAll(page);
    const found: string[] = [];
    found.push(...(await axeFindings(page)).map((one) => `light: ${one}`));
    await page.emulateMedia({ colorScheme: 'dark' });
    // What the colours do not change has been looked at in light.
    found.push(...(await axeFindings(page, { runOnly: ['color-contrast'] })).map((one) => `dark: ${one}`));
    await page.emulateMedia({ colorScheme: null });
    for (const size of [WIDE, TABLET, NARROW, ZOOMED]) {
      await page.setViewportSize(size);
      const wrong = [...(await stickingOut(page)), ...(await smallTargets(page)), ...(await badlyPlaced(page))];
      found.push(...wrong.map((one) => `${size.width} × ${size.height}: ${one}`));
    }
    await page.setViewportSize(WIDE);
    expect([...found, ...(await holes(page)), ...faults]).toEqual([]);
    expect(await page.locator('[role="status"], [role="alert"], [aria-live]').count()).toBeLessThanOrEqual(1);
  });

  it.each(LANGUAGES)('is told apart without colours in %s', async (language) => {
    const { page } = visits.get(name)!;
    await results(page, language);
    await page.emulateMedia({ forcedColors: 'active' });
    const verdicts = page.locator('.verdict, .other-illness');
    const without = await verdicts.evaluateAll((all) =>
      all
        .filter((one) => one.querySelector('svg.mark')?.getBoundingClientRect().width !== 20 || one.textContent.trim() === '')
        .map(({ outerHTML }) => outerHTML),
    );
    expect(without).toEqual([]);
    expect(await verdicts.count()).toBeGreaterThanOrEqual(6);
    await page.emulateMedia({ forcedColors: null });
  });
});

const PAPER = {
  // Inside the margins of 16 mm, at 96 px to the inch.
  A4: { width: 794 - 121, pages: 4 },
  Letter: { width: 816 - 121, pages: 4 },
} as const;

describe.each(Object.keys(PEOPLE))('on paper: %s', (name) => {
  it.each(LANGUAGES.flatMap((language) => (['A4', 'Letter'] as const).map((format) => [language, format] as const)))(
    '%s %s',
    async (language, format) => {
      const { page } = visits.get(name)!;
      await results(page, language);
      const pdf = (await page.pdf({ format, printBackground: true })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThanOrEqual(PAPER[format].pages);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: PAPER[format].width, height: 900 });
      expect(await stickingOut(page)).toEqual([]);
      await page.setViewportSize(WIDE);
      await page.emulateMedia({ media: null });
    },
  );
});

it('a link to a trial for another illness is high enough to be pressed', async () => {
  const { page } = visits.get('all met')!;
  await results(page, 'en');
  const heights = await page.locator('.other-illness a').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(0);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

it('keeps what is opened, and does not print what is not', async () => {
  const { page } = visits.get('all met')!;
  await results(page, 'en');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.criterion:visible').count()).toBe(0);
  await page.emulateMedia({ media: null });
  await page.locator('[data-trial="NCT01759797"] .all-criteria > summary').click();
  await page.locator('[data-trial="NCT01759797"] .criterion').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.criterion:visible').count()).toBe(6);
  await page.emulateMedia({ media: null });
});
