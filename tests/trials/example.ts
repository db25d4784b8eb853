// Invented trials of lighthouse crews, in the shape of rules/trials.
import { FILES } from '../facts/example.ts';
import { type Catalogue, makeCatalogue } from '#trials/catalogue.ts';
import type { CriterionFile } from '#trials/criterion.ts';

const both = (en: string) => ({ en, fa: en });

type Kind = 'inclusion' | 'exclusion';

/** A criterion with one rule. */
export function criterion(id: string, kind: Kind, rule: Record<string, unknown>): CriterionFile {
  return { id, kind, says: both(id), source: ['1'], settle: 'patient', rule };
}

/** A criterion that can be read in several ways. */
export function doubtful(id: string, kind: Kind, ...rules: readonly Record<string, unknown>[]): CriterionFile {
  const readings = rules.map((rule, index) => ({ why: both(`reading ${index + 1}`), rule }));
  return { id, kind, says: both(id), source: ['2'], settle: 'clinician', readings, ask: both('which?') };
}

/** Something that is done at the site. */
export function atSite(id: string): CriterionFile {
  return { id, kind: 'inclusion', says: both(id), source: ['3'], settle: 'site' };
}

export type TrialJson = Readonly<Record<string, unknown>> & { readonly number: string };

export function trialFile(number: string, criteria: readonly CriterionFile[]): TrialJson {
  return {
    number,
    registry: 'Register of Lighthouses',
    url: 'https://example.org/lighthouse',
    record: 'lighthouses',
    title: both('A light'),
    scientificTitle: 'A light',
    condition: both('darkness'),
    phase: both('1'),
    intervention: both('lamp oil'),
    route: both('by boat'),
    institution: both('The lighthouse'),
    city: both('Nowhere'),
    recruitment: { status: 'withdrawn', read: '2026-11-22', stated: both('closed') },
    criteria,
    setAside: [],
  };
}

const filesByName = (files: readonly (readonly [string, unknown])[]): ReadonlyMap<string, unknown> => new Map(files);

/** A catalogue of the invented dictionary and these trials. */
export function catalogueOf(...trials: readonly TrialJson[]): Catalogue {
  return makeCatalogue({
    facts: filesByName(FILES.map((file) => [`${file.group}.json`, file])),
    trials: filesByName(trials.map((trial) => [`${trial.number}.json`, trial])),
    records: new Map(),
  });
}
