// The cohort command: what it reads, refuses, lists and writes.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { command, type Ended, fileOf, folderForTest } from './command.ts';
import { cohortCommand } from '#cli/cohortCommand.ts';

const DAY = ['--today', '2026-11-22'];
/** In this process: a second less for each. That the command itself does the same is looked at twice. */
const cohort = async (...words: readonly string[]): Promise<Ended> => {
  const said = { out: '', err: '' };
  const screen = (name: 'out' | 'err') =>
    new Writable({ decodeStrings: false, write: (text, _, done) => ((said[name] += String(text)), done()) });
  const code = await cohortCommand([...words, ...DAY], {}, { stdout: screen('out'), stderr: screen('err') });
  return { code, ...said };
};
const screenCsv = (content: string | Uint8Array, ...words: readonly string[]) => cohort(fileOf('x.csv', content), ...words);
const table = (out: string): readonly Readonly<Record<string, string>>[] => {
  const [head = '', ...lines] = out.trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, place): [string, string] => [names[place] ?? '', cell])));
};

describe('as its own process', () => {
  it('writes the result, and how many there were', async () => {
    const file = fileOf('x.csv', 'code,fvc\na,55\n');
    const { code, out, err } = await command('cohort.ts', [file, '--trial', 'NCT01759797', '--verdicts', ...DAY]);
    expect([code, out]).toEqual([0, 'code,contradicted,nct01759797_verdict\na,,undetermined\n']);
    expect(err).toMatch(/^1 candidates, 1 trials, [\d.]+ s\n$/);
  });

  it('says why not, and ends with 2', async () => {
    expect(await command('cohort.ts', ['gone.csv'])).toEqual({ code: 2, out: '', err: 'gone.csv: there is no such file\n' });
  });
});

describe('reads', () => {
  it('figures, dates, choices and marks as people write them', async () => {
    const rows = [
      'code;FVC;alsfrsrTotal;age years;birth_date;hiv;diagnosis;organ_failure_heart;pregnant',
      'a;62,5 %;۳۸;;1970-05;بله;als;no;FALSE',
      'b;<40;"30 - 33";45;;0;als|ms;;n/a',
      'c; ≥ 50 ;>40;;1965;؟;ALS;1;-',
    ];
    const { code, out, err } = await screenCsv(rows.join('\r\n'));
    expect([code, err.split('\n')[0]]).toEqual([0, expect.stringMatching(/^3 candidates, 6 trials, [\d.]+ s$/)]);
    const seen = table(out).map((row) => [
      row['code'],
      row['nct02116634_fvc_50'],
      row['nct01759797_fvc_40'],
      row['nct06360861_hiv'],
      row['nct06360861_organ_failure'],
      row['irct20160809029275n2_alsfrsr_31_to_46'],
      row['nct06360861_spms'],
    ]);
    expect(seen).toEqual([
      ['a', 'true', 'true', 'false', '', 'true', 'false'],
      ['b', 'false', 'false', 'true', '', '', ''],
      ['c', 'true', 'true', '', 'false', '', 'false'],
    ]);
  });

  it('blanks as not known: nobody passes and nobody fails on them', async () => {
    const { out } = await screenCsv('code,fvc,diagnosis\nx,,\n');
    expect(new Set(Object.values(table(out)[0] ?? {}))).toEqual(new Set(['x', '', 'undetermined']));
  });

  it('Parquet, and writes CSV and Parquet, in the order of the file', async () => {
    const folder = folderForTest();
    const [from, csv, parquet] = ['in.parquet', 'out.csv', 'out.parquet'].map((name) => join(folder, name));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(
      `COPY (SELECT 'c' || i AS code, CASE WHEN i % 3 = 0 THEN 'NaN'::DOUBLE ELSE i / 100 END AS fvc, DATE '1980-01-01' AS birth_date, i % 2 = 0 AS hiv FROM range(9000) t(i)) TO '${from}'`,
    );
    for (const out of [csv, parquet]) {
      const {
        code,
        out: text,
        err,
      } = await cohort(String(from), '--out', String(out), '--trial', 'NCT02116634', '--trial', 'NCT06360861', '--verdicts');
      expect([code, text]).toEqual([0, '']);
      expect(err).toMatch(/^9,000 candidates, 2 trials/);
      const rows = (await connection.runAndReadAll(`SELECT code, nct02116634_verdict FROM '${out}'`)).getRowsJS();
      expect(rows).toHaveLength(9000);
      expect(rows.slice(0, 3)).toEqual([
        ['c0', 'undetermined'],
        ['c1', 'ineligible'],
        ['c2', 'ineligible'],
      ]);
    }
  });
});

