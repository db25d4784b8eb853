// The rule linter: everything that a schema cannot see, over all files at once.
import type { LanguageCode } from '#facts/text.ts';
import { type Catalogue, type CatalogueFiles, CatalogueFault, makeCatalogue } from '#trials/catalogue.ts';
import type { Finding } from '#trials/lint/finding.ts';
import { lintCriterion } from '#trials/lint/lintCriterion.ts';
import { lintFacts } from '#trials/lint/lintFacts.ts';
import { lintSources } from '#trials/lint/lintSources.ts';
import { lintTexts } from '#trials/lint/lintTexts.ts';
import type { SeedRecord } from '#trials/provenance.ts';
import type { Trial } from '#trials/trial.ts';

/** An empty list means that the files may be screened with. */
export function lint(files: CatalogueFiles, languages: readonly LanguageCode[]): readonly Finding[] {
  const texts = [...files.facts, ...files.trials].flatMap(([file, raw]) => lintTexts(file, raw, languages));
  try {
    return [...lintCatalogue(makeCatalogue(files)), ...texts];
  } catch (fault) {
    if (!(fault instanceof CatalogueFault)) throw fault;
    return [refused(fault.refusal), ...texts];
  }
}

function lintCatalogue({ dictionary, trials, records, refusals }: Catalogue): readonly Finding[] {
  // While a trial is refused, what nothing seems to need may well be needed by it.
  const isWhole = refusals.length === 0;
  return [
    ...refusals.map(refused),
    ...lintFacts(dictionary, isWhole ? trials : undefined),
    ...trials.flatMap((trial) => {
      const file = `rules/trials/${trial.number}.json`;
      return [...lintSources(file, trial, records), ...trial.criteria.flatMap((criterion) => lintCriterion(file, criterion, dictionary))];
    }),
    ...(isWhole ? lintRecords(records, trials) : []),
  ];
}

function lintRecords(records: ReadonlyMap<string, SeedRecord>, trials: readonly Trial[]): readonly Finding[] {
  const numbers = new Set(trials.map(({ number }) => number));
  return [...records.values()].flatMap(({ record, trials: named }) =>
    named
      .filter((number) => !numbers.has(number))
      .map((number) => ({
        file: `seeds/${record}.json`,
        place: 'trials',
        says: `${number} has no trial file`,
        wayOut: `write rules/trials/${number}.json`,
      })),
  );
}

function refused({ file, place, message }: { file: string; place: string; message: string }): Finding {
  return {
    file,
    place,
    says: message,
    wayOut: 'see rules/README.md for what a file may hold; nothing of this file is screened until it is mended',
  };
}
