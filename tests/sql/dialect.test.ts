import { expect, it } from 'vitest';
import { DIALECTS, isDialect } from '#sql/dialect.ts';

it('knows three dialects by name, and nothing that an object has besides', () => {
  expect(Object.keys(DIALECTS).filter(isDialect)).toEqual(['duckdb', 'postgres', 'spark']);
  expect(['mysql', 'constructor', '__proto__', ''].filter(isDialect)).toEqual([]);
});

it('keeps the planner of PostgreSQL from writing a step out wherever it is named', () => {
  expect(DIALECTS.postgres.fence).toBe(' OFFSET 0');
});

it('makes a view anew in each', () => {
  expect(Object.values(DIALECTS).map(({ createView }) => createView('v'))).toEqual([
    'CREATE OR REPLACE VIEW v AS',
    'DROP VIEW IF EXISTS v;\nCREATE VIEW v AS',
    'CREATE OR REPLACE TEMPORARY VIEW v AS',
  ]);
});
