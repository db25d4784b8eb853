// @vitest-environment node
// What is said of a database that does not open. (With a real database: tests/e2e/vault.test.ts.)
import { afterEach, expect, it, vi } from 'vitest';
import { deleteDisk, openDisk } from '#storage/cohort/disk.ts';

afterEach(() => vi.unstubAllGlobals());

class FakeRequest extends EventTarget {
  readonly error: DOMException;
  constructor(name: string) {
    super();
    this.error = new DOMException('no', name);
    setTimeout(() => this.dispatchEvent(new Event('error')));
  }
}

/** As much as there must be for a request to fail. */
function failing(name: string): void {
  for (const one of ['IDBRequest', 'IDBDatabase', 'IDBIndex', 'IDBCursor', 'IDBObjectStore', 'IDBTransaction'])
    vi.stubGlobal(one, one === 'IDBRequest' ? FakeRequest : Array);
  vi.stubGlobal('indexedDB', { open: () => new FakeRequest(name), deleteDatabase: () => new FakeRequest(name) });
}

it('is absent when looking for it would have made it', async () => {
  failing('AbortError');
  expect(await openDisk(false)).toBe('absent');
  await expect(openDisk(true)).rejects.toThrow('no');
});

it('is newer when its version is', async () => {
  failing('VersionError');
  expect(await openDisk(false)).toBe('newer');
  expect(await openDisk(true)).toBe('newer');
});

it('passes other faults on', async () => {
  failing('UnknownError');
  await expect(openDisk(false)).rejects.toThrow('no');
  await expect(deleteDisk()).rejects.toThrow('no');
});
