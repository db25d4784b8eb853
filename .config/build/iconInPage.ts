// Puts the page's icon into the page itself: browsers ask for an icon's file again whenever the address after `#` changes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const LINK = /href="\.\/(favicon\.svg)"/;

export function iconInPage(): Plugin {
  let folder = 'public';
  return {
    name: 'gharbal:icon-in-page',
    apply: 'build',
    configResolved({ publicDir }) {
      folder = publicDir;
    },
    transformIndexHtml(page) {
      return page.replace(LINK, (whole, file: string) => {
        const drawing = readFileSync(join(folder, file), 'utf8').replaceAll(/\s+/g, ' ').trim();
        return whole.replace(`./${file}`, `data:image/svg+xml,${encodeURIComponent(drawing)}`);
      });
    },
  };
}
