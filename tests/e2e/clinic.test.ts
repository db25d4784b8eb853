// The page for clinicians: verdicts beside the fields, undo, trying out, pasting, own readings, a new patient; by keyboard and by mouse.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeFindings } from './harness/axe.ts';
import { fieldOf, fillIn, freshVisits, verdictsShown } from './harness/clinic.ts';
import { holes, stickingOut } from './harness/layout.ts';
import { openAll } from './harness/screens.ts';

const ROYAN = 'NCT01759797';
const MASHHAD = 'IRCT20160809029275N2';
/** The two totals, since the document does not say which scale it means. */
const MISSING = ['ALSFRS-R total, 0 to 48', 'ALSFRS total (original, 10 items), 0 to 40', 'FVC, % predicted'];
const ALS = { diagnosis: 'als' } as const;
const FITS = { ...ALS, neurologistConfirmed: 'true', alsForm: 'sporadic', elEscorial: 'definite', alsfrsrTotal: '40', fvc: '72' } as const;

let page: Page;
const { page: fresh } = freshVisits();
beforeEach(() => {
  page = fresh();
});

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const valueOf = (question: string) => fieldOf(page, question).inputValue();

describe('form and verdicts', () => {
  it('stand together at 1280 × 800 without scrolling the page, and each scrolls by itself', async () => {
    await fillIn(page, FITS);
    const seen = await page.evaluate(() => {
      const rects = ['.clinic-form', '.clinic-verdicts'].map((one) => document.querySelector(one)?.getBoundingClientRect());
      const form = document.querySelector('.clinic-form');
      return { bottoms: rects.map((rect) => rect?.bottom ?? Infinity), scrolls: form !== null && form.scrollHeight > form.clientHeight };
    });
    for (const bottom of seen.bottoms) expect(bottom).toBeLessThanOrEqual(800);
    expect(seen.scrolls).toBe(true);
    expect(await page.locator('.verdict-row').first().isVisible()).toBe(true);
  });

  it('follow each letter, mark what moved, and say it once', async () => {
    await fillIn(page, { ...FITS, fvc: '' });
    expect((await verdictsShown(page))[ROYAN]).toBe('undetermined');
    await fieldOf(page, 'fvc').pressSequentially('72');
    expect((await verdictsShown(page))[ROYAN]).toBe('eligible');
    const row = page.locator(`.verdict-row[data-trial="${ROYAN}"]`);
    expect(await row.getAttribute('data-changed')).toBe('verdict');
    expect(await row.textContent()).toContain('was: Cannot tell yet');
    await page
      .locator('[role="status"]', { hasText: 'from “Cannot tell yet” to “Criteria met, as far as checked”' })
      .waitFor({ state: 'attached' });
  });

  it('say nothing of what the first letters of a figure would have changed', async () => {
    await fillIn(page, { ...FITS, ageYears: '' });
    await page.waitForTimeout(600);
    await fieldOf(page, 'ageYears').focus();
    await fieldOf(page, 'ageYears').pressSequentially('48');
    const isfahan = page.locator('.verdict-row[data-trial="NCT02116634"]');
    expect(await isfahan.textContent()).not.toContain('was: Not met');
    expect(await isfahan.getAttribute('data-changed')).toBe('criteria');
  });

  it('ask an unlikely figure back, and count it once it is confirmed', async () => {
    await fillIn(page, { ...FITS, fvc: '7' });
    expect((await verdictsShown(page))[ROYAN]).toBe('undetermined');
    await fieldOf(page, 'fvc').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await verdictsShown(page))[ROYAN]).toBe('ineligible');
    expect(await page.locator('.asked-back').count()).toBe(0);
  });

  it('say what is wrong with what cannot be read, keep it, and count it as not known', async () => {
    await fillIn(page, { ...FITS, fvc: '2.1 L' });
    expect(await page.locator('.beneath .problem').textContent()).toContain('is no unit of this fact');
    expect(await valueOf('fvc')).toBe('2.1 L');
    expect((await verdictsShown(page))[ROYAN]).toBe('undetermined');
    await page.evaluate(() => (window.location.hash = '/fa/clinic'));
    await page.locator('html[lang="fa"] [data-entry="fvc"]').waitFor();
    expect(await valueOf('fvc')).toBe('2.1 L');
  });

  it('fold away what no trial for the illness needs, and say why', async () => {
    await fillIn(page, { ...ALS, sex: 'male' });
    const laboratory = page.locator('[data-section="laboratory"]');
    expect(await laboratory.locator('summary').textContent()).toContain('No trial for this illness reads it.');
    await expect.poll(() => page.locator('[data-section="person"] .idle summary').textContent()).toContain('Sex at birth: Male');
    await laboratory.locator('summary').click();
    await fieldOf(page, 'haemoglobin').fill('78 g/L');
    expect(await page.locator('[data-question="haemoglobin"] .echo').textContent()).toBe('= 7.8 g/dL');
  });
});

