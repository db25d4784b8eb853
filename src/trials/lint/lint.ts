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
  return [...records.values()].flatMap(({ record, trials: named, statements }): readonly Finding[] => {
    const file = `seeds/${record}.json`;
    const absent = named.filter((number) => !trials.some((trial) => trial.number === number && trial.record === record));
    const ids = statements.map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    return [
      ...absent.map((number) => ({
        file,
        place: 'trials',
        says: `${number} has no trial file that names this record`,
        wayOut: `write rules/trials/${number}.json`,
      })),
      ...twice.map((id) => ({
        file,
        place: `statement ${id}`,
        says: 'two statements have this number',
        wayOut: 'give the later one a number of its own',
      })),
    ];
  });
}

function refused({ file, place, message }: { file: string; place: string; message: string }): Finding {
  return {
    file,
    place,
    says: message,
    wayOut: 'see rules/README.md for what a file may hold; nothing of this file is screened until it is mended',
  };
}
