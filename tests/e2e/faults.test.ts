// When something breaks: the answers stay, the rest of the page goes on, and what is wrong is said.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { answerAll, question, radio, standing, verdicts } from './harness/form.ts';
import { goTo } from './harness/screens.ts';
import { serveDist } from './harness/staticHost.ts';
import { visit } from './harness/visit.ts';

const ANSWERS = { diagnosis: 'als', birthDate: '1974-05-17', sex: 'male', fvc: 62, alsfrsrWalking: 3 };

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** From now on lists of names, or dates, cannot be written: as if the browser were at fault. */
const breaks = (name: string) => {
  Reflect.set(window, 'whole', Reflect.get(Intl, name));
  Reflect.set(Intl, name, () => {
    throw new Error('planted');
  });
};
const mends = (name: string) => Reflect.set(Intl, name, Reflect.get(window, 'whole'));

describe('a fault', () => {
  it('in the results leaves the form and its answers, and the results come back', async () => {
    const { page, close } = await visit(browser, `${inject('pageUrl')}#/en/form`);
    await answerAll(page, ANSWERS);
    await page.locator('[data-trial="NCT02116634"] .all-criteria > summary').click();
    await page.locator('[data-criterion="fvc-50"]').waitFor();
    const before = await standing(page);
    await page.evaluate(breaks, 'ListFormat');
    await question(page, 'fvc').locator('input').fill('45');
    await page.locator('.check-body > [role="alert"]').waitFor();
    expect(await page.locator('.trial-result').count()).toBe(0);
    expect(await standing(page)).toEqual({ ...before, fvc: ['45', 'false', 'false', 'false'] });
    await radio(page, 'alsForm', 'familial').check();
    await page.evaluate(mends, 'ListFormat');
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await verdicts(page)).toMatchObject({
      NCT02116634: 'ineligible',
      NCT01759797: 'ineligible',
      IRCT20160809029275N2: 'undetermined',
    });
    await close();
  });

  it('in form and results at once loses no answer either', async () => {
    const { page, close } = await visit(browser, `${inject('pageUrl')}#/en/form`);
    await answerAll(page, ANSWERS);
    const before = await standing(page);
    await page.evaluate(breaks, 'DateTimeFormat');
    await page.getByRole('link', { name: 'فارسی' }).click();
    await page.locator('.check-body > [role="alert"]').first().waitFor();
    expect(await page.locator('[data-fact]').count()).toBe(0);
    await page.evaluate(mends, 'DateTimeFormat');
    const again = page.locator('.check-body > [role="alert"] button');
    expect(await again.count()).toBe(2);
    while ((await again.count()) > 0) await again.first().click();
    await goTo(page, 'en', '/form');
    expect(await standing(page)).toEqual(before);
    await close();
  });
});

describe('data at fault', () => {
  const changed = async (change: (text: string) => string) => {
    const host = await serveDist();
    await host.replace('index.html', change);
    const visited = await visit(browser, `${host.url}#/en/form`);
    return { ...visited, end: () => visited.close().then(host.close) };
  };

  it('that cannot be read is said in both languages, and nothing else is shown', async () => {
    const { page, end } = await changed((text) => text.replace('"group":"breathing"', '"group":7'));
    expect(
      await page.locator('[role="alert"]').evaluateAll((all) => all.map((one) => `${one.getAttribute('lang')}: ${one.textContent}`)),
    ).toEqual([expect.stringMatching(/^en: The questions could not be read/), expect.stringMatching(/^fa: پرسش‌ها خوانده نشد/)]);
    expect(await page.locator('pre').textContent()).toContain('rules/facts/breathing.json: group');
    await end();
  });

  it('in one trial refuses that trial alone, by name, on every screen', async () => {
    const { page, end } = await changed((text) => text.replaceAll('"number":"NCT01759797"', '"number":"NCT01759797","more":1'));
    expect(await page.locator('main > [role="alert"]').textContent()).toContain('rules/trials/NCT01759797.json');
    expect(Object.keys(await verdicts(page))).not.toContain('NCT01759797');
    expect(Object.keys(await verdicts(page)).length).toBeGreaterThan(4);
    await goTo(page, 'fa', '/about');
    expect(await page.locator('main > [role="alert"]').count()).toBe(1);
    await end();
  });
});
