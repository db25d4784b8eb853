import { afterAll, beforeAll, expect, it } from 'vitest';
import { realWorld } from '../laws/worlds.ts';
import { duckdb, type Engine } from './engines.ts';
import { DIALECTS } from '#sql/dialect.ts';
import { scriptOf } from '#sql/script.ts';

const { dictionary, trials } = realWorld();
let engine: Engine;
beforeAll(async () => {
  engine = await duckdb();
});
afterAll(() => engine.close());

const script = (has: (column: string) => boolean) =>
  scriptOf({ dictionary, trials, dialect: DIALECTS.duckdb, table: { name: 'referral', has }, today: '2026-11-22' }, 'Gharbal 1, rules 2');

it('runs as it is: an empty table first, then what comes out for a row', async () => {
  await engine.run(script(() => true));
  expect(await engine.rows('SELECT * FROM referral_screening')).toEqual([]);
  await engine.run(`INSERT INTO referral (code, diagnosis, fvc_to) VALUES ('a', 'als', 39), ('b', NULL, NULL)`);
  const rows = await engine.rows(
    'SELECT code, nct01759797_verdict AS verdict, nct01759797_fvc_40 AS fvc FROM referral_screening ORDER BY code',
  );
  expect(rows).toEqual([
    { code: 'a', verdict: 'ineligible', fvc: false },
    { code: 'b', verdict: 'undetermined', fvc: null },
  ]);
});

it('asks only for the columns that a table has', () => {
  const text = script((column) => ['code', 'fvc'].includes(column));
  expect(text).toContain('  "fvc" DOUBLE -- FVC, % predicted: from 0 to 200, in % (UCUM)\n)');
  expect(text).not.toContain('"hiv" BOOLEAN');
});

it('says by what it was written, and whether each trial takes people', () => {
  const text = script(() => true);
  expect(text.startsWith('-- Gharbal 1, rules 2: ')).toBe(true);
  for (const { number, recruitment } of trials)
    expect(text).toContain(`: ${number}, recruitment ${recruitment.status} (read ${recruitment.read})`);
  expect(text).toContain('(done at enrolment) bone-marrow');
});
