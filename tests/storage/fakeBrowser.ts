// As much of a browser's IndexedDB and locks as src/storage uses. The real ones are tried in tests/e2e/keeping.test.ts.
import { vi } from 'vitest';

type Request = {
  result?: unknown;
  error?: unknown;
  transaction?: unknown;
  onsuccess?: () => void;
  onerror?: () => void;
  onupgradeneeded?: () => void;
};

/** What stands in it is of no matter: src/storage/anotherLog.ts. */
const FILLER = 'gharbal-filler';

export type FakeBrowser = {
  /** By database and key. */
  readonly databases: Map<string, Map<string, unknown>>;
  /** How often each kind of transaction was made. */
  readonly transactions: string[];
  /** The next writing ends in this, once. */
  failNext: DOMException | undefined;
  /** How many databases are open. */
  open: number;
};

/** Until `vi.unstubAllGlobals()`. */
export function fakeBrowser({ hasLocks = true, protocol = 'https:', origin = 'https://example.org' } = {}): FakeBrowser {
  const browser: FakeBrowser = { databases: new Map(), transactions: [], failNext: undefined, open: 0 };
  vi.stubGlobal('indexedDB', {
    open: (name: string) => openRequest(browser, name),
    deleteDatabase: (name: string) => deleteRequest(browser, name),
  });
  vi.stubGlobal('location', { protocol });
  vi.stubGlobal('origin', origin);
  vi.stubGlobal('navigator', { storage: { persist: () => Promise.resolve(true) }, ...(hasLocks ? { locks: fakeLocks() } : {}) });
  return browser;
}

const soon = (work: () => void) => void setTimeout(work);

function openRequest(browser: FakeBrowser, name: string): Request {
  const request: Request = {};
  soon(() => {
    const aborted = new Set<string>();
    request.result = databaseOf(browser, name);
    if (!browser.databases.has(name)) {
      request.transaction = { abort: () => aborted.add(name) };
      request.onupgradeneeded?.();
    }
    if (aborted.has(name)) {
      request.error = new DOMException('aborted', 'AbortError');
      soon(() => request.onerror?.());
      return;
    }
    if (!browser.databases.has(name)) browser.databases.set(name, new Map());
    browser.open += 1;
    request.onsuccess?.();
  });
  return request;
}

function deleteRequest(browser: FakeBrowser, name: string): Request {
  const request: Request = {};
  soon(() => {
    browser.databases.delete(name);
    request.onsuccess?.();
  });
  return request;
}

function databaseOf(browser: FakeBrowser, name: string) {
  return {
    createObjectStore: () => undefined,
    close: () => (browser.open -= 1),
    transaction: (_: string, mode: string, { durability }: { durability: string }) => {
      if (name === FILLER) return transactionOf({ ...browser, failNext: undefined }, new Map());
      browser.transactions.push(`${mode} ${durability}`);
      return transactionOf(browser, browser.databases.get(name) ?? new Map<string, unknown>());
    },
  };
}

/** Completes when a turn has passed in which nothing more was asked of it. */
function transactionOf(browser: FakeBrowser, places: Map<string, unknown>) {
  const written = new Map<string, unknown>();
  const transaction: { error?: unknown; oncomplete?: () => void; onabort?: () => void; objectStore: () => unknown } = {
    objectStore: () => store,
  };
  let open = 0;
  const settle = () => {
    if (open > 0) return;
    if (browser.failNext !== undefined && written.size > 0) {
      transaction.error = browser.failNext;
      browser.failNext = undefined;
      transaction.onabort?.();
      return;
    }
    for (const [key, value] of written) places.set(key, structuredClone(value));
    transaction.oncomplete?.();
  };
  const ask = (answer: () => unknown): Request => {
    const request: Request = {};
    open += 1;
    soon(() => {
      request.result = answer();
      request.onsuccess?.();
      open -= 1;
      soon(settle);
    });
    return request;
  };
  const store = {
    transaction,
    get: (key: string) => ask(() => structuredClone(places.get(key))),
    put: (value: unknown, key: string) => ask(() => written.set(key, value)),
  };
  return transaction;
}

type Grant = () => Promise<void>;

function fakeLocks() {
  const held = new Set<string>();
  return {
    request: (name: string, { signal }: { signal: AbortSignal }, grant: Grant) =>
      new Promise<void>((resolve, reject) => {
        const attempt = () => {
          if (held.has(name)) return;
          held.add(name);
          clearInterval(waiting);
          void grant().finally(() => {
            held.delete(name);
            resolve();
          });
        };
        const waiting = setInterval(attempt, 1);
        attempt();
        signal.addEventListener('abort', () => {
          clearInterval(waiting);
          reject(signal.reason as Error);
        });
      }),
  };
}
