// All that is kept of a list, on the device and in a backup: what it is, and which records it is made of.
import * as z from 'zod/mini';
import { candidateAsJson, type KeptCandidate } from '#cohort/candidateRecord.ts';
import type { LogEntry } from '#cohort/logEntry.ts';
import { keyOf, type RecordChange } from '#cohort/recordKey.ts';
import { type KeptScreening, screeningChanges } from '#cohort/screeningRecord.ts';
import type { FactId } from '#facts/fact.ts';

/** Raised when a record changes its shape; `migrations` then says how the older becomes the newer. */
export const SHAPE = 1;

/** A call that was made: this fact of this candidate was asked for. */
export const tickSchema = z.strictObject({ code: z.string(), fact: z.string(), by: z.string(), at: z.string() });

export type Tick = Readonly<z.infer<typeof tickSchema>> & { readonly fact: FactId };

export const settingsSchema = z.strictObject({
  site: z.optional(z.string()),
  investigator: z.optional(z.string()),
  /** Of who works with the list. */
  initials: z.optional(z.string()),
  /** Until the page locks itself; `never` is a choice. */
  idleMinutes: z.optional(z.union([z.int().check(z.gte(1)), z.literal('never')])),
});

export type CohortSettings = Readonly<z.infer<typeof settingsSchema>>;

export type CohortFile = {
  readonly settings: CohortSettings;
  /** In the order of their places. */
  readonly candidates: readonly KeptCandidate[];
  /** Ways of reading a spreadsheet, by name, as JSON: whoever reads them checks them. */
  readonly profiles: ReadonlyMap<string, unknown>;
  readonly ticks: readonly Tick[];
  readonly log: readonly LogEntry[];
  /** The last one that was kept: what is found when rules change is found against it. */
  readonly screening: KeptScreening | undefined;
  /** What was begun and not finished when the page locked itself, as JSON. */
  readonly draft: unknown;
};

export const EMPTY_FILE: CohortFile = {
  settings: {},
  candidates: [],
  profiles: new Map(),
  ticks: [],
  log: [],
  screening: undefined,
  draft: undefined,
};

export const putCandidate = (kept: KeptCandidate): RecordChange => [keyOf('candidate', kept.candidate.code), candidateAsJson(kept)];
export const dropCandidate = (code: string): RecordChange => [keyOf('candidate', code)];
export const putTick = (tick: Tick): RecordChange => [tickKey(tick), tick];
export const dropTick = (tick: Omit<Tick, 'by' | 'at'>): RecordChange => [tickKey(tick)];
export const putProfile = (name: string, profile: unknown): RecordChange => [keyOf('profile', name), { name, profile }];
export const dropProfile = (name: string): RecordChange => [keyOf('profile', name)];
export const putDraft = (draft: unknown): RecordChange => [keyOf('draft'), { draft }];
export const dropDraft = (): RecordChange => [keyOf('draft')];
export const putSettings = (settings: CohortSettings): RecordChange => [keyOf('settings'), settings];
export const putShape = (shape = SHAPE): RecordChange => [keyOf('shape'), { shape }];

/** Entries that were added to the log. */
export function logChanges(before: readonly LogEntry[], after: readonly LogEntry[]): readonly RecordChange[] {
  return after.slice(before.length).map((entry): RecordChange => [keyOf('log', entry.number), entry]);
}

/** All of it: for a new vault, or one in the place of another. */
export function allRecords(file: CohortFile): readonly RecordChange[] {
  return [
    putShape(),
    putSettings(file.settings),
    ...(file.draft === undefined ? [] : [putDraft(file.draft)]),
    ...Array.from(file.profiles, ([name, profile]) => putProfile(name, profile)),
    ...file.ticks.map(putTick),
    ...logChanges([], file.log),
    ...screeningChanges(undefined, file.screening),
    ...file.candidates.map(putCandidate),
  ];
}

function tickKey({ code, fact }: Omit<Tick, 'by' | 'at'>): string {
  return keyOf('tick', code, fact);
}
