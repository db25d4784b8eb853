// A person in a file, put into the page as a person would, and taken out of it again.
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { dictionary, fullAlsPerson, saved, STAMP } from '../../storage/somebody.ts';
import { goTo, type LanguageCode } from './screens.ts';
import type { Person } from '#facts/person.ts';
import { withKnownPath } from '#app/knownPath.ts';
import { questionsOf } from '#questionnaire/question.ts';
import { openFile } from '#storage/openFile.ts';
import { writePerson } from '#storage/personFile.ts';

/** A day after all the answers. */
const LATER = 30_000;

export const fileOf = (text: string, name = 'gharbal.json') => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

export const chooseFile = (page: Page, text: string) => page.locator('input[type="file"]').first().setInputFiles(fileOf(text));

/** Of whom every step is a question. */
export const PERSON_A = withKnownPath(fullAlsPerson(), new Map(questionsOf(dictionary).map((question) => [question.id, question])));

/** Comes to /open, chooses the file and puts it in place. */
export async function openPerson(page: Page, language: LanguageCode, person: Person = PERSON_A): Promise<void> {
  await goTo(page, language, '/open');
  await page.locator('.open').waitFor();
  await chooseFile(page, writePerson(person, STAMP));
  await page.locator('.open .primary').click();
  await page.locator('#done-title').waitFor();
}

/** What a press saves as a file. */
export async function savedBy(page: Page, press: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: (await buffer(await download.createReadStream())).toString('utf8') };
}

export const personIn = async (text: string, passphrase?: string): Promise<Person> =>
  saved(await openFile(new Blob([text]), dictionary, LATER, passphrase)).person;

/** The person whom the page would save now. */
export async function personOn(page: Page, language: LanguageCode): Promise<Person> {
  await goTo(page, language, '/take');
  const { text } = await savedBy(page, () => page.locator('[aria-labelledby="file-title"] button').first().click());
  return personIn(text);
}
