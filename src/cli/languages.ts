// The languages of the table: the same files that the page speaks from, one for each language.
import * as z from 'zod/mini';
import { readFolder } from '#cli/rulesFolder.ts';
import { type Language, languageSchema } from '#i18n/language.ts';
import { CatalogueFault, type Refusal } from '#trials/catalogue.ts';

const FOLDER = 'src/i18n';

/** `refusals` name the files that are none of `languages`, since they are at fault. */
export type Languages = { readonly languages: readonly Language[]; readonly refusals: readonly Refusal[] };

export function readLanguages(root: string): Languages {
  const refusals: Refusal[] = [];
  const languages = [...readFolder(root, FOLDER, refusals)].flatMap(([file, raw]) => {
    const { data, error } = languageSchema.safeParse(raw);
    for (const { path, message } of error?.issues ?? []) refusals.push({ file, place: z.core.toDotPath(path), message });
    if (data === undefined || file === `${FOLDER}/${data.code}.json`) return data ?? [];
    refusals.push({ file, place: 'code', message: `the file must be called ${data.code}.json` });
    return [];
  });
  return { languages, refusals };
}

/** Throws CatalogueFault when a language is at fault, or the folder is not there. */
export function openLanguages(root: string): readonly Language[] {
  const { languages, refusals } = readLanguages(root);
  const [refusal] = refusals;
  if (refusal !== undefined) throw new CatalogueFault(refusal);
  return languages;
}
