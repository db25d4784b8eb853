// The questions in a real browser: by clicks alone, by keyboard alone, in both languages; where everything stands, and what is said.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { figureIn, heading, leftNow, MAN_WITH_ALS, nextButton, offered, walk } from './harness/ask.ts';
import { sharedBrowser } from './harness/browser.ts';
import { goTo, type LanguageCode } from './harness/screens.ts';
import { visit } from './harness/visit.ts';

const MOST_STOPS = 9;

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const opened = (language: LanguageCode, options = {}) => visit(browser, `${inject('pageUrl')}#/${language}/`, options);

/** Counts every press of a pointer and of a key from now on. */
const counting = (page: Page) =>
  page.evaluate(() => {
    const counts = { presses: 0, keys: 0 };
    Reflect.set(window, 'counts', counts);
    window.addEventListener('pointerdown', () => (counts.presses += 1), true);
    window.addEventListener('keydown', () => (counts.keys += 1), true);
  });
const counted = (page: Page) => page.evaluate(() => Reflect.get(window, 'counts') as { presses: number; keys: number });

describe('by clicks alone', () => {
  it.each(['en', 'fa'] as const)(
    'a man with ALS comes from the start to his results, at most two presses to an answer (%s)',
    async (language) => {
      const { page, faults, close } = await opened(language, { viewport: { width: 1280, height: 800 } });
      await counting(page);
      await page.locator('.start .ask-choice').first().click();
      await page.locator('.start-actions .primary').click();
      await page.locator('.ask-question').waitFor();
      const { asked, left } = await walk(
        page,
        async (key) => {
          await page.locator(`.ask-choice:has([value="${key}"])`).click();
          await nextButton(page).click();
        },
        MAN_WITH_ALS,
      );
      const { presses, keys } = await counted(page);
      expect(asked.length).toBeGreaterThan(8);
      expect(new Set(asked).size).toBe(asked.length);
      expect(
        left.slice(2).every((figure, index) => figure < (left[index + 1] ?? 0)),
        left.join(),
      ).toBe(true);
      expect(presses).toBe(2 + 2 * asked.length);
      expect(keys).toBe(0);
      // Without a clinic's score the older scale is answered too.
      expect(await page.locator('.answer-row').count()).toBe(asked.length + 1);
      await page.locator('.ask-steering .primary').click();
      await page.locator('.results-page [data-trial]').first().waitFor();
      expect(page.url()).toMatch(/\/results$/);
      expect(faults).toEqual([]);
      await close();
    },
  );

  it('a person with another illness is done after one question', async () => {
    const { page, close } = await opened('en');
    await counting(page);
    await page.locator('.start-actions .primary').click();
    await page.locator('.ask-question').waitFor();
    await page.locator('.ask-choice:has([value="is-other"])').click();
    await nextButton(page).click();
    await page.locator('.answers').waitFor();
    expect(await counted(page)).toEqual({ presses: 3, keys: 0 });
    await close();
  });

  it('an exact figure, a month and a year are given without typing', async () => {
    const { page, close } = await opened('en');
    await goTo(page, 'en', '/ask');
    for (const key of ['is-als', 'is-sporadic', 'no-clinic-score']) {
      await page.locator(`.ask-choice:has([value="${key}"])`).click();
      await nextButton(page).click();
    }
    await page.getByText('I know the exact figure').click();
    for (const step of ['+10', '+1', '−1', '+1']) await page.getByRole('button', { name: step, exact: true }).click();
    const figure = await page.locator('.ask-exact input').inputValue();
    expect(figure).toMatch(/^\d+$/);
    expect(await page.locator('.ask-choice input:checked').count()).toBe(0);
    await page.locator('.ask-choice').first().click();
    expect(await page.locator('.ask-exact input').inputValue()).toBe('');
    await page.locator('.ask-exact input').fill('۶۲٫۵');
    expect(await page.locator('.ask-choice input:checked').count()).toBe(0);
    await nextButton(page).click();
    await goTo(page, 'en', '/form');
    await page.locator('[data-fact="monthsSinceOnset"] input[type="text"]').fill('30');
    await goTo(page, 'en', '/answers');
    expect(await page.locator('[data-question="fvc"] .answer-said').textContent()).toBe('62.5 %');
    await page.locator('[data-question="monthsSinceOnset"] button').click();
    expect(await page.locator('.ask-exact input').inputValue()).toBe('30');
    await page.getByText('Give the month or the year instead').click();
    await page.getByRole('button', { name: 'Solar Hijri' }).click();
    await page.locator('.ask-date select').first().selectOption('1403');
    await page.locator('.ask-date select').last().selectOption('2');
    expect(await page.locator('.ask-exact input').inputValue()).toBe('');
    await nextButton(page).click();
    expect(await page.locator('[data-question="monthsSinceOnset"] .answer-said').textContent()).toBe('20 April 2024 to 20 May 2024');
    await close();
  });
});

