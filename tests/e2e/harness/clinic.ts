// The page for clinicians, driven by keyboard alone.
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { sharedBrowser } from './browser.ts';
import { visit, type Visit } from './visit.ts';

export interface Entering {
  readonly page: Page;
  readonly faults: readonly string[];
  /** By Enter from field to field, until the one of this question has the focus; false when no trial needs it, so that it is folded away. */
  readonly goTo: (question: string) => Promise<boolean>;
  readonly type: (keys: string) => Promise<void>;
  /** Keys so far, those that only move included. */
  readonly pressed: () => number;
  readonly close: () => Promise<void>;
}

const MOST_MOVES = 120;

type Key = {
  readonly key: string;
  readonly text: string;
  readonly code?: string;
  readonly windowsVirtualKeyCode?: number;
  readonly modifiers?: number;
};

const ENTER: Key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
const SHIFT = 8;

/** Down and up, one key after the other: the browser takes them in this order, and none waits for the answer to the one before. */
async function pressed(devtools: CDPSession, keys: readonly Key[]): Promise<void> {
  await Promise.all(
    keys.flatMap((key) => [
      devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', unmodifiedText: key.text, ...key }),
      devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: '' }),
    ]),
  );
}

export async function entering(browser: Browser, url: string, language: string, today: string): Promise<Entering> {
  const viewport = { width: 1280, height: 800 };
  const visited = await visit(browser, `${url}#/${language}/clinic`, { viewport, now: `${today}T09:00:00` });
  const { page } = visited;
  await page.locator('[data-entry]').first().waitFor();
  const devtools = await visited.context.newCDPSession(page);
  let count = 0;
  const press = async (key: string) => {
    count += 1;
    await page.keyboard.press(key);
  };
  const focused = () =>
    page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['entry'] : undefined));
  return {
    page,
    faults: visited.faults,
    goTo: async (question) => {
      if ((await focused()) === undefined) {
        for (let moves = 0; (await focused()) === undefined && moves < MOST_MOVES; moves += 1) await press('Tab');
      }
      await page.locator('.clinic-form[aria-busy="false"]').waitFor();
      const steps = await page.evaluate((wanted) => {
        const fields = [...document.querySelectorAll<HTMLElement>('.clinic-form [data-entry]')];
        const at = fields.findIndex((field) => field.dataset['entry'] === wanted);
        return at < 0 ? undefined : at - fields.findIndex((field) => field === document.activeElement);
      }, question);
      if (steps === undefined) return false;
      const move = steps < 0 ? { ...ENTER, modifiers: SHIFT } : ENTER;
      count += Math.abs(steps);
      await pressed(
        devtools,
        Array.from({ length: Math.abs(steps) }, () => move),
      );
      if ((await focused()) !== question) throw new Error(`no key leads to the field of ${question}`);
      return true;
    },
    // A Persian keyboard sends its letters as keys too.
    type: async (keys) => {
      const all = [...keys].map((key) => ({ key, text: key }));
      count += all.length;
      await pressed(devtools, all);
    },
    pressed: () => count,
    close: visited.close,
  };
}

/** Before each test a fresh visit to the page for clinicians in English, on a day of our choice; after each nothing may have gone wrong. */
export function freshVisits(): { readonly page: () => Page } {
  let browser: Browser;
  let visited: Visit;
  beforeAll(async () => {
    browser = await sharedBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    const viewport = { width: 1280, height: 800 };
    visited = await visit(browser, `${inject('pageUrl')}#/en/clinic`, { viewport, bypassCSP: true, now: '2026-11-22T09:00:00' });
    await visited.page.locator('[data-entry]').first().waitFor();
  });
  afterEach(async () => {
    expect(visited.faults).toEqual([]);
    await visited.close();
  });
  return { page: () => visited.page };
}

/** By registry number, also of the trials for another illness. */
export async function verdictsShown(page: Page): Promise<Readonly<Record<string, string>>> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLElement>('.verdicts-elsewhere[aria-expanded="false"]')) fold.click();
  });
  await page.waitForTimeout(50);
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.verdict-row')].map(({ dataset }) => [dataset['trial'] ?? '', dataset['verdict'] ?? '']),
    ),
  );
}

export function fieldOf(page: Page, question: string): Locator {
  return page.locator(`[data-entry="${question}"]`);
}

/** By question: what is typed, or the value that is chosen. */
export async function fillIn(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [question, value] of Object.entries(values)) {
    const field = fieldOf(page, question);
    await page.locator('.clinic-form[aria-busy="false"]').waitFor();
    await field.waitFor();
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}
