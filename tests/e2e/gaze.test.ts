// Eyes that choose: a robot looks at the middle of each control with the error of a real tracker, and presses what it meets.
//
// The error is that of three quarters of people with a filtered tracker (Feit and others, CHI 2017): 1.9 cm across and 2.35 cm down hold twice an
// offset and two standard deviations. How much of it is offset is not told; two fifths here.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { nextButton } from './harness/ask.ts';
import { sharedBrowser } from './harness/browser.ts';
import { goTo, type LanguageCode } from './harness/screens.ts';
import { visit } from './harness/visit.ts';

const CM = 96 / 2.54;
const ERROR = { across: (1.9 * CM) / 2, down: (2.35 * CM) / 2, offset: 0.4, spread: 0.3 };
const LOOKS = 400;

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** Shares of looks that met the control, and that met another one, for each control that is wholly in sight. */
function lookAtAll(page: Page): Promise<{ name: string; met: number; other: number }[]> {
  return page.evaluate(
    ([error, looks]) => {
      let state = 7;
      const even = () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 2 ** 32;
      };
      const normal = () => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even());
      const off = (reach: number) => reach * ((even() < 0.5 ? -1 : 1) * error.offset + error.spread * normal());
      const controls = [...document.querySelectorAll<HTMLElement>('.ask-choice, .big')].filter((one) => {
        const { top, bottom, width } = one.getBoundingClientRect();
        return width > 0 && top >= 0 && bottom <= window.innerHeight - 76;
      });
      return controls.map((control) => {
        const box = control.getBoundingClientRect();
        const hits = Array.from({ length: looks }, () => {
          const hit = document.elementFromPoint(box.left + box.width / 2 + off(error.across), box.top + box.height / 2 + off(error.down));
          return controls.find((one) => hit !== null && one.contains(hit));
        });
        return {
          name: control.textContent.slice(0, 30),
          met: hits.filter((hit) => hit === control).length / looks,
          other: hits.filter((hit) => hit !== undefined && hit !== control).length / looks,
        };
      });
    },
    [ERROR, LOOKS] as const,
  );
}

async function looksWell(page: Page): Promise<void> {
  const looks = await lookAtAll(page);
  expect(looks.length).toBeGreaterThan(3);
  expect(looks.filter(({ met, other }) => met < 0.95 || other > 0.01)).toEqual([]);
}

describe.each<LanguageCode>(['en', 'fa'])('%s', (language) => {
  it.each([
    [1280, 800],
    [1024, 768],
  ])('nearly every look meets its control, and hardly one another, at %i by %i', async (width, height) => {
    const { page, close } = await visit(browser, `${inject('pageUrl')}#/${language}/`, { viewport: { width, height } });
    await goTo(page, language, '/ask');
    for (const key of ['is-als', 'is-sporadic', 'band-0', 'level-3']) {
      await looksWell(page);
      await page.locator(`.ask-choice:has([value="${key}"])`).click();
      await nextButton(page).click();
    }
    await looksWell(page);
    await close();
  });
});

it('the robot would notice targets that are too small', async () => {
  const { page, close } = await visit(browser, `${inject('pageUrl')}#/en/`, { viewport: { width: 1280, height: 800 } });
  await goTo(page, 'en', '/ask');
  await page.evaluate(() => {
    for (const choice of document.querySelectorAll<HTMLElement>('.ask-choice')) choice.setAttribute('hidden', '');
    for (const button of document.querySelectorAll<HTMLElement>('.big')) button.classList.add('visually-hidden');
    const small = document.createElement('button');
    small.className = 'big';
    small.attributeStyleMap.set('all', 'unset');
    small.attributeStyleMap.set('inline-size', CSS.px(44));
    small.attributeStyleMap.set('block-size', CSS.px(24));
    document.querySelector('.ask')?.prepend(small);
  });
  const [small] = (await lookAtAll(page)).filter(({ met }) => met < 0.95);
  expect(small).toBeDefined();
  await close();
});
