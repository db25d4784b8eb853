import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { serveDist } from './harness/staticHost.ts';
import { keptForOffline, visit } from './harness/visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

it('loads again with no network and with its host gone', async () => {
  const host = await serveDist();
  const { page, context, faults, close } = await visit(browser, host.url);
  await keptForOffline(page);
  await host.close();
  await context.setOffline(true);
  await page.reload();
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
  const fonts = await page.evaluate(async () => {
    const loaded = await Promise.all(['a', 'غ'].map((letter) => document.fonts.load('1rem "Vazirmatn Variable"', letter)));
    return loaded.map((faces) => faces.map((face) => face.status));
  });
  expect(fonts).toEqual([['loaded'], ['loaded']]);
  expect(faults).toEqual([]);
  await close();
});

it('offers a newer version, and puts it in place only when asked', async () => {
  const host = await serveDist();
  const { page, faults, close } = await visit(browser, host.url);
  await keptForOffline(page);
  await page.reload();
  await host.replace('sw.js', (text) => `${text}\n// A newer version.`);
  const update = page.locator('[data-update] button');
  expect(await update.count()).toBe(0);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await update.first().waitFor();
  const reloaded = page.waitForEvent('load');
  await update.first().click();
  await reloaded;
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
  expect(await update.count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
  await host.close();
});
