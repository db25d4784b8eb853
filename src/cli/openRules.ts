// The rules as the terminal screens with them: the catalogue, what was refused of it, and by which version and hash it goes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { rulesHash } from '#cli/rulesHash.ts';
import { readRulesFolder } from '#cli/rulesFolder.ts';
import { type Catalogue, CatalogueFault, makeCatalogue, type Refusal } from '#trials/catalogue.ts';

export type Rules = Pick<Catalogue, 'dictionary' | 'trials'> & {
  readonly version: string;
  readonly hash: string;
  /** Trials and records that are left out, since their file is at fault. */
  readonly refused: readonly Refusal[];
};

const manifestSchema = z.looseObject({ version: z.string() });

/** Throws CatalogueFault when the facts themselves are at fault. */
export function openRules(root: string): Rules {
  const { files, refusals } = readRulesFolder(root);
  const fatal = refusals.find(({ file }) => file.startsWith('rules/facts'));
  if (fatal !== undefined) throw new CatalogueFault(fatal);
  const { dictionary, trials, refusals: refused } = makeCatalogue(files);
  const { version } = manifestSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return { dictionary, trials, version, hash: rulesHash(root), refused: [...refusals, ...refused] };
}
