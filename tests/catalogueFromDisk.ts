// The real rules, read from the disk: every fact, trial and seed record that is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, makeCatalogue } from '#trials/catalogue.ts';

const ROOT = join(import.meta.dirname, '..');

/** Parsed JSON files of a folder by name; none when the folder is not there. */
export function filesOf(folder: string): ReadonlyMap<string, unknown> {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return new Map();
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  return new Map(names.sort().map((name): [string, unknown] => [`${folder}/${name}`, JSON.parse(readFileSync(join(path, name), 'utf8'))]));
}

/** Throws CatalogueFault when the facts cannot be read; trials that are refused stand in `refusals`. */
export function catalogueFromDisk(): Catalogue {
  return makeCatalogue({ facts: filesOf('rules/facts'), trials: filesOf('rules/trials'), records: filesOf('seeds') });
}
