// Opening what was saved: by file, by camera and by picture, from one page to another; what is wrong with it is said and nothing is lost.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { squaresOf } from '../storage/drawn.ts';
import { personWith, STAMP } from '../storage/somebody.ts';
import { sharedBrowser } from './harness/browser.ts';
import { launchWithCamera } from './harness/chromium.ts';
import { emptyFilm, filmOf } from './harness/film.ts';
import { chooseFile, fileOf, openPerson, PERSON_A, personOn } from './harness/saved.ts';
import { goTo } from './harness/screens.ts';
import { visit, type Visit } from './harness/visit.ts';
import { lock } from '#storage/lock.ts';
import { writePerson } from '#storage/personFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'gharbal-film-'));
const TEXT = writePerson(PERSON_A, STAMP);

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const opened = (language = 'en', where = browser): Promise<Visit> => visit(where, `${inject('pageUrl')}#/${language}/open`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const picture = (page: Page) => page.locator('input[type="file"][accept]');
const tracks = (page: Page) =>
  page.evaluate(() =>
    (Reflect.get(window, 'streams') as MediaStream[]).flatMap((one) => one.getTracks()).map(({ readyState }) => readyState),
  );

/** Remembers every camera that was opened. */
const watched = (page: Page) =>
  page.evaluate(() => {
    const streams: MediaStream[] = [];
    Reflect.set(window, 'streams', streams);
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      streams.push(stream);
      return stream;
    };
  });

describe('a code', () => {
  let film: string;
  let photo: Buffer;
  beforeAll(async () => {
    const { page, close } = await visit(browser, `${inject('pageUrl')}#/fa/`, { deviceScaleFactor: 2 });
    await openPerson(page, 'fa');
    await goTo(page, 'fa', '/take');
    await page.locator('[aria-labelledby="code-title"] button').click();
    const code = page.locator('svg.code');
    await code.waitFor();
    const [d, size] = await code.evaluate((drawing) => [
      drawing.querySelector('path')?.getAttribute('d') ?? '',
      drawing.getAttribute('viewBox')?.split(' ').at(-1) ?? '',
    ]);
    film = join(folder, 'code.y4m');
    writeFileSync(film, filmOf(squaresOf({ d, size: Number(size), version: 0, correction: 'low' })));
    photo = await page.screenshot();
    await code.scrollIntoViewIfNeeded();
    photo = await page.screenshot();
    await close();
  });

  it('is read by the camera of another page, which then lets go of it', async () => {
    const clinic = await launchWithCamera(film);
    const { page, faults, close } = await opened('en', clinic);
    await watched(page);
    await button(page, 'Use the camera').click();
    await page.locator('#review-title').waitFor();
    expect(await page.locator('#review-title').innerText()).toBe(`${PERSON_A.answers.size} answers were read`);
    expect(await tracks(page)).toEqual(['ended']);
    await button(page, 'Use them').click();
    expect(await personOn(page, 'en')).toEqual(PERSON_A);
    expect(faults).toEqual([]);
    await close();
    await clinic.close();
  });

  it('is read from a picture of it, with the page around it', async () => {
    const { page, faults, close } = await opened();
    await picture(page).setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: photo });
    await button(page, 'Use them').click();
    expect(await personOn(page, 'en')).toEqual(PERSON_A);
    expect(faults).toEqual([]);
    await close();
  });

  it('is missed in a picture without one, and in what is no picture; both are said', async () => {
    const { page, close } = await opened();
    await goTo(page, 'en', '/about');
    const without = await page.screenshot();
    await goTo(page, 'en', '/open');
    await picture(page).setInputFiles({ name: 'about.png', mimeType: 'image/png', buffer: without });
    await page.locator('[data-trouble="no-code"]').waitFor();
    await picture(page).setInputFiles(fileOf(TEXT, 'picture.png'));
    await page.locator('[data-trouble="no-picture"]').waitFor();
    await close();
  });
});

describe('the camera', () => {
  it('stops on a press, on leaving and when the page is hidden', async () => {
    const film = join(folder, 'wall.y4m');
    writeFileSync(film, emptyFilm());
    const own = await launchWithCamera(film);
    const { page, faults, close } = await opened('en', own);
    await watched(page);
    const running = page.locator('video[data-running="true"]');
    await button(page, 'Use the camera').click();
    await running.waitFor();
    expect(await tracks(page)).toEqual(['live']);
    await button(page, 'Stop the camera').click();
    expect(await tracks(page)).toEqual(['ended']);

    await button(page, 'Use the camera').click();
    await running.waitFor();
    await goTo(page, 'en', '/about');
    expect(await tracks(page)).toEqual(['ended', 'ended']);

    await goTo(page, 'en', '/open');
    await button(page, 'Use the camera').click();
    await running.waitFor();
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await button(page, 'Use the camera').waitFor();
    expect(await tracks(page)).toEqual(['ended', 'ended', 'ended']);
    expect(faults).toEqual([]);
    await close();
    await own.close();
  });

  it('that is refused or absent is said, and the picture is there', async () => {
    const { page, close } = await opened();
    await button(page, 'Use the camera').click();
    await page.locator('[data-trouble]').waitFor();
    expect(['absent', 'refused']).toContain(await page.locator('[data-trouble]').getAttribute('data-trouble'));
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await button(page, 'Use the camera').click();
    await page.locator('[data-trouble="refused"]').waitFor();
    expect(await picture(page).count()).toBe(1);
    await close();
  });
});

describe('a file', () => {
  it('that is locked asks for the passphrase; a wrong one stays to be mended', async () => {
    const { page, faults, close } = await opened();
    await chooseFile(page, await lock(TEXT, 'right phrase'));
    const field = page.getByLabel('Passphrase', { exact: true });
    await field.fill('wrong phrase');
    await button(page, 'Open the file').click();
    await page.locator('.problem:not(:empty)').waitFor();
    expect(await field.inputValue()).toBe('wrong phrase');
    expect(await field.getAttribute('autocomplete')).toBe('current-password');
    await field.fill('right phrase');
    await button(page, 'Open the file').click();
    await button(page, 'Use them').click();
    expect(await personOn(page, 'en')).toEqual(PERSON_A);
    expect(faults).toEqual([]);
    await close();
  });

  it('takes the place of answers only when that is wanted, and gives it back', async () => {
    const { page, close } = await opened();
    await openPerson(page, 'en');
    await goTo(page, 'en', '/answers');
    const other = personWith({ diagnosis: 'ms' }, { reportedBy: 'clinician' });
    await goTo(page, 'en', '/open');
    await chooseFile(page, writePerson(other, STAMP));
    await button(page, 'Keep what is here').click();
    expect(await personOn(page, 'en')).toEqual(PERSON_A);
    await goTo(page, 'en', '/open');
    await chooseFile(page, writePerson(other, STAMP));
    await button(page, 'Put them in place').click();
    for (const name of ['My answers', 'Results', 'All questions on one page'])
      expect(await page.locator('.take').getByRole('link', { name, exact: true }).count()).toBe(1);
    await button(page, 'Undo: bring back what was here').click();
    expect(await personOn(page, 'en')).toEqual(PERSON_A);
    await close();
  });

  it('may be dropped, and does not take the page away', async () => {
    const { page, close } = await opened();
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'gharbal.json'));
      return transfer;
    }, TEXT);
    await page.dispatchEvent('main', 'drop', { dataTransfer: data });
    await page.locator('#review-title').waitFor();
    await close();
  });
});
