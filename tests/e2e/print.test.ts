// On paper: the answers and the results, no form and no buttons, in both languages.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { person } from '../scenarios/people.ts';
import { sharedBrowser } from './harness/browser.ts';
import { answerAll } from './harness/form.ts';
import { goTo } from './harness/screens.ts';
import { visit, type Visit } from './harness/visit.ts';

const A4 = { width: 794, height: 1123 };

let browser: Browser;
let visited: Visit;
let page: Page;
beforeAll(async () => {
  browser = await sharedBrowser();
  visited = await visit(browser, `${inject('pageUrl')}#/en/form`, { colorScheme: 'dark', viewport: A4 });
  ({ page } = visited);
  await page.locator('[data-fact]').first().waitFor();
  await page.getByRole('radio', { name: 'A clinician' }).check();
  await answerAll(page, person('als-fvc-49.9').answers);
});
afterAll(() => browser.close());

const WORDS = {
  en: {
    answers: 'Answers given',
    fvc: '49.9 %',
    born: '17 May 1974',
    by: 'Answered by: A clinician',
    miss: '0.1 percentage points below 50 %',
    page: 'NCT02116634',
  },
  fa: {
    answers: 'پاسخ‌های داده‌شده',
    fvc: '۴۹٫۹ درصد',
    born: '۲۷ اردیبهشت ۱۳۵۳',
    by: 'پزشک یا پرستار',
    miss: '۰٫۱ واحد درصد کمتر از ۵۰ درصد',
    page: 'NCT02116634',
  },
} as const;

/** What only the screen of its own shows. */
const OF_SCREEN = { '/form': '.check', '/results': '.results-page' } as const;

describe.each(['en', 'fa'] as const)('%s', (language) => {
  const words = WORDS[language];

  it.each(['/form', '/results'] as const)('%s shows answers and results, and nothing to press', async (screen) => {
    await goTo(page, language, screen);
    await page.locator(OF_SCREEN[screen]).waitFor();
    await page.emulateMedia({ media: 'print' });
    const text = (await page.evaluate(() => document.body.innerText)).replaceAll(/[\u2066-\u2069]/g, '');
    for (const word of [words.page, words.answers, words.fvc, words.born, words.by, words.miss]) expect(text).toContain(word);
    const pressed = page.locator('button:visible, input:visible, select:visible, nav:visible, summary:visible, .form:visible');
    expect(await pressed.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 80)))).toEqual([]);
    expect(await page.locator('.trial-result:visible').count()).toBeGreaterThanOrEqual(4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(A4.width);
    await page.emulateMedia({ media: null });
  });

  it.each(['/form', '/results', '/trials/NCT02116634', '/trials', '/about'])(
    'prints %s, dark ink on white whatever the screen',
    async (screen) => {
      await goTo(page, language, screen);
      const pdf = await page.pdf({ format: 'A4', printBackground: true, tagged: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThan(12);
    },
  );
});

it.each(['/form', '/results'] as const)('%s has ink that stands out from white paper, from a dark screen too', async (screen) => {
  await goTo(page, 'en', screen);
  await page.locator(OF_SCREEN[screen]).waitFor();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const pale = await page.evaluate(() => {
    const bright = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
      return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    };
    return [...document.querySelectorAll<HTMLElement>('.trial-result *, .answers-given *, .results-page *')]
      .filter((element) => element.checkVisibility() && element.innerText !== '' && bright(getComputedStyle(element).color) > 0.5)
      .map((element) => `${element.className || element.tagName}: ${getComputedStyle(element).color}`);
  });
  await page.emulateMedia({ media: null, colorScheme: null });
  expect([...new Set(pale)]).toEqual([]);
});
