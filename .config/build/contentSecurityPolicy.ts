// Writes the content security policy into the built page: own files only, no network, no inline script, no script from text.
import type { Plugin } from 'vite';

const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'", 'blob:'],
  // The service worker's own requests are not bound by this policy, so the page itself needs none.
  'connect-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  // src/app/trustedTypes.ts makes the one policy there is.
  'trusted-types': ['default'],
} as const;

export function policyText(policy: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

export function contentSecurityPolicy(): Plugin {
  const content = policyText(POLICY);
  return {
    name: 'gharbal:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' }],
    },
  };
}
