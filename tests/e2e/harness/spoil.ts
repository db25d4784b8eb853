// Damages what is kept on the device, behind the page's back.
import type { Page } from 'playwright-core';

/** Puts something in one of the two places behind the device's back. */
export const spoil = (page: Page, place: string, change: string) =>
  page.evaluate(
    ([where, how]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('gharbal');
        request.onsuccess = () => {
          const transaction = request.result.transaction('person', 'readwrite');
          const store = transaction.objectStore('person');
          const slot = store.get(where);
          slot.onsuccess = () => {
            const old = slot.result as object;
            const spoilt = new Map<string, unknown>([
              ['text', { ...old, text: 'other' }],
              ['count', { ...old, count: 1e9 }],
              ['bytes', new Uint8Array(9)],
            ]);
            store.put(spoilt.get(how), where);
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
          transaction.addEventListener('abort', () => reject(new Error('aborted')));
        };
      }),
    [place, change] as const,
  );
