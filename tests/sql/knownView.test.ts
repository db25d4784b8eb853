import { expect, it } from 'vitest';
import { realWorld } from '../laws/worlds.ts';
import { relation, worth } from './worth.ts';
import { DIALECTS } from '#sql/dialect.ts';
import { knownColumns, knownView } from '#sql/knownView.ts';

const { dictionary, trials } = realWorld();
const dialect = DIALECTS.duckdb;
const ages = trials.slice(1, 2);

function view(row: Record<string, string | number | null>, today?: string): string {
  const table = { name: relation({ code: 'x', ...row }), has: (column: string) => column === 'code' || Object.hasOwn(row, column) };
  return knownView({ dictionary, trials: ages, dialect, table, today });
}

it('goes by the row’s own day of screening, else by the day that is given', async () => {
  const age = async (row: Record<string, string | null>, today?: string) =>
    Number((await worth(['age_years_low'], `(${view({ birth_date: '1970-11-22', ...row }, today)})`))[0]);
  expect(await age({ today: '2020-11-21' }, '2026-11-22')).toBe(49);
  expect(await age({ today: null }, '2026-11-22')).toBe(56);
  expect(await age({}, '2026-11-22')).toBe(56);
  expect(await age({})).toBeGreaterThanOrEqual(56);
});

it('has the columns of what the trials read, and no others', () => {
  const text = view({ fvc: 3 }, '2026-11-22');
  expect(text).toContain('"age_years_low"');
  expect(text).not.toContain('fvc_low');
});

it('names its columns', () => {
  expect(knownColumns('organFailure', 'subset', dialect)).toEqual({
    kind: 'subset',
    certain: '"organ_failure_certain"',
    possible: '"organ_failure_possible"',
  });
  expect(knownColumns('fvc', 'range', DIALECTS.spark)).toEqual({ kind: 'range', low: '`fvc_low`', high: '`fvc_high`' });
  expect(knownColumns('hiv', 'choice', dialect)).toEqual({ kind: 'choice', options: '"hiv_options"' });
});
