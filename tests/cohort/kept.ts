// A list as it may be kept: candidates with any answers, marks, a log and a screening.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { personArbitrary } from '../storage/somebody.ts';
import type { KeptCandidate } from '#cohort/candidateRecord.ts';
import type { CohortFile, Tick } from '#cohort/cohortFile.ts';
import { type Hash, logged } from '#cohort/log.ts';
import type { Happening, LogEntry, LogStamp } from '#cohort/logEntry.ts';
import type { RecordChange } from '#cohort/recordKey.ts';
import type { KeptScreening } from '#cohort/screeningRecord.ts';

export const sha256: Hash = (text) => Promise.resolve(createHash('sha256').update(text).digest('hex'));

export const STAMP: LogStamp = { at: '2026-11-22T09:15:00+03:30', who: 'ZX', version: '0.1.0', rules: '0123456789ab' };

const code = fc.constantFrom('R-1', 'R-2', 'R 3', 'پرونده ۴', '__proto__', 'a"b', '7');
const fact = fc.constantFrom('fvc', 'age', 'hiv');
const verdict = fc.constantFrom('eligible' as const, 'ineligible' as const, 'undetermined' as const);
const consent = fc.record({ date: fc.constantFrom('2026-11-01', '1405-08-10'), version: fc.constantFrom('1', '2') });

/** JSON has no minus nought. */
const json = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));

export const happeningArbitrary: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('candidate' as const), code, is: fc.constantFrom('added' as const, 'removed' as const) }),
  fc.record({ kind: fc.constant('answer' as const), code, fact, before: json, after: json }, { requiredKeys: ['kind', 'code', 'fact'] }),
  fc.record(
    {
      kind: fc.constant('verdict' as const),
      code,
      trial: fc.constantFrom('NCT1', 'IRCT2'),
      before: verdict,
      after: verdict,
      because: fc.array(fc.constantFrom('age', 'fvc')),
    },
    { requiredKeys: ['kind', 'code', 'trial', 'after', 'because'] },
  ),
  fc.record({ kind: fc.constant('consent' as const), code, before: consent, after: consent }, { requiredKeys: ['kind', 'code'] }),
  fc.record({ kind: fc.constant('tick' as const), code, fact, isDone: fc.boolean() }),
  fc.record({ kind: fc.constant('import' as const), file: fc.constant('referrals.csv'), rows: fc.nat(), unread: fc.nat() }),
  fc.record(
    { kind: fc.constant('note' as const), code, text: fc.constantFrom('called', 'تماس گرفتم') },
    { requiredKeys: ['kind', 'text'] },
  ),
);

const candidates: fc.Arbitrary<readonly KeptCandidate[]> = fc
  .uniqueArray(fc.tuple(code, personArbitrary), { selector: ([one]) => one, maxLength: 5 })
  .map((all) =>
    all.map(([one, { answers, origins }], place) => ({ place: place * 2, candidate: { code: one, answers, origins }, unread: new Map() })),
  );

const ticks: fc.Arbitrary<readonly Tick[]> = fc.uniqueArray(fc.record({ code, fact, by: fc.constant('ZX'), at: fc.constant(STAMP.at) }), {
  selector: (tick) => JSON.stringify([tick.code, tick.fact]),
  maxLength: 5,
});

/** Of `rows` candidates, in blocks of 32 rows, all words drawn. */
export function screeningOf(rows: number, word: (place: number) => number): KeptScreening {
  const trials = [{ number: 'NCT1', firstPlane: 1, criteria: [{ id: 'age', isAtEnrolment: false, rule: '["inclusion"]' }] }];
  const blocks = Array.from({ length: Math.ceil(rows / 32) }, (_, index) => ({
    first: index * 32,
    rows: Math.min(32, rows - index * 32),
    words: Uint32Array.from({ length: 5 }, (__, place) => word(index * 5 + place)),
  }));
  const codes = Array.from({ length: rows }, (_, row) => `R-${row}`);
  return { rules: 'abc', version: '0.1.0', day: 20_000, codes, cohort: { trials, blocks } };
}

const screening = fc.tuple(fc.nat({ max: 100 }), fc.nat()).map(([rows, seed]) => screeningOf(rows, (place) => (seed * (place + 1)) >>> 0));

export const logArbitrary: fc.Arbitrary<() => Promise<readonly LogEntry[]>> = fc
  .array(fc.tuple(fc.array(happeningArbitrary, { maxLength: 4 }), fc.option(fc.constant('wrong sheet'), { nil: undefined })), {
    maxLength: 6,
  })
  .map((steps) => async () => {
    let log: readonly LogEntry[] = [];
    for (const [happenings, why] of steps) log = await logged(log, happenings, { ...STAMP, ...(why !== undefined && { why }) }, sha256);
    return log;
  });

export const fileArbitrary: fc.Arbitrary<Omit<CohortFile, 'log'>> = fc.record({
  settings: fc.record(
    {
      site: fc.constant('Site 1'),
      investigator: fc.constant('AB'),
      initials: fc.constant('ZX'),
      idleMinutes: fc.constantFrom('never' as const, 5),
    },
    { requiredKeys: [] },
  ),
  candidates,
  profiles: fc.uniqueArray(fc.tuple(code, json), { selector: ([name]) => name, maxLength: 3 }).map((all) => new Map(all)),
  ticks,
  screening: fc.option(screening, { nil: undefined }),
  draft: fc.option(json, { nil: undefined }),
});

/** As the device has them: through JSON, in any order. */
export function recordsAfter(changes: readonly RecordChange[], before: ReadonlyMap<string, unknown> = new Map()): Map<string, unknown> {
  const records = new Map(before);
  for (const [key, ...record] of changes) {
    if (record.length === 0) records.delete(key);
    else records.set(key, JSON.parse(JSON.stringify(record[0])));
  }
  return new Map([...records].toSorted(([one], [other]) => (one < other ? 1 : -1)));
}
