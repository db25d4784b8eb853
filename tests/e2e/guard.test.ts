// The page's own guard, in both shapes: what a person presses leads nowhere else, and all that stays within the page goes on working.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { sharedBrowser } from './harness/browser.ts';
import { openSink, type Sink } from './harness/sink.ts';
import { visit, type Visit } from './harness/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** A link at the top of the page, where it can be pressed. */
const addLink = (page: Page, attributes: Readonly<Record<string, string>>) =>
  page.evaluate((given) => {
    const link = document.createElement('a');
    for (const [name, value] of Object.entries({ id: 'probe', ...given })) link.setAttribute(name, value);
    link.textContent = 'A link of the test';
    document.body.prepend(link);
  }, attributes);

describe.each([
  ['the installable page', () => inject('pageUrl')],
  ['the single file', () => pathToFileURL(join(import.meta.dirname, '../../dist/gharbal.html')).href],
])('%s', (_, url) => {
  let visited: Visit;
  let page: Page;
  let sink: Sink;
  beforeEach(async () => {
    [visited, sink] = await Promise.all([visit(browser, `${url()}#/en/about`), openSink('guard')]);
    ({ page } = visited);
  });
  afterEach(() => Promise.all([visited.close(), sink.close()]));

  const link = () => page.locator('#probe');
  const nothingHappened = async () => {
    await page.waitForTimeout(300);
    expect(page.url()).toBe(`${url()}#/en/about`);
    expect(visited.context.pages()).toHaveLength(1);
    expect(sink.hits()).toBe(0);
  };

  const pressed = async (attributes: Readonly<Record<string, string>>) => {
    await addLink(page, attributes);
    await link().click();
    await link().click({ button: 'middle' });
    await link().click({ modifiers: ['Control'] });
    await link().click({ modifiers: ['Shift'] });
    await link().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.evaluate(() => document.getElementById('probe')?.remove());
  };

  it('a link that leads away cannot be followed, however it is pressed', async () => {
    for (const target of ['', '_blank', 'elsewhere']) await pressed({ href: sink.target.web, target });
    for (const href of ['mailto:nobody@gharbal.invalid', 'tel:000', './?answers=1', 'javascript:void(document.title="x")'])
      await pressed({ href });
    await nothingHappened();
    expect(await page.title()).not.toBe('x');
  });

  it('nor can one that stands in a closed shadow', async () => {
    await page.evaluate((web) => {
      const host = document.createElement('div');
      host.id = 'probe';
      document.body.prepend(host);
      const inside = document.createElement('a');
      Object.assign(inside, { href: web, target: '_blank', textContent: 'A link of the test' });
      host.attachShadow({ mode: 'closed' }).append(inside);
    }, sink.target.web);
    // On the link's first letters: the element around it is as wide as the page.
    const position = { x: 6, y: 10 };
    await link().click({ position });
    await link().click({ position, button: 'middle' });
    await nothingHappened();
  });

  it('nor in a browser that does not tell the page of journeys', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'navigation'));
    await page.reload();
    expect(await page.evaluate(() => 'navigation' in window)).toBe(false);
    await addLink(page, { href: sink.target.web });
    await link().click();
    await page.evaluate((web) => {
      const outside = document.createElement('a');
      outside.href = web;
      outside.click();
    }, sink.target.web);
    await nothingHappened();
  });

  it('other screens, back, forward and a new load work', async () => {
    const { length } = await page.locator('nav a').all();
    await page.locator('nav a[href$="/trials"]').first().click();
    await page.locator('.trial-card').first().waitFor();
    await page.goBack();
    expect(page.url()).toMatch(/#\/en\/about$/);
    await page.goForward();
    await page.locator('.trial-card').first().waitFor();
    await page.evaluate(() => window.location.reload());
    await page.waitForEvent('load');
    await page.locator('.trial-card').first().waitFor();
    expect(await page.locator('nav a').count()).toBe(length);
  });

  it('a file made in the page can be saved', async () => {
    const saving = page.waitForEvent('download');
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['answers'], { type: 'text/plain' }));
      link.download = 'answers.txt';
      link.click();
    });
    expect((await saving).suggestedFilename()).toBe('answers.txt');
    expect(page.url()).toBe(`${url()}#/en/about`);
  });

  it('forms tell the page that they were sent, and a form in a dialog closes it', async () => {
    const outcome = await page.evaluate(() => {
      const dialog = document.body.appendChild(document.createElement('dialog'));
      const form = dialog.appendChild(document.createElement('form'));
      form.method = 'dialog';
      const sent: string[] = [];
      form.addEventListener('submit', () => sent.push(form.getAttribute('method') ?? 'none'));
      dialog.showModal();
      form.requestSubmit();
      const isOpen = dialog.open;
      form.removeAttribute('method');
      form.requestSubmit();
      return { isOpen, sent };
    });
    expect(outcome).toEqual({ isOpen: false, sent: ['dialog', 'none'] });
    await nothingHappened();
  });
});
