import { expect, it } from 'vitest';
import { command } from './command.ts';

const sql = (...words: readonly string[]) => command('sql.ts', words);

it.each(['duckdb', 'postgres', 'spark'])('writes the table and both views for %s', async (dialect) => {
  const { code, out, err } = await sql('--dialect', dialect, '--trial', 'nct01759797', '--table', 'list.referral', '--today', '2026-11-22');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('CREATE TABLE IF NOT EXISTS list.referral (');
  expect(out).toMatch(/VIEW list\.referral_known AS/);
  expect(out).toMatch(/VIEW list\.referral_screening AS/);
  expect(out).toContain('nct01759797_verdict');
  expect(out).not.toContain('nct02116634');
});

it.each([
  [[], '--dialect: given nothing, expected duckdb, postgres, spark'],
  [['--dialect', 'oracle'], '--dialect: given oracle, expected duckdb, postgres, spark'],
  [['--dialect', 'spark', '--trial', 'NCT1'], '--trial: given NCT1, expected one of '],
  [['--dialect', 'spark', '--columns', 'fvc,fcv'], '--columns: there is no fcv; did you mean fvc?'],
  [['--dialect', 'spark', '--table', 'a; DROP TABLE b'], '--table: given a; DROP TABLE b, expected'],
  [['--dialect', 'spark', '--today', '2026-13-01'], '--today: given 2026-13-01, expected YYYY-MM-DD'],
  [['--nonsense'], '--help says more'],
])('ends with 2 and says why: %j', async (words, said) => {
  const { code, out, err } = await sql(...words);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
});

it('helps', async () => {
  const { code, out } = await sql('--help');
  expect(code).toBe(0);
  expect(out).toContain('npm run -s sql -- --dialect');
});
