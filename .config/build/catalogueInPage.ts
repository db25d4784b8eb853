// Writes the facts, trials, seed records and languages into the page as one data block: no request is ever needed for them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const FOLDERS = { facts: 'rules/facts', trials: 'rules/trials', records: 'seeds', languages: 'src/i18n' } as const;

export const BLOCK_ID = 'catalogue';

/** The JSON of the block; `<` is escaped, so that no text in it can end the element. */
export function catalogueBlock(root: string): string {
  const block = Object.entries(FOLDERS).map(([kind, folder]) => [kind, Object.fromEntries(readFolder(root, folder))]);
  return JSON.stringify(Object.fromEntries(block)).replaceAll('<', '\\u003c');
}

function readFolder(root: string, folder: string): readonly (readonly [string, unknown])[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => [`${folder}/${name}`, JSON.parse(readFileSync(join(root, folder, name), 'utf8'))]);
}

export function catalogueInPage(): Plugin {
  let root = '.';
  return {
    name: 'gharbal:catalogue-in-page',
    configResolved(config) {
      root = config.root;
    },
    configureServer(server) {
      server.watcher.add(Object.values(FOLDERS).map((folder) => join(root, folder)));
      server.watcher.on('change', (file) => {
        if (file.endsWith('.json')) server.ws.send({ type: 'full-reload' });
      });
    },
    transformIndexHtml() {
      const children = catalogueBlock(root);
      this.info(`catalogue: ${(gzipSync(children, { level: 9 }).length / 1024).toFixed(1)} KB gzipped`);
      return [{ tag: 'script', attrs: { type: 'application/json', id: BLOCK_ID }, children, injectTo: 'body' }];
    },
  };
}
