// A coordinator's list by keyboard alone: from rows that are pasted, over a mended cell, to an answer that is changed.
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { coordinator, INITIALS, onward } from './harness/cohort.ts';
import { said } from './harness/cohortKeeping.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const MOST_STEPS = 120;

/** Whether the focus can be seen: a ring, and nothing over it. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const shown = at.closest('label') ?? at;
    const box = shown.getBoundingClientRect();
    const onTop = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const rings = [at, shown].map((one) => getComputedStyle(one));
    return {
      tag: at.tagName,
      what: at.outerHTML.slice(0, 120),
      isOnTop: onTop !== null && (shown.contains(onTop) || onTop.contains(shown)),
      hasRing: rings.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2),
    };
  });

/** Tabs on to it; every stop on the way is seen. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const at = await focus(page);
    if (at.tag === 'BODY') continue;
    expect(at).toMatchObject({ isOnTop: true, hasRing: true });
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`no key leads to ${wanted.toString()}`);
}

it('from rows pasted to an answer changed, keys alone are enough', async () => {
  const who = await coordinator(browser, 'en', { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page, say } = who;
  const rows = 'Code\tDx\tAge\tFVC\tHb\nK-01\tALS\t52\tsixty\t13.5\nK-02\tALS\t47\t71\t12.9\n';
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows);
  await tabTo(page, page.locator('.import-paste textarea'));
  await page.keyboard.press('Control+V');
  await tabTo(page, page.getByRole('button', { name: say('import.openPasted') }));
  await page.keyboard.press('Enter');
  const unit = page.locator('.import').getByLabel(say('import.unit')).last();
  await tabTo(page, unit);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => unit.inputValue()).toBe('g/dL');
  await tabTo(page, onward(who));
  await page.keyboard.press('Enter');
  const cell = page.getByLabel(say('import.mendOf', { row: 2, heading: 'FVC' }));
  await tabTo(page, cell);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('60');
  await page.keyboard.press('Enter');
  await cell.waitFor({ state: 'detached' });
  expect((await focus(page)).tag, 'the focus after the field has gone').not.toBe('BODY');
  await tabTo(page, onward(who));
  await page.keyboard.press('Enter');
  await page.locator('dialog.question-box').waitFor();
  await page.keyboard.type(INITIALS);
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('tr[data-code="K-01"] a'));
  await page.keyboard.press('Enter');
  const answer = page.locator('[data-entry="fvc"]');
  await answer.waitFor();
  expect(await answer.inputValue()).toBe('60');
  await tabTo(page, answer);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('31');
  await page.keyboard.press('Tab');
  await said(who, 'cohort.candidate.done').waitFor();
  await page.keyboard.press('Control+Home');
  await tabTo(page, page.getByRole('link', { name: say('cohort.candidate.back') }));
  await page.keyboard.press('Enter');
  await page.locator('.cohort-rows tbody tr').first().waitFor();
  expect(await page.locator('tr[data-code="K-01"] [data-verdict="ineligible"]').count()).toBeGreaterThan(0);
  expect(who.faults).toEqual([]);
  await who.close();
});
