// Ships the licences of what the built page carries (the font and the packages in it) beside the page.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

function notice(folder: string, name: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { version, license } = manifest as { version: string; license?: string };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
  return `${name} ${version} (${license ?? 'see below'})${text}\n`;
}

export function licenceNotices(always: readonly string[]): Plugin {
  return {
    name: 'gharbal:licence-notices',
    apply: 'build',
    generateBundle(_options, bundle) {
      const folders = new Map(always.map((name) => [name, join('node_modules', name)]));
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const id of file.moduleIds) {
          const [, folder, name] = PACKAGE.exec(id.replace(/^\0/, '').replaceAll('\\', '/')) ?? [];
          if (folder !== undefined && name !== undefined && existsSync(join(folder, 'package.json'))) folders.set(name, folder);
        }
      }
      const names = [...folders.keys()].sort();
      const source = names.map((name) => notice(folders.get(name) ?? '', name)).join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}