describe('what is missing', () => {
  it('is the least that decides, by who can give it, and leads to the field', async () => {
    const { fvc: _, alsfrsrTotal: __, ...rest } = FITS;
    await fillIn(page, rest);
    await page.locator(`.verdict-row[data-trial="${ROYAN}"] button`).click();
    const missing = page.locator(`#details-${ROYAN} .missing`);
    await missing.waitFor();
    expect(await missing.locator('.to-field').allTextContents()).toEqual(MISSING);
    await missing.getByRole('button', { name: 'FVC, % predicted' }).click();
    expect(await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['entry'] : ''))).toBe(
      'fvc',
    );
  });
});

describe('undo and redo', () => {
  it('take a field back as a whole, by keys and by buttons', async () => {
    await fillIn(page, FITS);
    await fieldOf(page, 'fvc').fill('');
    await fieldOf(page, 'fvc').pressSequentially('45');
    await page.keyboard.press('Control+z');
    expect(await valueOf('fvc')).not.toBe('45');
    await page.keyboard.press('Control+y');
    expect(await valueOf('fvc')).toBe('45');
    await press('Undo');
    await press('Redo');
    expect(await valueOf('fvc')).toBe('45');
  });
});

describe('a line of values', () => {
  it('pasted into the first item goes on into the others, in one step', async () => {
    await fillIn(page, { ...ALS, gastrostomy: 'true' });
    const paste = (text: string) =>
      fieldOf(page, 'alsfrsrSpeech').evaluate((field, pasted) => {
        const data = new DataTransfer();
        data.setData('text/plain', pasted);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      }, text);
    await fieldOf(page, 'alsfrsrSpeech').focus();
    await paste('4 4 3 ۳ 2 3 3 2 1 4 4 9');
    expect(await valueOf('alsfrsrHandwriting')).toBe('۳');
    expect(await valueOf('alsfrsrCuttingGastrostomy')).toBe('2');
    expect(await valueOf('alsfrsrOrthopnoea')).toBe('4');
    // What cannot be read stands in its field, to be mended.
    expect(await valueOf('alsfrsrRespiratoryInsufficiency')).toBe('9');
    expect(await page.locator('[data-question="alsfrsrRespiratoryInsufficiency"] .problem').count()).toBe(1);
    await press('Undo');
    expect(await valueOf('alsfrsrOrthopnoea')).toBe('');
  });
});

describe('what if', () => {
  it('shows what would move, and leaves the patient as entered unless it is kept', async () => {
    await fillIn(page, FITS);
    await press('What if …');
    await fieldOf(page, 'fvc').fill('30');
    const row = page.locator(`.verdict-row[data-trial="${ROYAN}"]`);
    expect(await row.textContent()).toContain('as entered: Criteria met, as far as checked');
    expect(await page.locator('.what-if').textContent()).toContain('FVC, % predicted');
    await press('Drop them');
    expect(await valueOf('fvc')).toBe('72');
    expect((await verdictsShown(page))[ROYAN]).toBe('eligible');
    await press('What if …');
    await fieldOf(page, 'fvc').fill('30');
    await press('Keep these changes');
    expect(await valueOf('fvc')).toBe('30');
    await press('Undo');
    expect(await valueOf('fvc')).toBe('72');
  });
});

describe('the page as it is drawn', () => {
  it.each(['en', 'fa'] as const)(
    '%s: axe finds nothing, nothing sticks out from 320 px on, nothing is left of a template',
    async (language) => {
      await fillIn(page, { ...FITS, fvc: '7', ageYears: '130' });
      await page.evaluate((code) => (window.location.hash = `/${code}/clinic`), language);
      await page.locator(`html[lang="${language}"] [data-entry]`).first().waitFor();
      await page.locator(`.verdict-row[data-trial="${MASHHAD}"] button`).click();
      await page.locator(`#details-${MASHHAD} .missing`).waitFor();
      await openAll(page);
      expect(await axeFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFindings(page, { runOnly: ['color-contrast'] })).toEqual([]);
      await page.emulateMedia({ colorScheme: null });
      expect(await holes(page)).toEqual([]);
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await stickingOut(page), String(width)).toEqual([]);
      }
    },
  );
});
