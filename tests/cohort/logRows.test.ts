// The log for an auditor: the fields of a pre-screening log, and every change in a row of its own.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { logArbitrary, sha256, STAMP } from './kept.ts';
import { logged } from '#cohort/log.ts';
import type { Happening, LogEntry } from '#cohort/logEntry.ts';
import { AUDIT_COLUMNS, auditRows, SCREENING_COLUMNS, screeningRows } from '#cohort/logRows.ts';

const SITE = { site: 'Site 1', investigator: 'AB' };

const screened = (code: string, after: 'eligible' | 'ineligible' | 'undetermined', because: readonly string[]): Happening => ({
  kind: 'verdict',
  code,
  trial: 'NCT02116634',
  after,
  because,
});
const consent = (code: string, version?: string): Happening => ({
  kind: 'consent',
  code,
  ...(version !== undefined && { after: { date: '2026-11-01', version } }),
});

it('has every field that a pre-screening log asks for, with the consent as it was then', async () => {
  let log: readonly LogEntry[] = await logged([], [screened('R-1', 'undetermined', ['fvc'])], STAMP, sha256);
  log = await logged(log, [consent('R-1', '2'), screened('R-1', 'eligible', [])], { ...STAMP, why: 'FVC came' }, sha256);
  log = await logged(log, [consent('R-1'), screened('R-1', 'ineligible', ['age', 'fvc']), screened('R-2', 'eligible', [])], STAMP, sha256);
  const rows = [...screeningRows(log, SITE)];
  expect(rows.map(({ eligible, consentVersion, entry }) => [eligible, consentVersion, entry])).toEqual([
    ['unknown', '', 1],
    ['yes', '2', 2],
    ['no', '', 3],
    ['yes', '', 3],
  ]);
  expect(rows[1]).toEqual({
    ...SITE,
    entry: 2,
    protocol: 'NCT02116634',
    subject: 'R-1',
    consentDate: '2026-11-01',
    consentVersion: '2',
    screened: STAMP.at,
    eligible: 'yes',
    reasons: [],
    screener: 'ZX',
    why: 'FVC came',
    version: STAMP.version,
    rules: STAMP.rules,
    hash: log[1]?.hash,
  });
  for (const row of rows) expect(Object.keys(row).toSorted()).toEqual([...SCREENING_COLUMNS].toSorted());
});

it('has a row for every happening, each with who, when and by which rules', async () => {
  await fc.assert(
    fc.asyncProperty(logArbitrary, async (make) => {
      const log = await make();
      const rows = [...auditRows(log)];
      expect(rows.map(({ kind }) => kind)).toEqual(log.flatMap(({ happenings }) => happenings.map(({ kind }) => kind)));
      for (const row of rows) {
        expect(Object.keys(row).toSorted()).toEqual([...AUDIT_COLUMNS].toSorted());
        expect(row).toMatchObject({ at: STAMP.at, who: 'ZX', version: STAMP.version, rules: STAMP.rules });
      }
    }),
  );
});

it('says what changed from what to what', async () => {
  const happenings: readonly Happening[] = [
    { kind: 'answer', code: 'R-1', fact: 'fvc', before: 55, after: { from: 50, to: 60 } },
    { kind: 'answer', code: 'R-1', fact: 'site', after: 'bulbar' },
    { kind: 'tick', code: 'R-1', fact: 'fvc', isDone: true },
    { kind: 'import', file: 'referrals.csv', rows: 20, unread: 3 },
    { kind: 'note', text: 'called' },
    { kind: 'candidate', code: 'R-1', is: 'removed' },
  ];
  const told = [...auditRows(await logged([], happenings, STAMP, sha256))].map(({ subject, of, before, after }) => [
    subject,
    of,
    before,
    after,
  ]);
  expect(told).toEqual([
    ['R-1', 'fvc', '55', '{"from":50,"to":60}'],
    ['R-1', 'site', '', 'bulbar'],
    ['R-1', 'fvc', '', 'done'],
    ['', 'referrals.csv', '', '{"rows":20,"unread":3}'],
    ['', '', '', 'called'],
    ['R-1', '', '', 'removed'],
  ]);
});
