// What a screen reader would say on the way, from the browser's own accessibility tree: each stop of the Tab key, and each message.
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { visit } from './harness/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** Name, role and state of what has the focus, and its description. */
async function spoken(cdp: CDPSession): Promise<string> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await cdp.send('Accessibility.getPartialAXTree', { objectId: result.objectId ?? '', fetchRelatives: false });
  const [node] = nodes;
  const state = (node?.properties ?? [])
    .filter(({ name, value }) => ['checked', 'expanded', 'pressed', 'invalid'].includes(name) && String(value.value) !== 'false')
    .map(({ name, value }) => (String(value.value) === 'true' ? name : `${name} ${String(value.value)}`));
  return [node?.name?.value, node?.role?.value, ...state, node?.description?.value]
    .filter((part) => part !== undefined && part !== '')
    .map(String)
    .join(', ');
}

/** Everything said from here until `end` has the focus. */
async function transcript(page: Page, cdp: CDPSession, end: string): Promise<string[]> {
  const lines = [await spoken(cdp)];
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const line = await spoken(cdp);
    lines.push(line);
    if (line.startsWith(end)) break;
  }
  return lines;
}

const messages = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role="status"], [role="alert"]')].map((one) => one.textContent.trim()).filter(Boolean),
  );

it('a question is said with its help, its answers one by one, and what is left', async () => {
  const { page, context, close } = await visit(browser, `${inject('pageUrl')}#/en/`, { viewport: { width: 1280, height: 800 } });
  const cdp = await context.newCDPSession(page);
  await page.locator('.start-actions .primary').focus();
  expect(await spoken(cdp)).toBe('Start, button');
  await page.keyboard.press('Enter');
  await page.locator('.ask-question').waitFor();
  const first = await transcript(page, cdp, 'Next');
  expect(first[0]).toMatch(/^Which illness is this about\?, heading/);
  expect(first[1]).toMatch(/^ALS \(amyotrophic lateral sclerosis\), radio/);
  expect(first.at(-1)).toBe('Next, button');
  expect(first.length).toBeLessThanOrEqual(5);
  const group = await page.getByRole('radiogroup').or(page.getByRole('group')).first().ariaSnapshot();
  expect(group).toContain('Which illness is this about?');
  expect(await messages(page)).toEqual(['How many questions follow depends on this answer']);

  // Next without an answer is told, and the focus stays.
  await page.keyboard.press('Enter');
  expect(await spoken(cdp)).toMatch(/^Next, button/);
  expect(await messages(page)).toHaveLength(2);

  await page.getByRole('radio', { name: 'ALS (amyotrophic lateral sclerosis)' }).focus();
  await page.keyboard.press('Space');
  expect(await spoken(cdp)).toMatch(/^ALS \(amyotrophic lateral sclerosis\), radio, checked/);
  await page.locator('.ask-steering .primary').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  expect(await spoken(cdp)).toMatch(/^Does ALS run in your family\?, heading/);
  expect(await messages(page)).toEqual([expect.stringMatching(/^At most \d\d questions left$/)]);
  await close();
});

it('every name that is spoken begins with the words that are seen, in both languages', async () => {
  for (const language of ['en', 'fa']) {
    const { page, context, close } = await visit(browser, `${inject('pageUrl')}#/${language}/ask`, {
      viewport: { width: 1280, height: 800 },
    });
    const cdp = await context.newCDPSession(page);
    await page.locator('.ask-question').waitFor();
    for (const control of await page.locator('main button, main a, main summary').all()) {
      if (!(await control.isVisible()) || (await control.isDisabled())) continue;
      await control.focus();
      const [seen, said] = [(await control.innerText()).trim(), await spoken(cdp)];
      expect(said.startsWith(seen), `${seen} is said as ${said}`).toBe(true);
    }
    await close();
  }
});
