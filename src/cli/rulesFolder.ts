// Opens the folder of facts, trials and seed records, from wherever the command is run.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { decodeUtf8, JsonFault, parseJson } from '#cli/jsonText.ts';
import type { CatalogueFiles, Files, Refusal } from '#trials/catalogue.ts';

/** The folder that holds package.json. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

const MOST_BYTES = 1_000_000;

export type RulesFolder = {
  readonly files: CatalogueFiles;
  /** Files that are not JSON, say a key twice or are too large: they are in none of `files`. */
  readonly refusals: readonly Refusal[];
};

// Without a language a schema says of everything that it is “Invalid input”.
z.config(z.locales.en());

/** File names as `rules/facts/person.json`, in alphabetical order. */
export function readRulesFolder(root: string): RulesFolder {
  const refusals: Refusal[] = [];
  const read = (folder: string) => readFolder(root, folder, refusals);
  return { files: { facts: read('rules/facts'), trials: read('rules/trials'), records: read('seeds') }, refusals };
}

/** All JSON files of a folder, parsed, by name; what is at fault goes to `refusals`. */
export function readFolder(root: string, folder: string, refusals: Refusal[]): Files {
  if (!existsSync(join(root, folder))) {
    refusals.push({ file: folder, place: '', message: 'there is no such folder' });
    return new Map();
  }
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
  return new Map(names.sort().flatMap((name) => readFile(root, `${folder}/${name}`, refusals)));
}

function readFile(root: string, file: string, refusals: Refusal[]): readonly (readonly [string, unknown])[] {
  const refuse = (place: string, message: string) => {
    refusals.push({ file, place, message });
    return [];
  };
  const path = join(root, file);
  const { size } = statSync(path);
  if (size > MOST_BYTES) return refuse('size', `holds ${size} bytes; at most ${MOST_BYTES} are read`);
  const text = decodeUtf8(readFileSync(path));
  if (text === undefined) return refuse('encoding', 'is not UTF-8 text');
  try {
    return [[file, parseJson(text)]];
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return refuse(`line ${fault.line}, column ${fault.column}`, fault.message);
  }
}
