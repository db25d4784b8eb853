// Referral sheets on paper: one page for each chosen trial, in either language whatever the screen speaks, with all that a reader needs.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { LETTERS } from '../letters/letters.ts';
import { axeFindings } from './harness/axe.ts';
import { sharedBrowser } from './harness/browser.ts';
import { fileOf } from './harness/saved.ts';
import { goTo } from './harness/screens.ts';
import { visit, type Visit } from './harness/visit.ts';

const ISFAHAN = 'NCT02116634';

let browser: Browser;
let visited: Visit;
let page: Page;

/** Somebody of whom nearly everything is said: the fullest sheet. */
const fullest = [...LETTERS].sort((a, b) => Object.keys(b.answers).length - Object.keys(a.answers).length)[0];

beforeAll(async () => {
  browser = await sharedBrowser();
  visited = await visit(browser, `${inject('pageUrl')}#/en/open`, { bypassCSP: true, now: '2026-11-22T09:00:00' });
  ({ page } = visited);
  const file = {
    gharbal: 2,
    id: 'somebody',
    today: '2026-11-20',
    reportedBy: 'carer',
    reference: 'R-17',
    origins: [{ by: 'clinician', on: '2026-10-02', from: 'Observation/17', facts: ['fvc'] }],
    version: '0.1.0',
    rules: '0123456789ab',
    answers: fullest?.answers,
  };
  await page
    .locator('.open input[type="file"]')
    .first()
    .setInputFiles(fileOf(JSON.stringify(file)));
  await page.locator('.open .primary').click();
  await page.locator('#done-title').waitFor();
});
afterAll(async () => {
  expect(visited.faults).toEqual([]);
  await browser.close();
});

async function pagesOf(format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

async function sheets(path = ''): Promise<void> {
  // What was chosen before is chosen anew.
  await goTo(page, 'en', '/clinic');
  await goTo(page, 'en', `/clinic/sheet${path}`);
  await page.locator('.sheet[data-size]').first().waitFor();
}

describe('the sheets', () => {
  it('are one page each, on A4 and on Letter, and none is too full', async () => {
    await sheets();
    const count = await page.locator('.sheet').count();
    expect(count).toBe(4);
    for (const language of ['en', 'fa']) {
      await page.locator(`.sheet-controls [lang="${language}"]`).click();
      await page.locator(`.sheet[lang="${language}"]`).first().waitFor();
      expect(await page.locator('.sheet[data-overfull="true"]').count()).toBe(0);
      expect([await pagesOf('A4'), await pagesOf('Letter')]).toEqual([count, count]);
    }
  });

  it('are of the trials that are chosen', async () => {
    await sheets(`/${ISFAHAN}`);
    expect(await page.locator('.sheet').count()).toBe(1);
    expect(await page.locator('.sheet').getAttribute('data-trial')).toBe(ISFAHAN);
    await page.getByRole('checkbox', { name: /NCT01759797/ }).check();
    expect(await page.locator('.sheet').count()).toBe(2);
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
    expect(await page.getByRole('button', { name: /^Print/ }).isDisabled()).toBe(true);
  });

  it.each([
    ['en', ['Patient: R-17', 'Observation/17', '2 October 2026', 'A carer, 20 November 2026', 'Name, signature, date', 'All criteria']],
    ['fa', ['بیمار: R-17', 'Observation/17', '۱۰ مهر ۱۴۰۵', 'مراقب، ۲۹ آبان ۱۴۰۵', 'نام، امضا، تاریخ', 'همهٔ معیارها']],
  ] as const)('say in %s who, when, by whom and by what, whatever the screen speaks', async (language, words) => {
    await sheets(`/${ISFAHAN}`);
    await page.locator(`.sheet-controls [lang="${language}"]`).click();
    const sheet = page.locator(`.sheet[lang="${language}"]`);
    await sheet.waitFor();
    const text = ((await sheet.textContent()) ?? '').replaceAll(/[\u2066-\u2069]/g, '');
    for (const word of words) expect(text).toContain(word);
    expect(text).toMatch(/[0-9a-f]{12}/);
    expect(await sheet.locator('.sheet-criteria > li').count()).toBeGreaterThan(20);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('show nothing but themselves on paper, black on white from a dark screen too', async () => {
    await sheets(`/${ISFAHAN}`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('.masthead:visible, .sheet-controls:visible, .colophon:visible, button:visible').count()).toBe(0);
    const colours = await page
      .locator('.sheet')
      .evaluate((sheet) => [getComputedStyle(sheet).color, getComputedStyle(sheet).backgroundColor]);
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.emulateMedia({ media: null, colorScheme: null });
  });
});
