// The statements of docs/scale.md for OMOP tables, run as they stand there: what a record does not say stays NULL, and nobody passes or fails on it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { realWorld } from '../laws/worlds.ts';
import { duckdb, type Engine, type Row } from './engines.ts';
import { DIALECTS } from '#sql/dialect.ts';
import { knownView } from '#sql/knownView.ts';
import { screeningView } from '#sql/screeningView.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/scale.md'), 'utf8');
const [concepts = '', view = ''] = [...page.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) => sql ?? '');

const TABLES = `
CREATE TABLE concept (concept_id INTEGER, vocabulary_id VARCHAR, concept_code VARCHAR);
INSERT INTO concept VALUES (1, 'SNOMED', '86044005'), (2, 'SNOMED', '73211009'), (3, 'SNOMED', '363346000'), (4, 'LOINC', '19872-1'), (5, 'LOINC', '718-7'), (6, 'LOINC', '82953-1'), (7, 'ATC', 'N07XX02');
CREATE TABLE concept_ancestor (ancestor_concept_id INTEGER, descendant_concept_id INTEGER);
INSERT INTO concept_ancestor SELECT concept_id, concept_id FROM concept;
INSERT INTO concept_ancestor VALUES (3, 30);
CREATE TABLE gharbal_concept (fact VARCHAR, value VARCHAR, concept_id INTEGER);
CREATE TABLE concept_unit (concept_id INTEGER, concept_code VARCHAR);
INSERT INTO concept_unit VALUES (91, '%'), (92, 'g/dL'), (93, 'g/L'), (94, '{score}');
CREATE TABLE concept_gender (concept_id INTEGER, concept_code VARCHAR);
INSERT INTO concept_gender VALUES (81, 'F'), (82, 'M');
CREATE TABLE person (person_id BIGINT, gender_concept_id INTEGER, year_of_birth INTEGER, month_of_birth INTEGER, day_of_birth INTEGER);
INSERT INTO person VALUES (1, 82, 1970, 5, 17), (2, 0, 1980, NULL, NULL), (3, 81, 1990, 2, NULL);
CREATE TABLE condition_occurrence (person_id BIGINT, condition_concept_id INTEGER, condition_start_date DATE);
INSERT INTO condition_occurrence VALUES (1, 1, DATE '2024-01-01'), (1, 30, DATE '2020-01-01'), (3, 2, DATE '2020-01-01');
CREATE TABLE measurement (measurement_id BIGINT, person_id BIGINT, measurement_concept_id INTEGER, measurement_date DATE, value_as_number DOUBLE, operator_concept_id INTEGER, unit_concept_id INTEGER);
INSERT INTO measurement VALUES (1, 1, 4, DATE '2026-10-01', 70, NULL, 91), (2, 1, 4, DATE '2026-11-01', 35, 0, 91), (3, 2, 4, DATE '2026-01-01', 80, NULL, 91),
  (4, 2, 5, DATE '2026-11-01', 70, NULL, 93), (5, 3, 5, DATE '2026-11-01', 7, 4171756, 92), (6, 3, 6, DATE '2026-11-01', 40, NULL, 94);
CREATE TABLE drug_exposure (person_id BIGINT, drug_concept_id INTEGER, drug_exposure_start_date DATE, drug_exposure_end_date DATE);
INSERT INTO drug_exposure VALUES (1, 7, DATE '2026-01-10', DATE '2026-02-10'), (1, 7, DATE '2026-06-10', DATE '2026-07-10');
`;

let engine: Engine;
let candidates: readonly Row[];
let screened: readonly Row[];

beforeAll(async () => {
  engine = await duckdb();
  for (const sql of [TABLES, concepts, view]) await engine.run(sql);
  candidates = await engine.rows(
    'SELECT *, CAST(birth_date_from AS VARCHAR) AS earliest, CAST(birth_date_to AS VARCHAR) AS latest FROM candidate ORDER BY code',
  );
  const { dictionary, trials } = realWorld();
  const columns = Object.keys(candidates[0] ?? {});
  const table = { name: 'candidate', has: (column: string) => columns.includes(column) };
  await engine.run(`CREATE VIEW known AS ${knownView({ dictionary, trials, dialect: DIALECTS.duckdb, table, today: '2026-11-22' })}`);
  await engine.run(`CREATE VIEW screening AS ${screeningView(trials, dictionary, DIALECTS.duckdb, 'known')}`);
  screened = await engine.rows('SELECT * FROM screening ORDER BY code');
});
afterAll(() => engine.close());

it('reads what a record says', () => {
  expect(candidates[0]).toMatchObject({
    code: '1',
    sex: 'male',
    diagnosis: 'als',
    malignancy: 'past|current',
    fvc: 35,
    riluzole: 'current|stopped',
    earliest: '1970-05-17',
    latest: '1970-05-17',
  });
  expect(candidates[2]).toMatchObject({ diabetes: true, alsfrsr_total: 40, earliest: '1990-02-01' });
});

it('leaves open what it does not say: no diagnosis, an old result, another unit, an operator', () => {
  expect(candidates[1]).toMatchObject({
    sex: null,
    diagnosis: null,
    diabetes: null,
    malignancy: null,
    fvc: null,
    haemoglobin: null,
    earliest: '1980-01-01',
    latest: '1980-12-31',
  });
  expect(candidates[2]).toMatchObject({ haemoglobin: null, diagnosis: null });
});

it('has no FALSE of its own making', () => {
  for (const row of candidates) expect(Object.values(row)).not.toContain(false);
});

it('rules out and never in', () => {
  expect(screened.map((row) => [row['nct01759797_verdict'], row['nct02116634_diabetes']])).toEqual([
    ['ineligible', null],
    ['undetermined', null],
    ['undetermined', false],
  ]);
  for (const row of screened) expect(Object.values(row)).not.toContain('eligible');
});
