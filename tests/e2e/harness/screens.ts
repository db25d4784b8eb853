// The screens of the page, and how to come to one.
import type { Page } from 'playwright-core';
import { catalogueFromDisk } from '../../catalogueFromDisk.ts';

export const TRIALS: readonly string[] = catalogueFromDisk().trials.map(({ number }) => number);

/** Paths after the language. */
export const SCREENS: readonly string[] = [
  '/',
  '/ask/1',
  '/answers',
  '/results',
  '/form',
  '/clinic',
  '/clinic/sheet',
  '/trials',
  ...TRIALS.map((number) => `/trials/${number}`),
  '/about',
  '/nowhere',
  '/trials/NCT00000000',
];

export type LanguageCode = 'en' | 'fa';

/** Changes the address only, as a link does: the answers stay. */
export async function goTo(page: Page, language: LanguageCode, screen: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `/${language}${screen}`);
  const drawn = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await drawn();
  await page.locator(`html[lang="${language}"] h1`).waitFor();
  await drawn();
}

/** Opens every detail, also those that stand inside another. */
export async function openAll(page: Page): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.waitForTimeout(50);
  }
}
