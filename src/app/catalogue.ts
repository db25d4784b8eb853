// The only door for rules, seeds and languages: the data block that the build writes into the page.
import * as z from 'zod/mini';
import { type Language, languageSchema } from '#i18n/language.ts';
import { inLanguage } from '#facts/text.ts';
import { type Catalogue, makeCatalogue } from '#trials/catalogue.ts';
import { takesPeople } from '#trials/recruitment.ts';
import type { Trial } from '#trials/trial.ts';

const filesSchema = z.record(z.string(), z.unknown());
const blockSchema = z.strictObject({
  facts: filesSchema,
  trials: filesSchema,
  records: filesSchema,
  languages: z.record(z.string(), languageSchema),
});

export type PageData = { readonly catalogue: Catalogue; readonly languages: readonly Language[] };

/** Throws CatalogueFault, or an error when the block is missing or is not JSON. */
export function readPageData(text: string): PageData {
  const { facts, trials, records, languages } = blockSchema.parse(JSON.parse(text));
  const catalogue = makeCatalogue({
    facts: new Map(Object.entries(facts)),
    trials: new Map(Object.entries(trials)),
    records: new Map(Object.entries(records)),
  });
  return { catalogue: { ...catalogue, trials: inReadingOrder(catalogue.trials) }, languages: Object.values(languages) };
}

/** Those that take people first, then by illness, then by number: the same in every language. */
function inReadingOrder(trials: readonly Trial[]): readonly Trial[] {
  const rank = (trial: Trial) => [takesPeople(trial) ? '0' : '1', inLanguage(trial.condition, 'en'), trial.number].join('\n');
  return [...trials].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
