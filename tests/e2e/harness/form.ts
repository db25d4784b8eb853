// Fills the form as a person would, by the facts of the dictionary, and reads what stands in it. Works in every language.
import type { Locator, Page } from 'playwright-core';

/** As in a candidate's file: values, ranges, sets, or “not sure”. */
export type Answers = Readonly<Record<string, unknown>>;

export const question = (page: Page, fact: string): Locator => page.locator(`[data-fact="${fact}"]`);
export const radio = (page: Page, fact: string, value: string): Locator =>
  question(page, fact).locator(`input[type="radio"][value="${value}"]`);
/** The buttons below a figure (range, not sure) or a date (Gregorian, Solar Hijri, not sure). */
const toggle = (page: Page, fact: string, index: number): Locator => question(page, fact).locator('.toggles button').nth(index);

export async function typeDate(page: Page, fact: string, iso: string, calendar: 'gregorian' | 'jalali' = 'gregorian'): Promise<void> {
  const [year = '', month, day] = iso.split('-');
  const field = question(page, fact);
  await toggle(page, fact, calendar === 'gregorian' ? 0 : 1).click();
  await field.locator('[name$=".year"]').fill(year);
  if (month !== undefined) await field.locator('[name$=".month"]').selectOption(String(Number(month)));
  if (day !== undefined) await field.locator('[name$=".day"]').fill(day);
}

async function answerFigure(page: Page, fact: string, given: unknown): Promise<void> {
  const fields = question(page, fact).locator('input[type="text"]');
  if (given === 'not sure') return toggle(page, fact, 1).click();
  if (typeof given === 'object' && given !== null) {
    await toggle(page, fact, 0).click();
    const { from, to } = given as { from?: number; to?: number };
    if (from !== undefined) await fields.nth(0).fill(String(from));
    if (to !== undefined) await fields.nth(1).fill(String(to));
    return undefined;
  }
  return fields.first().fill(String(given));
}

async function answerSet(page: Page, fact: string, given: object): Promise<void> {
  const rows = question(page, fact).locator('.subset-row');
  if (Array.isArray(given) && given.length === 0) return question(page, fact).locator('.subset > button').click();
  for (const [option, mark] of Object.entries(given)) {
    const value = typeof mark === 'boolean' ? (mark ? 'yes' : 'no') : 'not sure';
    await rows.locator(`input[name="${fact}.marks.${option}"][value="${value}"]`).check();
  }
  return undefined;
}

/** How a question is answered; undefined while the page does not ask it. A choice is pressed at once, without moving a pointer there. */
const begun = (page: Page, fact: string, choice: string) =>
  page.evaluate(
    ([id, value]) => {
      const field = document.querySelector(`[data-fact="${id}"]`);
      if (field === null) return undefined;
      const kind = (['date', 'subset', 'number'] as const).find((one) => field.querySelector(`.${one}`) !== null);
      if (kind !== undefined) return kind;
      const button = field.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`);
      if (button === null) throw new Error(`${id} does not offer ${value}`);
      button.click();
      return 'choice';
    },
    [fact, choice] as const,
  );

/** False when the page does not ask. */
export async function answer(page: Page, fact: string, given: unknown): Promise<boolean> {
  const kind = await begun(page, fact, typeof given === 'boolean' ? (given ? 'yes' : 'no') : String(given));
  if (kind === 'date') await (given === 'not sure' ? toggle(page, fact, 2).click() : typeDate(page, fact, String(given)));
  if (kind === 'subset') await answerSet(page, fact, given as object);
  if (kind === 'number') await answerFigure(page, fact, given);
  return kind !== undefined;
}

/** Gives the answers in order; those that the page does not ask are left out, and named. */
export async function answerAll(page: Page, answers: Answers): Promise<readonly string[]> {
  const notAsked: string[] = [];
  for (const [fact, given] of Object.entries(answers)) if (!(await answer(page, fact, given))) notAsked.push(fact);
  return notAsked;
}

/** Everything that is typed, chosen or pressed in the form, by question. */
export function standing(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('[data-fact]')].map((field): [string, string[]] => {
      const typed = [...field.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[type="text"], select')].map(
        ({ value }) => value,
      );
      const chosen = [...field.querySelectorAll<HTMLInputElement>('input:checked')].map(({ name, value }) => `${name}=${value}`);
      const buttons = [...field.querySelectorAll('.toggles button')].map((button) => button.getAttribute('aria-pressed') ?? '');
      // An empty date stands in the calendar of the language.
      const isEmptyDate = field.querySelector('.date') !== null && typed.every((text) => text === '');
      const pressed = isEmptyDate ? buttons.slice(2) : buttons;
      return [field.dataset['fact'] ?? '', [...typed, ...chosen, ...pressed]];
    });
    return Object.fromEntries(all);
  });
}

/** Verdicts by trial, as the page shows them. */
export function verdicts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-trial]')].map(({ dataset }) => [dataset['trial'] ?? '', dataset['verdict'] ?? '']),
    ),
  );
}
