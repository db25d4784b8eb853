// Looks for words in every place where a page can keep something, whatever the shape and the encoding.
import type { Page } from 'playwright-core';

/** All that this origin has on the device: each text as it is, bytes as text of single bytes. */
export function everythingKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all: string[] = [];
    const promised = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const bytes = (buffer: ArrayBuffer) => {
      let text = '';
      for (const byte of new Uint8Array(buffer)) text += String.fromCharCode(byte);
      all.push(text);
    };
    const look = async (value: unknown): Promise<void> => {
      if (value instanceof Blob) bytes(await value.arrayBuffer());
      else if (value instanceof ArrayBuffer) bytes(value);
      else if (ArrayBuffer.isView(value)) bytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice().buffer);
      else if (value instanceof Map || value instanceof Set || Array.isArray(value)) for (const one of value) await look(one);
      else if (typeof value === 'object' && value !== null) await look(Object.entries(value));
      else all.push(String(value));
    };
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await promised(indexedDB.open(name));
      all.push(name, ...database.objectStoreNames);
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        await look(await Promise.all([promised(rows.getAllKeys()), promised<unknown[]>(rows.getAll())]));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        all.push(name, request.url);
        bytes((await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer());
      }
    }
    const folder = async (handle: FileSystemDirectoryHandle): Promise<void> => {
      for await (const one of handle.values()) {
        all.push(one.name);
        if (one instanceof FileSystemDirectoryHandle) await folder(one);
        else if (one instanceof FileSystemFileHandle) await look(await one.getFile());
      }
    };
    await folder(await navigator.storage.getDirectory());
    await look([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, window.name, history.state]);
    return all;
  });
}

const asBytes = (text: string) => {
  const little = Buffer.from(text, 'utf16le');
  return [Buffer.from(text), little, Buffer.from(little).swap16()].map((buffer) => buffer.toString('latin1'));
};

/** Those of the words that are there, as text, UTF-8 or UTF-16. */
export function wordsFound(kept: readonly string[], words: readonly string[]): readonly string[] {
  return words.filter((word) => [word, ...asBytes(word)].some((sought) => kept.some((text) => text.includes(sought))));
}
