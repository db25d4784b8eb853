// Ten invented referral letters, as a neurologist would enter them: by keyboard alone, in both languages, in less than two minutes' typing.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { keysOf, type Letter, LETTER_LANGUAGES, LETTERS, LETTERS_TODAY, type LetterLanguage } from '../letters/letters.ts';
import { sharedBrowser } from './harness/browser.ts';
import { type Entering, entering, verdictsShown } from './harness/clinic.ts';

/** Two minutes at 40 words a minute, five letters to a word: a slow hand. */
const MOST_KEYS = 400;

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

async function enter(letter: Letter, language: LetterLanguage): Promise<{ readonly desk: Entering; readonly keys: number }> {
  const desk = await entering(browser, inject('pageUrl'), language, LETTERS_TODAY);
  for (const { question, keys } of keysOf(letter, language)) {
    if (await desk.goTo(question)) await desk.type(keys);
  }
  return { desk, keys: desk.pressed() };
}

describe.each(LETTERS.map((letter) => [letter.id, letter] as const))('%s', (_, letter) => {
  it('every verdict is right, in English and in Persian', async () => {
    const expected = Object.fromEntries(Object.entries(letter.expected).map(([number, { verdict }]) => [number, verdict]));
    await Promise.all(
      LETTER_LANGUAGES.map(async (language) => {
        const { desk, keys } = await enter(letter, language);
        expect({ language, ...(await verdictsShown(desk.page)) }).toEqual({ language, ...expected });
        expect(keys).toBeLessThan(MOST_KEYS);
        expect(await desk.page.locator('.beneath .problem, .asked-back').count()).toBe(0);
        expect(desk.faults).toEqual([]);
        await desk.close();
      }),
    );
  });
});
