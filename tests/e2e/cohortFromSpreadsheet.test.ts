// A new coordinator with a messy spreadsheet, through the page itself: from the columns to a printed work list and a log for an auditor.
import { parse } from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bare } from '../i18n/voices.ts';
import { person } from '../scenarios/people.ts';
import { sharedBrowser } from './harness/browser.ts';
import {
  chooseTable,
  column,
  type Coordinator,
  coordinator,
  csv,
  INITIALS,
  part,
  read,
  settled,
  takeOver,
  verdictsInTable,
  verdictsOf,
} from './harness/cohort.ts';
import { answersOf, asCsv, asWorkbook, ENGLISH, type MessyList, nextList, PERSIAN } from './harness/messyLists.ts';
import { pdfText } from './harness/pdfText.ts';
import { savedBy } from './harness/saved.ts';
import { SCREENING_COLUMNS } from '#cohort/logRows.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

const LISTS = { en: { list: ENGLISH, file: asCsv }, fa: { list: PERSIAN, file: asWorkbook } } as const;
const ROYAN = 'NCT01759797';
const codesIn = (list: MessyList) => Object.keys(answersOf(list));
const count = ({ page, say }: Coordinator, key: Parameters<Coordinator['say']>[0], many: number) =>
  page.locator('.import-counts').getByText(say(key, { count: many }), { exact: true });

/** Answers what is asked of the columns, and reads. */
async function readAs(who: Coordinator, list: MessyList): Promise<void> {
  for (const { heading, about, answer } of list.asked) {
    const field = column(who, heading).getByLabel(who.say(about)).last();
    await field.selectOption(answer);
    await expect.poll(() => field.inputValue()).toBe(answer);
  }
  await read(who);
}

/** What a button of the part saves, the how manieth of its name. */
const saved = ({ page, say }: Coordinator, format: 'csv' | 'json', which = 0) =>
  savedBy(page, () =>
    page
      .getByRole('button', { name: say(`cohort.save.${format}`) })
      .nth(which)
      .click(),
  );

const records = (text: string) => parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
const textOf = async (page: Page, selector: string) => bare((await page.locator(selector).allTextContents()).join('\n'));

