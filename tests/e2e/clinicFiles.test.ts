// The page for clinicians: own readings of what is in doubt, files in and out, a new patient.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { fieldOf, fillIn, freshVisits, verdictsShown } from './harness/clinic.ts';
import { savedBy } from './harness/saved.ts';
import { openAll } from './harness/screens.ts';

const MASHHAD = 'IRCT20160809029275N2';
const ALS = { diagnosis: 'als' } as const;
const FITS = { ...ALS, neurologistConfirmed: 'true', alsForm: 'sporadic', elEscorial: 'definite', alsfrsrTotal: '40', fvc: '72' } as const;

let page: Page;
const { page: fresh } = freshVisits();
beforeEach(() => {
  page = fresh();
});

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const valueOf = (question: string) => fieldOf(page, question).inputValue();

async function saveAs(kind: string): Promise<void> {
  const menu = page.locator('.bar-menu', { hasText: 'Save as …' });
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
  await press(kind);
}

describe('an own reading', () => {
  const riluzole = { ...ALS, riluzole: 'current', riluzoleStableMonths: '2', riluzoleMonths: '9' } as const;

  it('is recorded with a reason, shown as the clinician’s everywhere, and moves no verdict', async () => {
    await fillIn(page, riluzole);
    const before = (await verdictsShown(page))[MASHHAD];
    await page.locator(`.verdict-row[data-trial="${MASHHAD}"] button`).click();
    await page.locator(`#details-${MASHHAD} .all-criteria > summary`).click();
    const criterion = page.locator(`#details-${MASHHAD} [data-criterion="riluzole-fixed-dose"]`);
    await criterion.locator('.own-form > summary').click();
    await criterion.getByRole('button', { name: 'Record' }).click();
    expect(await criterion.locator('.own-form .problem').textContent()).toBe('Please choose a reading.');
    await criterion.locator('.own-form input[type="radio"]').first().check();
    await criterion.getByRole('button', { name: 'Record' }).click();
    expect(await criterion.locator('.own-form .problem').textContent()).toContain('Please give the reason');
    await criterion.getByLabel('Reason:').fill('asked the centre');
    await criterion.getByRole('button', { name: 'Record' }).click();
    expect(await criterion.locator('.own-reading').textContent()).toContain('asked the centre');
    expect((await verdictsShown(page))[MASHHAD]).toBe(before);
    const { text } = await savedBy(page, () => saveAs('Gharbal file'));
    expect(text).toContain('asked the centre');
    await page.evaluate(() => (window.location.hash = '/en/results'));
    await page.locator('.results-page').waitFor();
    await openAll(page);
    expect(await page.locator('.own-reading').first().textContent()).toContain('asked the centre');
  });
});

describe('in and out', () => {
  it('saves as FHIR and as a table, and opens what it saved, after a look at it', async () => {
    await fillIn(page, FITS);
    await page.getByLabel('Patient code').fill('R-17');
    const { text: fhir } = await savedBy(page, () => saveAs('FHIR (Questionnaire and response)'));
    expect(fhir).toContain('"resourceType": "QuestionnaireResponse"');
    const { text: table } = await savedBy(page, () => saveAs('CSV table'));
    expect(table).toContain('fvc,"FVC, % predicted",72,%,2026-11-22');
    await page.evaluate(() => (window.location.hash = '/en/open'));
    await page
      .locator('.open input[type="file"]')
      .first()
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(fhir) });
    await page.locator('.fhir-review').waitFor();
    await page.getByRole('radio', { name: /^Yes/ }).check();
    expect(await page.locator('.fhir-found > li').count()).toBe(Object.keys(FITS).length);
    await page.getByRole('button', { name: /^Add \d+ facts/ }).click();
    await page.locator('#done-title').waitFor();
  });

  it('asks before a patient is lost that is in no file, and brings one back', async () => {
    await fillIn(page, FITS);
    await press('New patient');
    expect(await page.locator('dialog').textContent()).toContain('This patient has 6 answers that may not all be in a file yet.');
    await press('Stay with this patient');
    expect(await valueOf('fvc')).toBe('72');
    await press('New patient');
    await press('Start without saving');
    expect(await page.locator('[data-entry="diagnosis"]').inputValue()).toBe('');
    await press('Undo');
    await fieldOf(page, 'fvc').waitFor();
    expect(await valueOf('fvc')).toBe('72');
    await savedBy(page, () => saveAs('Gharbal file'));
    await press('New patient');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await page.locator('[data-entry="diagnosis"]').inputValue()).toBe('');
  });
});