describe('lists what it cannot read, and counts it as not known', () => {
  const rows =
    'code,fvc,alsfrsr_total,birth_date,diagnosis,hiv\na,620,38.5,1361-05-12,lupus,maybe\nb,"1,234",x,12/03/1970,,\nc,50-40,,2030-01-01,als|lupus,2\n';

  it('by row, column and text', async () => {
    const { code, out, err } = await screenCsv(rows);
    expect(code).toBe(0);
    const told = err
      .split('\n')
      .filter((line) => line.includes('cannot be read'))
      .map((line) => line.replace(/^.*?: /, ''));
    expect(told.sort()).toEqual(
      [
        ['2', 'fvc', '620'],
        ['2', 'alsfrsr_total', '38.5'],
        ['2', 'birth_date', '1361-05-12'],
        ['2', 'diagnosis', 'lupus'],
        ['2', 'hiv', 'maybe'],
        ['3', 'fvc', '1,234'],
        ['3', 'alsfrsr_total', 'x'],
        ['3', 'birth_date', '12/03/1970'],
        ['4', 'fvc', '50-40'],
        ['4', 'birth_date', '2030-01-01'],
        ['4', 'diagnosis', 'als|lupus'],
        ['4', 'hiv', '2'],
      ]
        .map(([row, column, text]) => `row ${row}, column ${column}: "${text}" cannot be read`)
        .sort(),
    );
    expect(err).toContain('12 cells could not be read and count as not known');
    for (const row of table(out)) expect(new Set(Object.values(row).slice(2))).toEqual(new Set(['', 'undetermined']));
  });

  it('all of them in a file, the first twenty on the screen', async () => {
    const many = `code,fvc\n${Array.from({ length: 31 }, (_, place) => `c${place},bad${place}`).join('\n')}\n`;
    const list = join(folderForTest(), 'list.csv');
    const { err } = await screenCsv(many, '--unreadable', list);
    expect(err).toContain('… and 11 more cells that cannot be read');
    const lines = readFileSync(list, 'utf8').trimEnd().split('\n');
    expect([lines.length, lines[0], lines[31]]).toEqual([32, 'row,column,text', '32,fvc,bad30']);
  });

  it('names codes that stand twice, and facts at which a row contradicts itself', async () => {
    const { out, err } = await screenCsv('code,sex,pregnant\na,male,yes\na,female,yes\n');
    expect(err).toContain('codes that stand in several rows, each screened by itself: "a"');
    expect(table(out).map((row) => row['contradicted'])).toEqual(['pregnant', '']);
    expect(table(out).map((row) => row['nct02116634_pregnancy'])).toEqual(['', 'false']);
  });
});

