// Every place where a page can keep something, with what is in it.
import type { Page } from 'playwright-core';

export async function stores(page: Page) {
  const inPage = await page.evaluate(async () => {
    const names = async (folder: Promise<FileSystemDirectoryHandle>) => {
      const found: string[] = [];
      for await (const name of (await folder).keys()) found.push(name);
      return found;
    };
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) cached.push(`${name} ${url} ${(await (await cache.match(url))?.text())?.length}`);
    }
    return {
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      files: await names(navigator.storage.getDirectory()),
      cached: cached.sort(),
      name: window.name,
      history: JSON.stringify(history.state),
    };
  });
  return { ...inPage, cookies: await page.context().cookies() };
}

export type OnDevice = { readonly path: readonly string[]; readonly answers: Readonly<Record<string, unknown>> };

/** The newest of what the device has, past the page. */
export const onDevice = (page: Page): Promise<OnDevice> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('gharbal');
        request.addEventListener('error', () => reject(new Error('there is no database')));
        request.onsuccess = () => {
          const all = request.result.transaction('person').objectStore('person').getAll();
          all.onsuccess = () => {
            const slots = all.result as { count: number; text: string }[];
            request.result.close();
            resolve(JSON.parse(slots.toSorted((one, other) => other.count - one.count)[0]?.text ?? '{}') as OnDevice);
          };
        };
      }),
  );