describe('by keyboard alone', () => {
  const at = (page: Page) =>
    page.evaluate(() => {
      const now = document.activeElement as HTMLInputElement;
      const shown = (now.closest('label') ?? now) as HTMLElement;
      const ring = getComputedStyle(shown);
      const box = shown.getBoundingClientRect();
      const onTop = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return {
        type: now.type,
        key: now.value,
        what: now.textContent,
        isNext: now.matches('.ask-steering .primary'),
        isSeen: onTop !== null && (shown.contains(onTop) || onTop.contains(shown)),
        hasRing: ring.outlineStyle !== 'none' && Number.parseFloat(ring.outlineWidth) >= 2,
      };
    });

  it('every question is answered with few stops, each of them seen', async () => {
    const { page, faults, close } = await opened('en', { viewport: { width: 1280, height: 800 } });
    await page.locator('.start-actions .primary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.ask-question').waitFor();
    const { asked } = await walk(
      page,
      async (key) => {
        let stops = 0;
        do {
          await page.keyboard.press('Tab');
          stops += 1;
        } while ((await at(page)).type !== 'radio' && stops < 20);
        expect(stops, 'stops to the answers').toBeLessThanOrEqual(MOST_STOPS);
        await page.keyboard.press('Space');
        for (let turn = 0; turn < 12 && (await at(page)).key !== key; turn += 1) await page.keyboard.press('ArrowDown');
        expect(await at(page)).toMatchObject({ key, isSeen: true, hasRing: true });
        // The exact figure and the month are ways to answer, and stand before going on.
        const onTheWay: (string | null)[] = [];
        for (stops = 0; !(await at(page)).isNext && stops < 5; stops += 1) {
          onTheWay.push((await at(page)).what);
          await page.keyboard.press('Tab');
        }
        expect(stops, `stops from the answers to Next: ${onTheWay.join(', ')}`).toBeLessThanOrEqual(3);
        expect(await at(page)).toMatchObject({ isNext: true, isSeen: true, hasRing: true });
        await page.keyboard.press('Enter');
      },
      MAN_WITH_ALS,
    );
    expect(asked.length).toBeGreaterThan(8);
    expect(await page.locator('.answers h1').count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  it('no key alone does anything', async () => {
    const { page, close } = await opened('en');
    await goTo(page, 'en', '/ask');
    const before = await page.evaluate(() => document.body.innerText + window.location.hash);
    for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789?/.,[]-=') await page.keyboard.press(letter);
    expect(await page.evaluate(() => document.body.innerText + window.location.hash)).toBe(before);
    expect(await page.locator('input:checked').count()).toBe(0);
    await close();
  });
});

describe('what is said', () => {
  it('the heading gets the focus, and one polite message the number left, once to an answer', async () => {
    const { page, close } = await opened('en');
    await page.locator('.start-actions .primary').click();
    await page.locator('.ask-question').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.evaluate(() => {
      const said: string[] = [];
      Reflect.set(window, 'said', said);
      const region = document.querySelector('.ask-rest [role="status"]');
      if (region === null) throw new Error('There is no status region.');
      new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
    });
    for (const key of ['is-als', 'is-sporadic', 'no-clinic-score']) {
      await page.locator(`.ask-choice:has([value="${key}"])`).click();
      await nextButton(page).click();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    }
    const said = await page.evaluate(() => Reflect.get(window, 'said') as string[]);
    expect(said).toHaveLength(3);
    expect(said.map(figureIn)).toEqual(said.map(figureIn).sort((a, b) => b - a));
    await close();
  });

  it('the browser’s own way back and forward meets the same questions', async () => {
    const { page, close } = await opened('en');
    await page.locator('.start-actions .primary').click();
    await page.locator('.ask-question').waitFor();
    const headings: string[] = [];
    for (const key of ['is-als', 'is-sporadic', 'no-clinic-score']) {
      headings.push(await heading(page));
      await page.locator(`.ask-choice:has([value="${key}"])`).click();
      await nextButton(page).click();
    }
    for (const expected of [...headings].reverse()) {
      await page.goBack();
      await page.locator('.ask h1', { hasText: expected }).waitFor();
      expect(await page.locator('.ask-choice input:checked').count()).toBe(1);
    }
    await page.goBack();
    await page.locator('.start').waitFor();
    await page.goForward();
    await page.locator('.ask h1', { hasText: headings[0] ?? '' }).waitFor();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.locator('.start').waitFor();
    await page.locator('.start-actions .primary').click();
    await page.locator('.ask-question').waitFor();
    expect(await leftNow(page)).toMatch(/At most \d+ questions left/);
    expect((await offered(page)).length).toBeGreaterThan(3);
    await close();
  });

  it('nothing moves for those who want no motion', async () => {
    const { page, close } = await opened('en', { reducedMotion: 'reduce' });
    await goTo(page, 'en', '/ask');
    await page.locator('.ask-choice').first().click();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await close();
  });
});
