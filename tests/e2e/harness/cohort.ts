// A coordinator's list, driven as a coordinator would: a table is brought, read, mended and taken over.
import { type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { catalogueFromDisk } from '../../catalogueFromDisk.ts';
import { TODAY } from '../../facts/example.ts';
import { language } from '../../i18n/voices.ts';
import { goTo, type LanguageCode } from './screens.ts';
import { visit, type Visit } from './visit.ts';
import { readAnswers } from '#facts/answers.ts';
import { knowledge } from '#facts/known.ts';
import { makeSay, type Say } from '#i18n/translate.ts';
import { screen } from '#screening/screen.ts';

export const CATALOGUE = catalogueFromDisk();
export const NOW = '2026-11-22T09:00:00';
export const INITIALS = 'TST';

export type Coordinator = Visit & { readonly language: LanguageCode; readonly say: Say };
type Table = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export const csv = (text: string, name = 'referrals.csv'): Table => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
export const xlsx = (bytes: Uint8Array, name = 'referrals.xlsx'): Table => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(bytes),
});

/** A fresh profile, on the first step of bringing a list. `isTimed`: the clock runs on; otherwise it stands still. */
export async function coordinator(
  browser: Browser,
  code: LanguageCode,
  { isTimed = false, ...options }: BrowserContextOptions & { readonly isTimed?: boolean } = {},
): Promise<Coordinator> {
  const viewport = { width: 1280, height: 900 };
  const visited = await visit(browser, `${inject('pageUrl')}#/${code}/cohort/import`, {
    viewport,
    ...(isTimed ? {} : { now: NOW }),
    ...options,
  });
  await visited.page.locator('.import-steps').waitFor();
  return { ...visited, language: code, say: makeSay(language(code)) };
}

/** To a part of the list, as by its link: what is in memory stays. */
export async function part({ page, language: code }: Coordinator, id: string): Promise<void> {
  await goTo(page, code, id === '' ? '/cohort' : `/cohort/${id}`);
  await page.locator(`.cohort[data-part="${id.split('/')[0] ?? ''}"]`).waitFor();
}

export const onward = ({ page }: Coordinator): Locator => page.locator('.import-next .primary');
/** Of a column, by its heading. */
export const column = ({ page }: Coordinator, heading: string): Locator =>
  page.locator('.import tbody tr').filter({ has: page.getByRole('rowheader', { name: heading, exact: true }) });

/** As far as the questions on the columns. */
export async function chooseTable(who: Coordinator, table: Table): Promise<void> {
  await part(who, 'import');
  await who.page.locator('.import input[type="file"]').setInputFiles(table);
  await onward(who).waitFor();
}

/** As from a spreadsheet: by the clipboard. */
export async function paste(who: Coordinator, text: string): Promise<void> {
  await part(who, 'import');
  await who.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await who.page.evaluate((rows) => navigator.clipboard.writeText(rows), text);
  await who.page.locator('.import-paste textarea').focus();
  await who.page.keyboard.press('Control+V');
  await who.page.locator('.import-paste button').click();
  await onward(who).waitFor();
}

/** Reads every row. */
export async function read(who: Coordinator): Promise<void> {
  await onward(who).click();
  await who.page.locator('.import-counts').waitFor();
}

/** With initials where they are asked for, to the table with every row screened. */
export async function takeOver(who: Coordinator): Promise<void> {
  const { page } = who;
  await onward(who).click();
  const box = page.locator('dialog.question-box');
  const table = page.locator('.cohort[data-part=""]');
  await box.or(table).first().waitFor();
  if ((await box.count()) > 0) {
    await box.locator('input').fill(INITIALS);
    await box.locator('button[type="submit"]').click();
  }
  await table.waitFor();
  await settled(page);
}

/** Nothing is being looked for, or screened. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.cohort-rows[aria-busy="false"] tbody tr').first().waitFor();
  await page.locator('.cohort-progress').waitFor({ state: 'detached' });
}

/** By code, then by registry number. */
export type Verdicts = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

export const verdictsInTable = (page: Page): Promise<Verdicts> =>
  page.locator('.cohort-rows table').evaluate((table) => {
    const numbers = [...table.querySelectorAll('thead bdi')].map(({ textContent }) => textContent);
    return Object.fromEntries(
      [...table.querySelectorAll<HTMLElement>('tr[data-code]')].map((row) => {
        const cells = [...row.querySelectorAll('td:not(.row-number)')];
        return [row.dataset['code'] ?? '', Object.fromEntries(cells.map((cell, at) => [numbers[at], cell.getAttribute('data-verdict')]))];
      }),
    );
  });

/** The same from the core, one by one. Every answer must be one. */
export function verdictsOf(people: Readonly<Record<string, object>>): Verdicts {
  return Object.fromEntries(
    Object.entries(people).map(([code, raw]) => {
      const { answers, faults } = readAnswers(CATALOGUE.dictionary, raw, TODAY);
      if (faults.length > 0) throw new RangeError(`${code}: ${JSON.stringify(faults)}`);
      const { known } = knowledge(CATALOGUE.dictionary, answers, TODAY);
      return [code, Object.fromEntries(CATALOGUE.trials.map((trial) => [trial.number, screen(trial, known).verdict]))];
    }),
  );
}

const ILLNESSES = ['ALS', 'MS', 'SMA', 'ALS', '?'] as const;

/** So many, of whom little is known, as rows of a table and as answers; codes begin with `C-`. */
export const plainPeople = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const [code, illness] = [`C-${String(n + 1).padStart(4, '0')}`, ILLNESSES[n % ILLNESSES.length] ?? '?'];
    const [ageYears, sex] = [20 + ((n * 7) % 60), n % 2 === 0 ? 'female' : 'male'];
    const [fvc, total] = [n % 3 === 0 ? undefined : 40 + (n % 50), n % 4 === 0 ? undefined : 30 + (n % 18)];
    const cells = [code, illness, ageYears, sex, fvc === undefined ? '' : `${fvc}%`, total ?? 'n/a'];
    const answers = { diagnosis: illness === '?' ? 'not sure' : illness.toLowerCase(), ageYears, sex, fvc: fvc ?? null };
    return { code, cells, answers: { ...answers, alsfrsrTotal: total ?? null } };
  });

export const plainList = (count: number): string =>
  ['Code\tDiagnosis\tAge\tSex\tFVC %\tALSFRS-R', ...plainPeople(count).map(({ cells }) => cells.join('\t'))].join('\n');

/** The list of so many, brought and on the table. */
export async function withList(who: Coordinator, count: number): Promise<void> {
  await paste(who, plainList(count));
  await read(who);
  await takeOver(who);
}
