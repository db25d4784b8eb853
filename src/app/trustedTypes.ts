// Lets the page load one script by name, its own service worker, and turn no other text into script (the policy asks for trusted types).

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

export function trustOwnServiceWorker(): void {
  const own = new URL('sw.js', document.baseURI).href;
  window.trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (new URL(url, document.baseURI).href === own) return url;
      throw new TypeError(`Not a script of this page: ${url}`);
    },
  });
}
