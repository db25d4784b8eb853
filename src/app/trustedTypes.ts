// Lets the page load two scripts, its own service worker and its own worker, and turn no other text into script (the policy asks for trusted types).

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

let isStarting = false;

/** While `start` runs, a worker may be made from code that the page carries. */
export function trustingOwnWorker(start: () => Worker): Worker {
  isStarting = true;
  try {
    return start();
  } finally {
    isStarting = false;
  }
}

export function trustOwnWorkers(): void {
  const serviceWorker = __SINGLE_FILE__ ? undefined : new URL('sw.js', document.baseURI).href;
  window.trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      const { href, protocol } = new URL(url, document.baseURI);
      if (href === serviceWorker || (isStarting && protocol === 'blob:')) return url;
      throw new TypeError(`Not a script of this page: ${url}`);
    },
  });
}
