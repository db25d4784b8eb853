// What is typed and pasted into the page for clinicians: names of answers, dates of results, scores, slips between answers, and the way back.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { fieldOf, fillIn, freshVisits, verdictsShown } from './harness/clinic.ts';

const ROYAN = 'NCT01759797';
const ALS = { diagnosis: 'als' } as const;
const ITEMS = 'ALSFRS-R: 4-4-3-3-3-4-4-3-3-4-4-4';

let page: Page;
const { page: fresh } = freshVisits();
beforeEach(() => {
  page = fresh();
});

const valueOf = (question: string) => fieldOf(page, question).inputValue();
async function beneath(question: string): Promise<string | null> {
  await page.locator('.clinic-form[aria-busy="false"]').waitFor();
  return page.locator(`[data-question="${question}"] .beneath`).textContent();
}

async function type(question: string, keys: string): Promise<void> {
  await page.locator('.clinic-form[aria-busy="false"]').waitFor();
  await fieldOf(page, question).focus();
  await page.keyboard.type(keys);
}

async function paste(question: string, text: string): Promise<void> {
  await fieldOf(page, question).focus();
  await fieldOf(page, question).evaluate((field, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

describe('a list', () => {
  it('is answered by what clinicians call its answers, and shows them so', async () => {
    await type('diagnosis', 'als');
    await type('onsetRegion', 'bulbar');
    await type('ventilation', 'niv');
    expect([await valueOf('onsetRegion'), await valueOf('ventilation')]).toEqual(['bulbar', 'non-invasive']);
    await type('onsetRegion', 'limb');
    expect(await valueOf('onsetRegion')).toBe('arm|leg');
    expect(await fieldOf(page, 'onsetRegion').locator('option').allTextContents()).toContain('4. Bulbar');
    await page.evaluate(() => (window.location.hash = '/en/answers'));
    await page.getByText('Arm or hand').first().waitFor();
  });

  it('takes a pasted line, as any field does', async () => {
    await paste('diagnosis', 'als, 62, f');
    expect([await valueOf('diagnosis'), await valueOf('ageYears'), await valueOf('sex')]).toEqual(['als', '62', 'female']);
    await paste('onsetRegion', 'bulbar onset of a kind');
    expect(await beneath('onsetRegion')).toContain('Please choose one of the answers.');
    await page.keyboard.press('Control+z');
    expect(await beneath('onsetRegion')).toBe('');
  });
});

describe('a result', () => {
  it('bears the date that was typed with it, and is marked where it is old', async () => {
    await fillIn(page, { ...ALS, fvc: '62 % (2026-03)' });
    expect(await beneath('fvc')).toContain('March 2026: an old result');
    await fieldOf(page, 'fvc').fill('62');
    expect(await beneath('fvc')).toBe('');
  });

  it('dated after today, or before the birth, is asked back', async () => {
    await fillIn(page, { ...ALS, fvc: '72 (2027-01)' });
    expect(await beneath('fvc')).toContain('This result is dated after today.');
    await fillIn(page, { ageYears: '20', fvc: '72 (1999)' });
    expect(await beneath('fvc')).toContain('This result is dated before the birth.');
    expect(await valueOf('fvc')).toBe('72 (1999)');
  });

  it('out of other points than the scale has counts for nothing', async () => {
    await fillIn(page, { ...ALS, alsfrsrTotal: '35/40' });
    expect(await beneath('alsfrsrTotal')).toContain('Out of 40? Here the most is 48.');
    await fieldOf(page, 'alsfrsrTotal').fill('35/48');
    expect(await beneath('alsfrsrTotal')).toBe('');
  });

  it('of twelve items goes to its places from any field, as one step', async () => {
    await fillIn(page, ALS);
    await paste('diagnosis', `${ITEMS} = 43`);
    expect([await valueOf('alsfrsrSpeech'), await valueOf('alsfrsrRespiratoryInsufficiency')]).toEqual(['4', '4']);
    expect(await valueOf('alsfrsrTotal')).toBe('');
    await page.keyboard.press('Control+z');
    expect(await valueOf('alsfrsrSpeech')).toBe('');
    await paste('diagnosis', `${ITEMS} = 40`);
    expect(await valueOf('alsfrsrSpeech')).toBe('');
    expect(await beneath('alsfrsrTotal')).toBe('These points add up to 43, not to 40.');
  });
});

describe('answers that do not fit together', () => {
  const SLIP = { ...ALS, ageYears: '48', alsForm: 'sporadic', monthsSinceOnset: '20', riluzole: 'current', riluzoleMonths: '30' } as const;

  it('are asked back beside each of them, count meanwhile, and are let be once they are said to be right', async () => {
    await fillIn(page, { ...SLIP, riluzoleMonths: '10' });
    const before = await verdictsShown(page);
    await fieldOf(page, 'riluzoleMonths').fill('30');
    const asked = page.locator('.asked-back', { hasText: 'Riluzole would have been started before the first symptom.' });
    await asked.nth(1).waitFor();
    expect(await asked.count()).toBe(2);
    expect(await verdictsShown(page)).toEqual(before);
    await page.locator('[data-question="riluzoleMonths"] .asked-back button').click();
    expect(await asked.count()).toBe(0);
    await fieldOf(page, 'riluzoleMonths').fill('31');
    await asked.first().waitFor();
  });

  it('have plausible ranges that follow the illness', async () => {
    await fillIn(page, ALS);
    expect(await fieldOf(page, 'monthsSinceOnset').getAttribute('placeholder')).toBe('1 to 120');
    await fieldOf(page, 'monthsSinceOnset').fill('1300');
    expect(await beneath('monthsSinceOnset')).toContain('Taken for the year 1300 (21 March 1921 to 21 March 1922)');
    await fieldOf(page, 'monthsSinceOnset').fill('05-2023');
    expect(await page.locator('[data-question="monthsSinceOnset"]').getAttribute('data-state')).toBe('given');
  });
});

describe('what is typed by mistake', () => {
  it('is taken back with what it took the place of', async () => {
    await fillIn(page, { ...ALS, fvc: '72' });
    await type('alsfrsrTotal', 'soon');
    await page.keyboard.press('Control+z');
    expect([await valueOf('alsfrsrTotal'), await valueOf('fvc')]).toEqual(['', '72']);
    await fieldOf(page, 'fvc').focus();
    await fieldOf(page, 'fvc').pressSequentially('x');
    await page.keyboard.press('Control+z');
    expect([await valueOf('fvc'), (await verdictsShown(page))[ROYAN]]).toEqual(['72', 'undetermined']);
  });

  it('in place of a code is let be, with a kind word; the code is one step', async () => {
    const code = page.locator('.reference input');
    await code.pressSequentially('Invented Person');
    expect(await page.locator('.reference').textContent()).toContain('This looks like a name.');
    await code.fill('0912 000 0000');
    expect(await page.locator('.reference').textContent()).toContain('telephone or identity number');
    await code.fill('');
    await fillIn(page, ALS);
    await code.pressSequentially('A-17');
    expect(await page.locator('.reference [role="status"]').textContent()).toBe('');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect([await code.inputValue(), await valueOf('diagnosis')]).toEqual(['', 'als']);
  });
});
