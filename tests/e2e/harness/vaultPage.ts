// A page with a vault, driven from a test.
import type { BrowserContext, Page } from 'playwright-core';
import type * as vaultModule from './vaultModule.ts';

export type VaultModule = typeof vaultModule;
type Names = keyof VaultModule;

/** Opened, and with the module in it. */
export async function vaultPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.title === 'ready');
  return page;
}

/** Calls a function of the module in the page. */
export function call<Name extends Names>(page: Page, name: Name, ...given: Parameters<VaultModule[Name]>): ReturnType<VaultModule[Name]> {
  return page.evaluate(
    ([which, words]) => {
      const { storage } = window as unknown as { storage: Record<string, (...all: unknown[]) => unknown> };
      return storage[which]?.(...words);
    },
    [name, given] as const,
  ) as ReturnType<VaultModule[Name]>;
}

/** For `addInitScript`: keys that are cheap to derive, and still depend on all that they should. */
export function cheapKeys(): void {
  const derive = crypto.subtle.deriveKey.bind(crypto.subtle);
  crypto.subtle.deriveKey = (algorithm, ...rest) => derive({ ...(algorithm as Pbkdf2Params), iterations: 1 }, ...rest);
}

/** Everything in every database of the page, as text of single bytes, keys included. */
export function allBytes(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const promised = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const text = (value: unknown): string =>
      value instanceof Uint8Array ? Array.from(value, (byte) => String.fromCharCode(byte)).join('') : `${JSON.stringify(value)} `;
    let all = '';
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await promised(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([promised(rows.getAllKeys()), promised<unknown[]>(rows.getAll())]);
        all += `${name} ${store} ${[...keys, ...values].map(text).join(' ')}`;
      }
      database.close();
    }
    return all;
  });
}

/** Changes what lies under a key: a bit of it, or takes it away, or puts something else there. `which`: the how manieth of the store. */
export function spoilVault(page: Page, store: 'open' | 'blocks', which: number, how: 'bit' | 'gone' | 'other'): Promise<void> {
  return page.evaluate(
    ([name, place, change]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('gharbal-cohort');
        request.onsuccess = () => {
          const transaction = request.result.transaction(name, 'readwrite');
          const rows = transaction.objectStore(name);
          const keys = rows.getAllKeys();
          keys.onsuccess = () => {
            const key = keys.result[place] ?? '';
            const found = rows.get(key);
            found.onsuccess = () => {
              const value = found.result as Uint8Array | string;
              if (change === 'gone') rows.delete(key);
              else if (change === 'other') rows.put({ other: 1 }, key);
              else if (typeof value === 'string') rows.put(value.replace('"salt":"', '"salt":"A'), key);
              else
                rows.put(
                  Uint8Array.from(value, (byte, at) => (at === 100 ? byte ^ 1 : byte)),
                  key,
                );
            };
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
          transaction.addEventListener('abort', () => reject(new Error('aborted')));
        };
      }),
    [store, which, how] as const,
  );
}
