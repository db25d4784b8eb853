// A coordinator's list for everybody: axe-core finds nothing in any part, in both languages, narrow and wide, light and dark.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './harness/axe.ts';
import { sharedBrowser } from './harness/browser.ts';
import { chooseTable, type Coordinator, coordinator, part, read, takeOver } from './harness/cohort.ts';
import { keep, lock, said, unlock } from './harness/cohortKeeping.ts';
import { holes } from './harness/layout.ts';
import { asCsv, asWorkbook, ENGLISH, PERSIAN } from './harness/messyLists.ts';
import { goTo, openAll } from './harness/screens.ts';

const SIZES = [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(() => browser.close());

/** What is wrong with what is shown. */
async function wrong({ page }: Coordinator): Promise<string[]> {
  const found: string[] = [];
  const note = (where: string, all: readonly string[]) => found.push(...all.map((one) => `${where}: ${one}`));
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light' });
    note(`light at ${size.width}`, await axeFindings(page));
    // What the colours do not change has been looked at in light.
    await page.emulateMedia({ colorScheme: 'dark' });
    note(`dark at ${size.width}`, await axeFindings(page, { runOnly: ['color-contrast'] }));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > size.width) found.push(`the page is ${width} px wide at ${size.width}`);
  }
  await page.setViewportSize(SIZES[0]);
  const words = await page.evaluate(() => document.body.innerText);
  note('hole', [...(await holes(page)), ...(words.match(/\b(?:cohort|vault|import)\.[a-z]\w*/gi) ?? [])]);
  return found;
}

describe.each([
  ['en', asCsv(ENGLISH)],
  ['fa', asWorkbook(PERSIAN)],
] as const)('in %s nothing is wrong with', (language, file) => {
  let who: Coordinator;
  beforeAll(async () => {
    who = await coordinator(browser, language, { bypassCSP: true });
  });
  afterAll(async () => {
    expect(who.faults).toEqual([]);
    await who.close();
  });

  it('an empty list, and the three steps of bringing one', async () => {
    await part(who, '');
    expect(await wrong(who)).toEqual([]);
    await part(who, 'import');
    expect(await wrong(who)).toEqual([]);
    await chooseTable(who, file);
    expect(await wrong(who)).toEqual([]);
    await read(who);
    await openAll(who.page);
    expect(await wrong(who)).toEqual([]);
    await takeOver(who);
  });

  it.each(['', 'work', 'funnel', 'log', 'keeping'])('/cohort/%s', async (id) => {
    await part(who, id);
    await openAll(who.page);
    expect(await wrong(who)).toEqual([]);
  });

  it('a candidate', async () => {
    await goTo(who.page, language, `/cohort/candidate/${language === 'en' ? 'R-02' : 'P-02'}`);
    await who.page.locator('[data-entry]').first().waitFor();
    await who.page.locator('.consent > summary').click();
    expect(await wrong(who)).toEqual([]);
  });

  it('the calls, by candidate', async () => {
    await goTo(who.page, language, '/cohort/work/&by=candidate');
    await who.page.locator('.visit').first().waitFor();
    expect(await wrong(who)).toEqual([]);
  });

  it('a list that is kept, locked, and opened with the wrong passphrase', async () => {
    await keep(who);
    await openAll(who.page);
    expect(await wrong(who)).toEqual([]);
    await lock(who);
    await unlock(who, 'another three foxes');
    await said(who, 'vault.problem.wrong-passphrase').waitFor();
    expect(await wrong(who)).toEqual([]);
  });
});
