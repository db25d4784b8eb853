// The second shape: everything in one HTML file that opens from a disk by double click, under a policy of its own.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Plugin, PluginOption } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { policyText } from './contentSecurityPolicy.ts';

const NAME = 'gharbal.html';
/** Icons of index.html that are files of their own; the one that stands in the page itself stays. */
const ICON_FILES = /\s*<link rel="(?:apple-touch-)?icon" href="\.\/[^>]*>/g;
const NOTICES = 'licences.txt';

/** In place of the service worker's registration: there is none, and never a newer version. */
const REGISTRATION = 'virtual:pwa-register/react';
const NO_REGISTRATION = 'export const useRegisterSW = () => ({ needRefresh: [false, () => {}], updateServiceWorker: async () => {} });';

/** Hashes of what stands between the tags, in the form in which a policy names them. */
function hashes(page: string, elements: RegExp): string[] {
  return [...page.matchAll(elements)].map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
}

/** The single file can do nothing but run the very script and style that it carries. */
function policyOf(page: string): string {
  return policyText({
    'default-src': ["'none'"],
    'script-src': hashes(page, /<script type="module"[^>]*>(.*?)<\/script>/gs),
    // A script may hold texts that look like elements.
    'style-src': hashes(page.replaceAll(/<script[^>]*>.*?<\/script>/gs, ''), /<style[^>]*>(.*?)<\/style>/gs),
    'font-src': ['data:'],
    'img-src': ['data:'],
    'worker-src': ['blob:'],
    'connect-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    // src/app/trustedTypes.ts makes the one policy there is.
    'trusted-types': ['default'],
  });
}

const withPolicy = (page: string) =>
  page.replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(page)}">`);

/** The file travels alone, so the licences of what it carries stand at its end. */
const withNotices = (page: string, notices: string) => `${page.trimEnd()}\n<!--\n${notices.replaceAll(/--!?>/g, '- ->').trim()}\n-->\n`;

/** One HTML file out of the bundle, gzipped at most as heavy as the budget; it joins what the first build left. */
function oneFile(budgetInKilobytes: number): Plugin {
  return {
    name: 'gharbal:single-file',
    enforce: 'post',
    config: () => ({ build: { emptyOutDir: false, copyPublicDir: false } }),
    resolveId: (id) => (id === REGISTRATION ? `\0${id}` : undefined),
    load: (id) => (id === `\0${REGISTRATION}` ? NO_REGISTRATION : undefined),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const { 'index.html': page, [NOTICES]: notices, ...others } = bundle;
        if (page?.type !== 'asset' || notices?.type !== 'asset') return this.error('the single file has lost its page or its licences');
        if (Object.keys(others).length > 0) this.error(`left beside the single file: ${Object.keys(others).join(', ')}`);
        const source = withNotices(withPolicy(page.source.toString().replaceAll(ICON_FILES, '')), notices.source.toString());
        const kilobytes = gzipSync(source, { level: 9 }).length / 1024;
        const line = `single file: ${kilobytes.toFixed(1)} KB gzipped of at most ${budgetInKilobytes} KB`;
        if (kilobytes > budgetInKilobytes) this.error(line);
        this.environment.logger.info(line);
        delete bundle['index.html'];
        delete bundle[NOTICES];
        return void this.emitFile({ type: 'asset', fileName: NAME, source });
      },
    },
  };
}

export function singleFile(budgetInKilobytes: number): PluginOption {
  return [viteSingleFile(), oneFile(budgetInKilobytes)];
}
