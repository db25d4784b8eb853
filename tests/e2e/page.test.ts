import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { axeFindings } from './harness/axe.ts';
import { sharedBrowser } from './harness/browser.ts';
import { keptForOffline, visit } from './harness/visit.ts';

const url = inject('pageUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

it('loads without a fault or a breach of its policy', async () => {
  const { page, faults, close } = await visit(browser, url);
  await page.waitForLoadState('networkidle');
  expect(faults).toEqual([]);
  expect(await page.title()).toContain('Gharbal');
  await close();
});

it('asks for nothing but its own files', async () => {
  const { page, requests, close } = await visit(browser, url);
  await page.waitForLoadState('networkidle');
  expect(requests.length).toBeGreaterThan(2);
  expect(requests.filter((request) => !request.startsWith(url))).toEqual([]);
  await close();
});

it('asks for nothing at all once it is kept for offline use', async () => {
  const { page, requests, close } = await visit(browser, url);
  await keptForOffline(page);
  await page.waitForLoadState('networkidle');
  requests.length = 0;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.keyboard.press('Tab');
  await page.waitForTimeout(1500);
  expect(requests).toEqual([]);
  await close();
});

it.each(['light', 'dark'] as const)('has no fault that axe can see (%s)', async (colorScheme) => {
  const { page, close } = await visit(browser, url, { bypassCSP: true, colorScheme });
  expect(await axeFindings(page)).toEqual([]);
  await close();
});
