// The hash by which a screening says which rules it was made with: the same in the page, in the terminal and without git.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['rules/facts', 'rules/trials'];

/** The first 12 hexadecimal digits of the SHA-256 over the names and the bytes of all rule files. */
export function rulesHash(root: string): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS.filter((name) => existsSync(join(root, name)))) {
    const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
    for (const name of names.sort())
      hash
        .update(`${folder}/${name}\n`)
        .update(readFileSync(join(root, folder, name)))
        .update('\n');
  }
  return hash.digest('hex').slice(0, 12);
}
