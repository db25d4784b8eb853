// Invented lighthouse files for the linter: sound as they stand, so that whatever it finds was planted.
import { FILES, group, number, variable } from '../../facts/example.ts';
import type { CriterionFile } from '#trials/criterion.ts';
import { criterion, trialFile, type TrialJson } from '../example.ts';
import type { Fact, FactFile } from '#facts/fact.ts';
import { type Catalogue, type CatalogueFiles, makeCatalogue } from '#trials/catalogue.ts';

/** The same criterion, with the units in which it means its figures. */
export const withUnits = (file: CriterionFile, units: Readonly<Record<string, string>>) => ({ ...file, units }) as CriterionFile;

export const FAR: CriterionFile = withUnits(criterion('far', 'inclusion', { '>=': [variable('reach'), 50] }), { reach: '%' });
export const NUMBER = 'L-1';
export const FILE = `rules/trials/${NUMBER}.json`;

export const RECORD = {
  record: 'lighthouses',
  document: { kind: 'register', title: 'The register', dated: null, datedBy: null },
  trials: [NUMBER],
  statements: [{ id: '1', section: 'crew', says: 'sees far' }],
};

type Parts = {
  readonly facts?: readonly FactFile[];
  readonly trials?: readonly TrialJson[];
  readonly records?: readonly object[];
};

/** The one fact that the one criterion reads. */
export const REACH: readonly FactFile[] = [group('measures', 1, [number('reach', { unit: '%', max: 200 })])];
export const SOUND: TrialJson = trialFile(NUMBER, [FAR]);

export function files({ facts = REACH, trials = [SOUND], records = [RECORD] }: Parts = {}): CatalogueFiles {
  return {
    facts: new Map(facts.map((file) => [`rules/facts/${file.group}.json`, file])),
    trials: new Map(trials.map((trial) => [`rules/trials/${trial.number}.json`, trial])),
    records: new Map(records.map((record, index) => [`seeds/${index}.json`, record])),
  };
}

export function catalogue(parts: Parts = {}): Catalogue {
  const made = makeCatalogue(files(parts));
  if (made.refusals.length > 0) throw new Error(JSON.stringify(made.refusals));
  return made;
}

/** The facts of the whole lighthouse and these criteria. */
export function lighthouse(...criteria: readonly CriterionFile[]): Catalogue {
  return catalogue({ facts: FILES, trials: [trialFile(NUMBER, criteria)] });
}

/** A dictionary file of one group. */
export const only = (...facts: readonly Fact[]): readonly FactFile[] => [group('measures', 1, facts)];
