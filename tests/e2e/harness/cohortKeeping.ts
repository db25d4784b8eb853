// Keeping a list on the device, as a coordinator does it.
import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { type Coordinator, part, settled, type Verdicts, verdictsInTable } from './cohort.ts';

export const PHRASE = 'three blue foxes at noon';

export const formOf = ({ page, say }: Coordinator, title: Parameters<Coordinator['say']>[0]): Locator =>
  page.locator('.cohort-keeping form').filter({ has: page.getByRole('heading', { name: say(title), exact: true }) });
/** Wherever the page says it. */
export const said = ({ page, say }: Coordinator, ...words: Parameters<Coordinator['say']>): Locator => page.getByText(say(...words));
const passphrases = (form: Locator) => form.locator('.passphrase input');

export async function keep(who: Coordinator, phrase = PHRASE): Promise<void> {
  await part(who, 'keeping');
  const form = formOf(who, 'vault.keep.title');
  for (const field of await passphrases(form).all()) await field.fill(phrase);
  await form.locator('button[type="submit"]').click();
  await said(who, 'vault.place.open').waitFor();
}

/** Types it and waits until something is said of it. */
export async function unlock(who: Coordinator, phrase = PHRASE): Promise<void> {
  await part(who, 'keeping');
  const form = formOf(who, 'vault.unlock.title');
  await passphrases(form).fill(phrase);
  await form.locator('button[type="submit"]').click();
}

export async function lock(who: Coordinator): Promise<void> {
  await part(who, 'keeping');
  await who.page.getByRole('button', { name: who.say('vault.lockNow') }).click();
  await said(who, 'vault.place.locked').waitFor();
}

/** After the page was closed and opened again. */
export async function comeBack(who: Coordinator): Promise<void> {
  await who.page.goto('about:blank');
  await who.page.goBack();
  await part(who, 'keeping');
}

export async function tableOf(who: Coordinator): Promise<Verdicts> {
  await part(who, '');
  await settled(who.page);
  return verdictsInTable(who.page);
}

/** Under initials of one's own: a list that was locked asks for them again. */
export async function addCandidate(who: Coordinator, code: string): Promise<void> {
  await part(who, '');
  const initials = who.page.locator('.initials input').first();
  if ((await initials.inputValue()) === '') await initials.fill('ZX');
  const form = who.page.locator('form.cohort-add');
  await form.locator('input').fill(code);
  await form.locator('button[type="submit"]').click();
}

export async function erase(who: Coordinator): Promise<void> {
  await part(who, 'keeping');
  for (const word of ['vault.wipe', 'vault.wipe.yes'] as const) {
    await who.page.getByRole('button', { name: who.say(word), exact: true }).click();
  }
}

export const trouble = (who: Coordinator, which: 'not-kept' | 'refused'): Promise<void> => said(who, `cohort.trouble.${which}`).waitFor();

export async function backup(who: Coordinator): Promise<Buffer> {
  await part(who, 'keeping');
  const press = () => who.page.getByRole('button', { name: who.say('vault.backup'), exact: true }).click();
  const [download] = await Promise.all([who.page.waitForEvent('download'), press()]);
  return buffer(await download.createReadStream());
}

export async function restore(who: Coordinator, bytes: Buffer, phrase = PHRASE): Promise<void> {
  await part(who, 'keeping');
  const form = formOf(who, 'vault.restore.title');
  await form.locator('input[type="file"]').setInputFiles({ name: 'list.gharbal', mimeType: 'application/octet-stream', buffer: bytes });
  await passphrases(form).fill(phrase);
  await form.locator('button[type="submit"]').click();
}

/** Changes one bit of a block, the largest of all or the smallest. */
export function flipBit(page: Page, which: 'largest' | 'smallest'): Promise<void> {
  return page.evaluate(
    (size) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('gharbal-cohort');
        request.onsuccess = () => {
          const transaction = request.result.transaction('blocks', 'readwrite');
          const rows = transaction.objectStore('blocks');
          const found: { readonly key: IDBValidKey; readonly bytes: Uint8Array }[] = [];
          rows.openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (cursor !== null) {
              found.push({ key: cursor.primaryKey, bytes: cursor.value as Uint8Array });
              cursor.continue();
              return;
            }
            found.sort((one, other) => one.bytes.length - other.bytes.length);
            const chosen = found.at(size === 'largest' ? -1 : 0);
            if (chosen === undefined) throw new Error('nothing is kept');
            chosen.bytes[100] = (chosen.bytes[100] ?? 0) ^ 1;
            rows.put(chosen.bytes, chosen.key);
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
          transaction.addEventListener('abort', () => reject(new Error('aborted')));
        };
      }),
    which,
  );
}
