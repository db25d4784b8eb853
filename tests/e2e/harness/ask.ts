// Answers the questions one by one as a person would: choose, press on. Counts what was pressed and typed.
import type { Page } from 'playwright-core';

export const heading = (page: Page): Promise<string> => page.locator('.ask h1').innerText();

/** Which answers stand there, by their keys. */
export const offered = (page: Page): Promise<string[]> =>
  page.locator('.ask-choice input').evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));

export const leftNow = async (page: Page): Promise<string> => (await page.locator('.ask-rest [role="status"]').textContent()) ?? '';

/** A digit of any language. */
export function figureIn(text: string): number {
  const digits = [...text].filter((letter) => /\p{Nd}/u.test(letter)).map((letter) => (letter.codePointAt(0) ?? 0) % 16);
  return digits.length === 0 ? Number.NaN : Number(digits.join(''));
}

export const nextButton = (page: Page) => page.locator('.ask-steering button.primary');

/** What a person presses to an answer, by the first key that is offered; a question that names none is “not sure”. */
export type Wanted = readonly string[];

export const MAN_WITH_ALS: Wanted = [
  'is-als',
  'is-sporadic',
  'no-clinic-score',
  'is-definite',
  'is-current',
  'is-male',
  'is-arm',
  'is-none',
  'is-moderate',
  'is-mild',
  'level-4',
  'band-1',
];

export const wantedOf = (keys: readonly string[], wanted: Wanted): string => wanted.find((key) => keys.includes(key)) ?? 'not-sure';

/** Until the questions end. `answer` chooses by whatever means; gives back what was asked and what was left. */
export async function walk(page: Page, answer: (key: string) => Promise<void>, wanted: Wanted, most = 60) {
  const asked: string[] = [];
  const left: number[] = [];
  for (let step = 0; step < most; step += 1) {
    const keys = await offered(page);
    if (keys.length === 0) break;
    asked.push(await heading(page));
    left.push(figureIn(await leftNow(page)));
    const before = page.url();
    await answer(wantedOf(keys, wanted));
    await page.waitForFunction((url) => window.location.href !== url, before);
    await page.locator('h1').waitFor();
  }
  return { asked, left };
}
