// Every screen, in both languages, light and dark: axe-core finds nothing, nothing sticks out at 320 px, every control can be hit.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { person } from '../scenarios/people.ts';
import { axeFindings } from './harness/axe.ts';
import { sharedBrowser } from './harness/browser.ts';
import { answerAll } from './harness/form.ts';
import { holes, smallTargets, stickingOut } from './harness/layout.ts';
import { goTo, type LanguageCode, openAll, SCREENS } from './harness/screens.ts';
import { visit, type Visit } from './harness/visit.ts';

const LANGUAGES: readonly LanguageCode[] = ['en', 'fa'];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

let browser: Browser;
const visits = new Map<LanguageCode, Visit>();

beforeAll(async () => {
  browser = await sharedBrowser();
  await Promise.all(
    LANGUAGES.map(async (language) => {
      visits.set(language, await visit(browser, `${inject('pageUrl')}#/${language}/form`, { bypassCSP: true, viewport: WIDE }));
    }),
  );
});
afterAll(() => browser.close());

/** What is wrong with the screen as it stands, in one language. */
async function wrong(language: LanguageCode): Promise<string[]> {
  const { page, faults } = visits.get(language)!;
  const said = (kind: string, found: readonly string[]) => found.map((one) => `${language} ${kind}: ${one}`);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  // What the colours do not change has been looked at in light.
  const dark = await axeFindings(page, { runOnly: ['color-contrast'] });
  const wide = [...said('sticks out at 1280', await stickingOut(page)), ...said('too small at 1280', await smallTargets(page))];
  await page.setViewportSize(NARROW);
  const narrow = [...said('sticks out at 320', await stickingOut(page)), ...said('too small at 320', await smallTargets(page))];
  await page.setViewportSize(WIDE);
  return [...said('light', light), ...said('dark', dark), ...wide, ...narrow, ...said('hole', await holes(page)), ...said('fault', faults)];
}

const wrongInAll = async () => (await Promise.all(LANGUAGES.map(wrong))).flat();
const inAll = (deed: (visited: Visit, language: LanguageCode) => Promise<unknown>) =>
  Promise.all(LANGUAGES.map((language) => deed(visits.get(language)!, language)));

describe('without answers', () => {
  it.each(SCREENS)('%s', async (screen) => {
    await inAll(async ({ page }, language) => {
      await goTo(page, language, screen);
      // The form repeats what the pages of the trials show; it is opened below, with answers.
      if (screen !== '/form') await openAll(page);
    });
    expect(await wrongInAll()).toEqual([]);
  });
});

describe('with the answers of a person with ALS, some of them wrong', () => {
  beforeAll(async () => {
    const { birthDate: _, ...answers } = person('doubt-cancer-once').answers;
    await inAll(async ({ page }, language) => {
      await goTo(page, language, '/form');
      await answerAll(page, { ...answers, ageYears: 61, fvc: { from: 60, to: 50 }, monthsSinceOnset: 60, chewingScore: 'not sure' });
      await page.keyboard.press('Tab');
    });
  });

  it('the form has an alert, a problem, a result of each kind, and nothing wrong', async () => {
    await inAll(async ({ page }) => {
      expect(await page.locator('.form [role="alert"]').count()).toBe(1);
      expect(await page.locator('.problem:not(:empty)').count()).toBe(1);
      expect(await page.locator('[data-verdict="ineligible"]').count()).toBeGreaterThan(0);
      expect(await page.locator('[data-verdict="undetermined"]').count()).toBeGreaterThan(0);
      await openAll(page);
    });
    expect(await wrongInAll()).toEqual([]);
  });

  it('the page of a trial shows results, and nothing is wrong', async () => {
    await inAll(async ({ page }, language) => {
      await goTo(page, language, '/trials/NCT02116634');
      expect(await page.locator('[data-criterion][data-result]').count()).toBeGreaterThan(10);
      await openAll(page);
    });
    expect(await wrongInAll()).toEqual([]);
  });
});