describe.each(['en', 'fa'] as const)('in %s, one step after the other', (language) => {
  const { list, file } = LISTS[language];
  let who: Coordinator;
  let page: Page;
  beforeAll(async () => {
    who = await coordinator(browser, language);
    ({ page } = who);
  });
  afterAll(() => who.close());

  it('columns are matched, questions asked, and no name or number is shown', async () => {
    await chooseTable(who, file(list));
    const shown = await page.locator('.import').innerText();
    for (const hidden of list.personal.slice(0, -1)) expect(shown).not.toContain(hidden);
    expect(bare(shown)).toContain(bare(who.say('import.open', { count: list.asked.length })));
    await readAs(who, list);
  });

  it('every cell that could not be read is listed, and one is mended in place', async () => {
    const { heading, row, text } = list.mend;
    const field = page.getByLabel(who.say('import.mendOf', { row, heading }));
    await count(who, 'import.count.unread', list.unread).waitFor();
    await count(who, 'import.count.leftOut', list.leftOut).waitFor();
    expect(await textOf(page, '.import .note')).toContain(list.repeated);
    await field.fill(text);
    await field.press('Enter');
    await count(who, 'import.count.unread', list.unread - 1).waitFor();
    expect(await field.count()).toBe(0);
    await count(who, 'import.count.added', codesIn(list).length).waitFor();
  });

  it('the table shows for each candidate what the core says of the same answers', async () => {
    await takeOver(who);
    expect(await verdictsInTable(page)).toEqual(verdictsOf(answersOf(list)));
  });

  it('a call is ticked off, and stays so', async () => {
    const group = page.locator('.fact-calls').first();
    const call = group.locator('.call').first();
    const unfold = async () => {
      await part(who, 'work');
      await group.waitFor();
      if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
      await call.waitFor();
    };
    await unfold();
    const code = await call.locator('a').innerText();
    await call.getByRole('checkbox').click();
    await page.locator('.cohort-ticked').getByText(code).waitFor();
    await part(who, 'log');
    await unfold();
    expect([await call.locator('a').innerText(), await call.getAttribute('data-ticked')]).toEqual([code, 'true']);
  });

  it('the work list of a trial is saved and printed whole, also what is folded on the screen', async () => {
    await part(who, `work/${ROYAN}`);
    await page.locator(`.cohort-work[aria-busy="false"] .work-of-trial:only-child[data-trial="${ROYAN}"]`).waitFor();
    expect(await page.locator('.fact-calls:not([open])').count()).toBeGreaterThan(0);
    const { data, errors } = records((await saved(who, 'csv')).text);
    expect(errors).toEqual([]);
    const called = data.filter(({ facts_missing: missing = '' }) => /^[123]$/.test(missing)).map(({ code = '' }) => code.replace(/^'/, ''));
    expect(new Set(called).size).toBeGreaterThan(12);
    const printed = pdfText(await page.pdf({ format: 'A4' }));
    for (const code of new Set(called)) expect(printed.split(code).length - 1).toBe(called.filter((one) => one === code).length);
  });

  it('the pre-screening log has a row for each verdict, nothing of who somebody is, and no formula', async () => {
    await part(who, 'log');
    const { text } = await saved(who, 'csv');
    const { data, errors, meta } = records(text);
    expect(errors).toEqual([]);
    expect(meta.fields).toEqual(SCREENING_COLUMNS);
    const expected = verdictsOf(answersOf(list));
    const word: Readonly<Record<string, string>> = { eligible: 'yes', ineligible: 'no', undetermined: 'unknown' };
    const lines = data.map(({ subject, protocol, eligible, screener }) => [subject, protocol, eligible, screener].join(' '));
    const all = Object.entries(expected).flatMap(([code, verdicts]) =>
      Object.entries(verdicts).map(([number, verdict]) =>
        [/^[=@]/.test(code) ? `'${code}` : code, number, word[verdict ?? ''], INITIALS].join(' '),
      ),
    );
    expect(lines.toSorted()).toEqual(all.toSorted());
    for (const one of data) {
      expect(one['screened']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      expect(one['rules']).toMatch(/^[0-9a-f]{12}$/);
      expect(one['hash']).toMatch(/^[0-9a-f]{64}$/);
      expect(Object.values(one).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
    const files = [text, (await saved(who, 'csv', 1)).text, (await saved(who, 'json')).text];
    await part(who, '');
    files.push((await saved(who, 'csv')).text);
    for (const hidden of list.personal) for (const one of files) expect(one).not.toContain(hidden);
  });

  it('the same list again changes nothing', async () => {
    const before = await verdictsInTable(page);
    await chooseTable(who, file(list));
    await readAs(who, list);
    await count(who, 'import.count.added', 0).waitFor();
    await count(who, 'import.count.changed', 0).waitFor();
    expect(await page.locator('#changes-title').count()).toBe(0);
    await takeOver(who);
    expect(await verdictsInTable(page)).toEqual(before);
  });

  it('the next list with one other cell shows what changes, before and after; it is taken, and taken back', async () => {
    const { next } = list;
    const changed = nextList(list);
    const before = verdictsOf(answersOf(list));
    await chooseTable(who, file(changed));
    await readAs(who, changed);
    await count(who, 'import.count.changed', 1).waitFor();
    const rows = page.locator('section[aria-labelledby="changes-title"] tbody tr');
    expect(await rows.count()).toBe(1);
    const cells = (await rows.locator('th, td').allTextContents()).map((text) => bare(text).trim());
    expect(cells[0]).toBe(codesIn(list)[next.row]);
    expect(cells.slice(2, 4)).toEqual([next.before, next.after]);
    await takeOver(who);
    expect(await verdictsInTable(page)).toEqual(verdictsOf(answersOf(changed)));
    expect(await verdictsInTable(page)).not.toEqual(before);
    await page.getByRole('button', { name: who.say('cohort.undo.import') }).click();
    await expect.poll(() => verdictsInTable(page)).toEqual(before);
    await page.locator(`tr[data-code="${cells[0]}"] a`).click();
    await page.locator('[data-entry="fvc"]').waitFor();
    expect(await page.locator('[data-entry="fvc"]').inputValue()).toMatch(/62|۶۲/);
    expect(who.faults).toEqual([]);
  });
});

it('people of whom all is known come out as they should, all three verdicts among them', async () => {
  const people = ['als-man-of-52', 'als-fvc-49.9', 'doubt-cancer-once'].map((id) => person(id));
  const facts = [...new Set(people.flatMap(({ answers }) => Object.keys(answers)))];
  const words: Readonly<Record<string, string>> = { true: 'yes', false: 'no', undefined: '' };
  const cell = (value: unknown): string => {
    const written = value === undefined ? 'undefined' : JSON.stringify(value);
    return words[written] ?? written.replaceAll('"', '');
  };
  const lines = people.map(({ id, answers }) => [id, ...facts.map((fact) => cell(answers[fact]))].join(','));
  const who = await coordinator(browser, 'en');
  await chooseTable(who, csv([['code', ...facts].join(','), ...lines].join('\n')));
  await read(who);
  expect(await count(who, 'import.count.unread', 0).count()).toBe(1);
  await takeOver(who);
  await settled(who.page);
  const shown = await verdictsInTable(who.page);
  expect(shown).toEqual(verdictsOf(Object.fromEntries(people.map(({ id, answers }) => [id, answers]))));
  expect(new Set(Object.values(shown).flatMap((verdicts) => Object.values(verdicts)))).toEqual(
    new Set(['eligible', 'ineligible', 'undetermined']),
  );
  expect(who.faults).toEqual([]);
  await who.close();
});
