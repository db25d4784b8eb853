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
    [
      'en',
      [
        'Patient: R-17',
        'Observation/17',
        '2 Oct 2026',
        'A carer, 20 Nov 2026',
        'at 09:00 (local time, UTC',
        'Name, signature, date',
        'All criteria',
      ],
    ],
    [
      'fa',
      ['بیمار: R-17', 'Observation/17', '۱۰ مهر ۱۴۰۵', 'مراقب، ۲۹ آبان ۱۴۰۵', '۹:۰۰ به وقت محلی (UTC', 'نام، امضا، تاریخ', 'همهٔ معیارها'],
    ],
  ] as const)('say in %s who, when, by whom and by what, whatever the screen speaks', async (language, words) => {
    await sheets(`/${ISFAHAN}`);
    await page.locator(`.sheet-controls [lang="${language}"]`).click();
    const sheet = page.locator(`.sheet[lang="${language}"]`);
    await sheet.waitFor();
    const text = ((await sheet.textContent()) ?? '').replaceAll(/[\u2066-\u2069]/g, '');
    for (const word of words) expect(text).toContain(word);
    expect(text).toMatch(/[0-9a-f]{12}/);
    expect(await sheet.locator('.sheet-criteria > li').count()).toBeGreaterThan(20);
    // Each answer says who gave it and when.
    expect(await sheet.locator('.sheet-answers dd').count()).toBe(await sheet.locator('.sheet-whence').count());
    expect(await sheet.locator('.sheet-whence strong').count()).toBe(0);
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

  it('call a result old, and never show what is only being tried out', async () => {
    await goTo(page, 'en', '/clinic');
    const fvc = page.locator('[data-entry="fvc"]');
    const before = await fvc.inputValue();
    await fvc.fill('62 (2026-03)');
    await page.getByRole('button', { name: 'What if …' }).click();
    await fvc.fill('31');
    await page.locator(`.verdict-row[data-trial="${ISFAHAN}"] button`).click();
    await page.getByRole('link', { name: 'Referral sheet for this trial, of the patient as entered' }).click();
    const sheet = page.locator('.sheet[data-size]');
    await sheet.waitFor();
    expect(await page.locator('.sheet-controls .note').textContent()).toContain('show the patient as entered');
    const row = sheet.locator('.sheet-answers > div', { hasText: 'FVC' });
    expect(await row.textContent()).toContain('62 %');
    expect(await row.textContent()).toContain('March 2026');
    expect(await row.locator('strong').textContent()).toBe('old');
    await goTo(page, 'en', '/clinic');
    await page.getByRole('button', { name: 'Drop them' }).click();
    await fvc.fill(before);
    await sheets(`/${ISFAHAN}`);
    expect(await page.locator('.sheet-controls .note').count()).toBe(0);
  });

  it('say first which answers contradict each other, and that they count as missing', async () => {
    await goTo(page, 'en', '/clinic');
    await page.locator('[data-entry="alsfrsrTotal"]').fill('48');
    await sheets(`/${ISFAHAN}`);
    const sheet = page.locator('.sheet[data-size]');
    expect(await sheet.locator('header').textContent()).toContain('These answers cannot all be true');
    expect(await sheet.locator('.sheet-answers').textContent()).toContain('not used');
    await page.goBack();
    await page.locator('[data-entry="alsfrsrTotal"]').fill('');
  });
});
