// Reads a list from its records: every record is checked, and what cannot be read is named and left as it is.
import * as z from 'zod/mini';
import { candidateReader, type KeptCandidate } from '#cohort/candidateRecord.ts';
import { type CohortFile, type CohortSettings, settingsSchema, type Tick, tickSchema } from '#cohort/cohortFile.ts';
import { type LogEntry, logEntrySchema } from '#cohort/logEntry.ts';
import { migrated, type Records } from '#cohort/migrations.ts';
import { keyOf, kindOf, type RecordChange } from '#cohort/recordKey.ts';
import { readScreening } from '#cohort/screeningRecord.ts';
import type { AnswerFault } from '#facts/answers.ts';
import type { Dictionary } from '#facts/dictionary.ts';

export type ReadCohort = {
  readonly problem?: undefined;
  readonly file: CohortFile;
  /** Keys of records that are not what they should be. */
  readonly unread: readonly string[];
  /** Answers that today's dictionary does not take; they are kept as they are. */
  readonly faults: readonly (AnswerFault & { readonly candidate: string })[];
  /** To be kept first. */
  readonly changes: readonly RecordChange[];
};

const profileSchema = z.strictObject({ name: z.string(), profile: z.unknown() });
const draftSchema = z.strictObject({ draft: z.unknown() });

/** `newer`: of a later program. Never throws. */
export function readCohort(records: Records, dictionary: Dictionary, today: number): ReadCohort | { readonly problem: 'newer' } {
  const current = migrated(records);
  if (current === 'newer') return { problem: 'newer' };
  const read = candidateReader(dictionary, today);
  const candidates: KeptCandidate[] = [];
  const [ticks, log]: [Tick[], LogEntry[]] = [[], []];
  const profiles = new Map<string, unknown>();
  const [unread, faults]: [string[], ReadCohort['faults'][number][]] = [[], []];
  let settings: CohortSettings = {};
  let draft: unknown;

  const readers: Readonly<Record<string, (record: unknown) => boolean>> = {
    candidate: (record) => {
      const found = read(record);
      if (found === undefined) return false;
      candidates.push(found.kept);
      faults.push(...found.faults.map((fault) => ({ ...fault, candidate: found.kept.candidate.code })));
      return true;
    },
    tick: taken(tickSchema, (tick) => ticks.push(tick)),
    log: taken(logEntrySchema, (entry) => log.push(entry)),
    profile: taken(profileSchema, ({ name, profile }) => profiles.set(name, profile)),
    draft: taken(draftSchema, (found) => (draft = found.draft)),
    settings: taken(settingsSchema, (found) => (settings = found)),
  };

  for (const [key, record] of current.records) {
    const reader = Object.hasOwn(readers, kindOf(key)) ? readers[kindOf(key)] : undefined;
    if (reader === undefined ? !KINDS_APART.has(kindOf(key)) : !reader(record)) unread.push(key);
  }
  const screening = readScreening(current.records);
  if (screening === undefined && current.records.has(keyOf('screening'))) unread.push(keyOf('screening'));
  candidates.sort((one, other) => one.place - other.place);
  log.sort((one, other) => one.number - other.number);
  return { file: { settings, candidates, profiles, ticks, log, screening, draft }, unread, faults, changes: current.changes };
}

/** Read otherwise. */
const KINDS_APART = new Set(['shape', 'screening', 'screening-block']);

function taken<T>(schema: z.ZodMiniType<T>, take: (found: T) => unknown): (record: unknown) => boolean {
  return (record) => {
    const read = schema.safeParse(record);
    if (read.success) take(read.data);
    return read.success;
  };
}