describe('rows without a code', () => {
  const rows = 'code,fvc\na,55\n ,bad\nb,worse\n,\nc,20\n';

  it('are left out, counted and listed; the others are screened', async () => {
    const list = join(folderForTest(), 'list.csv');
    const { code, out, err } = await screenCsv(rows, '--trial', 'NCT01759797', '--verdicts', '--unreadable', list);
    expect(code).toBe(0);
    expect(table(out).map((row) => [row['code'], row['nct01759797_verdict']])).toEqual([
      ['a', 'undetermined'],
      ['b', 'undetermined'],
      ['c', 'ineligible'],
    ]);
    const lines = err.split('\n').map((line) => line.replace(/^\S*x\.csv: /, ''));
    expect(lines.slice(0, 3)).toEqual([
      'row 3: the column code is empty; the row is left out',
      'row 5: the column code is empty; the row is left out',
      'row 4, column fvc: "worse" cannot be read',
    ]);
    expect(lines[3]).toMatch(/^3 candidates, 1 trials, [\d.]+ s, 2 rows without a code were left out, 1 cells could not be read/);
    expect(readFileSync(list, 'utf8')).toBe('row,column,text\n3,code,""\n4,fvc,worse\n5,code,""\n');
  });

  it('are shown up to the twentieth', async () => {
    const { err } = await screenCsv(`code,fvc\na,55\n${',1\n'.repeat(23)}`);
    expect(err).toContain('row 22: the column code is empty');
    expect(err).not.toContain('row 23: the column');
    expect(err).toContain('… and 3 more rows without a code');
  });
});

describe('refuses, and says why', () => {
  it.each([
    ['x.csv', 'code,fcv\na,1\n', 'column fcv: is no fact (screen --facts lists them); did you mean fvc'],
    ['x.csv', 'fvc\n1\n', 'there is no column code'],
    ['x.csv', 'code,alsfrsrTotal,ALSFRSR total\na,1,2\n', 'column ALSFRSR total: is the same as column alsfrsrTotal'],
    ['x.csv', 'code,fvc\n ,1\n,2\n', 'there are no candidates in the file: no row has a code'],
    ['x.csv', 'code,fvc\n', 'there are no candidates in the file'],
    ['x.csv', '', ''],
    ['x.csv', new Uint8Array([0x63, 0x6f, 0x64, 0x65, 0x2c, 0x66, 0x76, 0x63, 0x0a, 0xff, 0xfe, 0x2c, 0x31, 0x0a]), ''],
    ['x.parquet', 'code,fvc\na,1\n', 'cannot be read'],
    ['x.json', '{}', 'expected a name that ends in .csv, .tsv, .txt or .parquet'],
    ['x[1].csv', 'code\na\n', 'rename it'],
  ])('%s %j', async (name, content, said) => {
    const { code, out, err } = await cohort(fileOf(name, content));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/ {4}at |\bSET\b/);
  });

  it('what is not there, and options that are none', async () => {
    const all = await Promise.all([
      cohort('gone.csv'),
      cohort(),
      cohort('a.csv', 'b.csv'),
      cohort('a.csv', '--out', 'b.xlsx'),
      cohort('a.csv', '--what'),
    ]);
    expect(all.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
    expect(all[0].err).toBe('gone.csv: there is no such file\n');
  });
});

it('leaves out columns that it is told to', async () => {
  const { code, out } = await screenCsv(
    'code,Name,Phone no,fvc\na,x,1,55\n',
    '--ignore',
    'name,phone NO',
    '--trial',
    'NCT01759797',
    '--verdicts',
  );
  expect([code, out]).toEqual([0, 'code,contradicted,nct01759797_verdict\na,,undetermined\n']);
});

it('quotes a code that would break the line, and runs none', async () => {
  const { out } = await screenCsv(`code,fvc\n"a,""b""",55\n"'); DROP VIEW candidate; --",55\n`, '--trial', 'NCT01759797', '--verdicts');
  expect(out.split('\n').slice(1, 3)).toEqual(['"a,""b""",,undetermined', "'); DROP VIEW candidate; --,,undetermined"]);
});

it('keeps nothing of what it read', async () => {
  const out = join(folderForTest(), 'out.csv');
  await screenCsv('code,fvc\na,55\n', '--out', out);
  expect(existsSync(out)).toBe(true);
  expect(existsSync(`${out}.tmp`)).toBe(false);
});
