// The whole form for ALS by keyboard alone, from the first Tab to a verdict, on the screen of a phone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { person } from '../scenarios/people.ts';
import { sharedBrowser } from './harness/browser.ts';
import { standing, verdicts } from './harness/form.ts';
import { TRIALS } from './harness/screens.ts';
import { visit } from './harness/visit.ts';

const MAN = person('als-man-of-52');
const MOST_STEPS = 40;

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** Where the focus is: its question, the kind and value of its control, and whether it can be seen. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement;
    const box = (at.closest('label.choice') ?? at).getBoundingClientRect();
    const onTop = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const ring = getComputedStyle(at.closest('label.choice') ?? at);
    return {
      fact: at.closest<HTMLElement>('[data-fact]')?.dataset['fact'] ?? '',
      tag: at.tagName,
      type: at.type,
      name: at.name,
      text: at.textContent,
      isOnTop: onTop !== null && (at.contains(onTop) || onTop.contains(at) || at.closest('label')?.contains(onTop) === true),
      hasRing: ring.outlineStyle !== 'none' && Number.parseFloat(ring.outlineWidth) >= 2,
    };
  });

/** Tabs on until the focus is in the question, on a control of the wanted kind; every stop on the way must be seen. */
async function tabTo(page: Page, fact: string, wanted: (at: Awaited<ReturnType<typeof focus>>) => boolean = () => true) {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const at = await focus(page);
    if (at.tag === 'BODY') throw new Error(`The focus left the page before ${fact}.`);
    expect(at, `the focus on the way to ${fact}`).toMatchObject({ isOnTop: true, hasRing: true });
    if (at.fact === fact && wanted(at)) return at;
  }
  throw new Error(`${fact} is not reached within ${MOST_STEPS} steps.`);
}

/** Space takes the first answer; the arrows go on to the others. */
async function chooseByArrows(page: Page, fact: string, value: string) {
  await tabTo(page, fact, ({ type }) => type === 'radio');
  await page.keyboard.press('Space');
  for (let step = 0; step < 10; step += 1) {
    const chosen = await page.locator(`[data-fact="${fact}"] input:checked`).getAttribute('value');
    if (chosen === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${fact} has no answer ${value}.`);
}

async function typeDateByKeyboard(page: Page, fact: string, iso: string) {
  const [year = '', month = '', day = ''] = iso.split('-');
  const part = (name: string) => tabTo(page, fact, (at) => at.name === `${fact}.${name}`);
  await part('year');
  await page.keyboard.type(year);
  await part('month');
  for (let press = 0; press < Number(month); press += 1) await page.keyboard.press('ArrowDown');
  await part('day');
  await page.keyboard.type(day);
}

it('answers every question and reaches a verdict', async () => {
  const { page, faults, close } = await visit(browser, `${inject('pageUrl')}#/en/form`, { viewport: { width: 390, height: 800 } });
  for (const [fact, given] of Object.entries(MAN.answers)) {
    if ((await page.locator(`[data-fact="${fact}"]`).count()) === 0) continue;
    if (fact.endsWith('Date')) await typeDateByKeyboard(page, fact, String(given));
    else if (typeof given === 'number' && (await page.locator(`[data-fact="${fact}"] .number`).count()) > 0) {
      await tabTo(page, fact, ({ type }) => type === 'text');
      await page.keyboard.type(String(given));
    } else await chooseByArrows(page, fact, typeof given === 'boolean' ? (given ? 'yes' : 'no') : String(given));
  }
  const shown = await verdicts(page);
  const wanted = TRIALS.map((number) => {
    const outcome = MAN.trials[number];
    return [number, typeof outcome === 'object' ? outcome.verdict : 'ineligible'];
  });
  expect(shown).toEqual(Object.fromEntries(wanted));
  expect(faults).toEqual([]);
  await close();
});

it('takes an answer back, says “not sure”, gives a range and erases, without a pointer', async () => {
  const { page, close } = await visit(browser, `${inject('pageUrl')}#/en/form`, { viewport: { width: 390, height: 800 } });
  await chooseByArrows(page, 'diagnosis', 'als');
  await tabTo(page, 'ageYears', ({ text }) => text === 'A range');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('60');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('50');
  expect((await standing(page))['ageYears']).toEqual(['50', '60', 'true', 'false', 'false']);
  await tabTo(page, 'ageYears', ({ text }) => text === 'Not sure');
  await page.keyboard.press('Space');
  expect((await standing(page))['ageYears']).toEqual(['', 'false', 'true', 'false']);
  await tabTo(page, 'ageYears', ({ text }) => text === 'Clear the answer');
  await page.keyboard.press('Enter');
  expect((await standing(page))['ageYears']).toEqual(['', 'false', 'false', 'false']);
  expect(await focus(page), 'the focus after the button has gone').toMatchObject({ fact: 'ageYears', type: 'text' });
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 80 && (await focus(page)).text !== 'Erase everything'; step += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await page.locator('input:checked').count()).toBe(0);
  await page.keyboard.press('Tab');
  expect((await focus(page)).text).toBe('Bring them back');
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-fact="diagnosis"] input:checked').getAttribute('value')).toBe('als');
  expect((await focus(page)).text).toBe('Erase everything');
  await close();
});

it('skips to the content, and goes to the results with one button', async () => {
  const { page, close } = await visit(browser, `${inject('pageUrl')}#/en/form`, { viewport: { width: 390, height: 800 } });
  await page.keyboard.press('Tab');
  expect(await focus(page)).toMatchObject({ text: 'Skip to content', isOnTop: true, hasRing: true });
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.getByRole('button', { name: 'See results' }).focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('results');
  await close();
});
