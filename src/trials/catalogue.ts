// All facts, trials and seed records together, made from files by whoever opens the folder.
import type * as z from 'zod/mini';
import { type Dictionary, makeDictionary } from '#facts/dictionary.ts';
import { factFileSchema } from '#facts/fact.ts';
import { type SeedRecord, seedRecordSchema } from '#trials/provenance.ts';
import { makeTrial, type Trial, TrialFault, trialSchema } from '#trials/trial.ts';

/** Parsed JSON by file name. */
export type Files = ReadonlyMap<string, unknown>;

export type CatalogueFiles = { readonly facts: Files; readonly trials: Files; readonly records: Files };

/** A file that was refused. It is never screened against; the others are. */
export type Refusal = { readonly file: string; readonly place: string; readonly message: string };

export type Catalogue = {
  readonly dictionary: Dictionary;
  readonly trials: readonly Trial[];
  readonly records: ReadonlyMap<string, SeedRecord>;
  readonly refusals: readonly Refusal[];
};

/** A dictionary that cannot be read: without facts nothing can be asked. */
export class CatalogueFault extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`${refusal.file}: ${refusal.place}: ${refusal.message}`);
    this.name = 'CatalogueFault';
    this.refusal = refusal;
  }
}

/** Throws CatalogueFault when the dictionary itself is at fault; a trial or record at fault is refused alone. */
export function makeCatalogue(files: CatalogueFiles): Catalogue {
  const refusals: Refusal[] = [];
  const dictionary = readDictionary(files.facts);
  const trials = [...files.trials].flatMap(([file, raw]): readonly Trial[] => {
    const parsed = parse(trialSchema, file, raw, refusals);
    if (parsed === undefined) return [];
    if (file.split('/').at(-1) === `${parsed.number}.json`) return readTrial(file, () => makeTrial(parsed, dictionary), refusals);
    refusals.push({ file, place: 'number', message: `the file must be called ${parsed.number}.json` });
    return [];
  });
  const records = [...files.records].flatMap(([file, raw]) => parse(seedRecordSchema, file, raw, refusals) ?? []);
  return { dictionary, trials, records: new Map(records.map((record) => [record.record, record])), refusals };
}

function readDictionary(files: Files): Dictionary {
  const refusals: Refusal[] = [];
  const parsed = [...files].flatMap(([file, raw]) => parse(factFileSchema, file, raw, refusals) ?? []);
  const [refusal] = refusals;
  if (refusal !== undefined) throw new CatalogueFault(refusal);
  try {
    return makeDictionary(parsed);
  } catch (fault) {
    throw new CatalogueFault({ file: 'rules/facts', place: '', message: messageOf(fault) });
  }
}

function readTrial(file: string, make: () => Trial, refusals: Refusal[]): readonly Trial[] {
  try {
    return [make()];
  } catch (fault) {
    if (!(fault instanceof TrialFault)) throw fault;
    refusals.push({ file, place: [fault.criterion, fault.path].filter(Boolean).join(': '), message: fault.message });
    return [];
  }
}

function parse<T>(schema: z.ZodMiniType<T>, file: string, raw: unknown, refusals: Refusal[]): T | undefined {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues.flatMap((issue) => closest(issue, []))) {
    refusals.push({ file, place: placeOf(raw, path), message });
  }
  return undefined;
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** Of the shapes that a part could have had, the one it misses by least says what is wrong. */
function closest(issue: z.core.$ZodIssue, before: readonly PropertyKey[]): readonly Issue[] {
  const path = [...before, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ path, message: issue.message }];
  const [first, ...others] = issue.errors;
  const nearest = others.reduce((least, errors) => (least !== undefined && least.length <= errors.length ? least : errors), first);
  return nearest === undefined || nearest.length === 0
    ? [{ path, message: issue.message }]
    : nearest.flatMap((inner) => closest(inner, path));
}

/** The path with ids for places in a list: `criteria.fvc-50.source`. */
function placeOf(raw: unknown, path: readonly PropertyKey[]): string {
  let part = raw;
  return path
    .map((key) => {
      part = typeof part === 'object' && part !== null ? Object.entries(part).find(([name]) => name === String(key))?.[1] : undefined;
      return typeof part === 'object' && part !== null && 'id' in part && typeof part.id === 'string' ? part.id : String(key);
    })
    .join('.');
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
