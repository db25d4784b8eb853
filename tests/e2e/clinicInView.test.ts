// The page for clinicians: what must stay in view does, whatever is opened or wrong, and two keys lead from the form to the verdicts and back.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeFindings } from './harness/axe.ts';
import { fieldOf, fillIn, freshVisits } from './harness/clinic.ts';
import { stickingOut } from './harness/layout.ts';

const ALS = { diagnosis: 'als', gastrostomy: 'false' } as const;
/** Out of six trials two are for another illness. */
const TRIALS = 6;

let page: Page;
const { page: fresh } = freshVisits();
beforeEach(() => {
  page = fresh();
});

const inLanguage = async (language: string) => {
  await page.evaluate((code) => (window.location.hash = `/${code}/clinic`), language);
  await page.locator(`html[lang="${language}"] [data-entry]`).first().waitFor();
};

/** By registry number: those rows that cannot be seen whole while the page is not scrolled. */
const hiddenRows = () =>
  page.evaluate(() => {
    window.scrollTo(0, 0);
    return [...document.querySelectorAll<HTMLElement>('.verdict-row')]
      .filter((row) => {
        const { left, top, right, bottom, height } = row.getBoundingClientRect();
        const seen = [top + 3, (top + bottom) / 2, bottom - 3].map((y) => document.elementFromPoint((left + right) / 2, y));
        return height < 20 || bottom > window.innerHeight || seen.some((one) => one === null || !row.contains(one));
      })
      .map(({ dataset }) => dataset['trial']);
  });

const focused = () =>
  page.evaluate(() => {
    const now = document.activeElement;
    if (!(now instanceof HTMLElement)) return '';
    return now.dataset['entry'] ?? (now.closest('.verdict-row') === null ? now.tagName : 'verdict');
  });

describe('every verdict', () => {
  it.each(['en', 'fa'] as const)('%s: is in view at 1280 × 800 without scrolling, also while a trial is open', async (language) => {
    await fillIn(page, { ...ALS, fvc: '72' });
    await inLanguage(language);
    await page.waitForTimeout(300);
    expect(await page.locator('.verdict-row').count()).toBe(TRIALS);
    expect(await hiddenRows()).toEqual([]);
    for (let place = 0; place < TRIALS; place += 1) {
      await page.locator('.verdict-row button').nth(place).click();
      expect(await page.locator('.verdict-details:not([hidden])').count()).toBe(1);
      expect(await hiddenRows(), String(place)).toEqual([]);
    }
  });

  it('leaves a pane of its own to what belongs to the trial that is open', async () => {
    await fillIn(page, ALS);
    await page.locator('.verdict-row button').first().click();
    const pane = page.locator('.verdict-details:not([hidden])');
    await pane.locator('.all-criteria > summary').click();
    const size = await pane.evaluate(({ clientHeight, scrollHeight }) => ({ clientHeight, scrollHeight }));
    expect(size.clientHeight).toBeGreaterThan(180);
    expect(size.scrollHeight).toBeGreaterThan(size.clientHeight);
    await pane.evaluate((one) => one.scrollTo(0, 1e6));
    expect(await hiddenRows()).toEqual([]);
  });

  it('is counted, at 320 px, only of the trials for the illness', async () => {
    await fillIn(page, { ...ALS, alsForm: 'sporadic' });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.locator('.to-results').isVisible()).toBe(true);
    expect(await page.locator('.to-results').textContent()).toContain('Met 0 · Not met 0 · Cannot tell yet 4');
  });
});

describe('the keyboard', () => {
  it('begins in the first field when the page is opened', async () => {
    expect(await focused()).toBe('diagnosis');
    await page.getByRole('link', { name: 'Sheet', exact: true }).click();
    await page.getByRole('link', { name: /Back to/ }).click();
    await page.waitForFunction(
      () => document.activeElement instanceof HTMLElement && document.activeElement.dataset['entry'] === 'diagnosis',
    );
  });

  it('leaves the focus where a person has put it, as on the language', async () => {
    await page.locator('.languages a[lang="fa"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('html[lang="fa"] [data-entry]').first().waitFor();
    await page.waitForTimeout(100);
    expect(await focused()).toBe('A');
  });

  it('has two first stops that lead past the tools', async () => {
    await page.locator('#content').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To the first field');
    expect(await page.evaluate(() => (document.activeElement?.getBoundingClientRect().top ?? -1) >= 0)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To the verdicts');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('verdict');
  });

  it.each([
    ['an English', ';'],
    ['a Persian', 'ک'],
  ])('goes to the verdicts and back to the same field by the key beside L, on %s layout', async (_, key) => {
    await fillIn(page, ALS);
    await fieldOf(page, 'ageYears').focus();
    const devtools = await page.context().newCDPSession(page);
    const jump = async () => {
      const pressed = { modifiers: 2, code: 'Semicolon', key, windowsVirtualKeyCode: 186 };
      await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...pressed });
      await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
    };
    await jump();
    expect(await focused()).toBe('verdict');
    await page.keyboard.press('Tab');
    const second = await page.evaluate(() => document.activeElement?.textContent);
    await jump();
    expect(await focused()).toBe('ageYears');
    await jump();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
    expect(await page.locator('.help-line').textContent()).toContain('Ctrl and ;');
  });
});

/** Where each button of the alert leads, and what can be seen then. */
async function followed() {
  const alert = page.locator('.contradictions');
  const steps = [];
  for (const button of await alert.locator('button').all()) {
    await button.click();
    const leadsTo = await focused();
    const [field, above] = await page.evaluate(() =>
      [document.activeElement, document.querySelector('.contradictions')].map((one) => {
        const { top = -1, bottom = Infinity } = one?.getBoundingClientRect() ?? {};
        return { top, bottom };
      }),
    );
    if (field === undefined || above === undefined) throw new Error('nothing has the focus');
    steps.push({
      leadsTo,
      isAlertSeen: above.top >= 0 && above.bottom < 800,
      isFieldBelow: field.top >= above.bottom,
      isFieldSeen: field.bottom <= 800,
    });
  }
  return steps;
}

describe('answers that contradict each other', () => {
  it.each(['en', 'fa'] as const)(
    '%s: stay in view, each with a way to its field; what has no part in it still counts',
    async (language) => {
      await fillIn(page, { ...ALS, alsfrsrTotal: '40', alsfrsTotal: '10', seriousHospitalStay: 'false' });
      await inLanguage(language);
      await page.locator('.clinic-form').evaluate((form) => form.scrollTo(0, 1e6));
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const [first, second, ...more] = await followed();
        expect([first?.leadsTo, second?.leadsTo, more]).toEqual(['alsfrsrTotal', 'alsfrsTotal', []]);
        for (const one of [first, second])
          expect(one, String(width)).toMatchObject({ isAlertSeen: true, isFieldBelow: true, isFieldSeen: true });
        expect(await stickingOut(page), String(width)).toEqual([]);
      }
      expect(await page.locator('.entry [aria-invalid="true"]').count()).toBe(2);
      expect(await page.locator('[data-question="gastrostomy"] .problem').count()).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
    },
  );
});
