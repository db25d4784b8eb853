// The cohort command reads a list that the page has written, as the page itself understands it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../app/entry/randomAnswers.ts';
import { ground, QUESTIONS, REAL, SEED } from '../app/entry/reader.ts';
import { language } from '../i18n/voices.ts';
import { resultsIn } from '../sql/list.ts';
import { type Ended, fileOf, folderForTest } from './command.ts';
import { openRules } from '#cli/openRules.ts';
import { cohortCommand } from '#cli/cohortCommand.ts';
import { pageDateValue } from '#cli/pageCell.ts';
import { defusedSql, withoutDefusingSql } from '#cli/pageExport.ts';
import { PACKAGE_ROOT } from '#cli/rulesFolder.ts';
import { defused, withoutDefusing } from '#app/cohort/defused.ts';
import { csvOf, writeTable } from '#app/cohort/export.ts';
import type { Candidate } from '#cohort/candidate.ts';
import type { Answer } from '#facts/answer.ts';
import { isoDate, jalaliDayNumber, spanOf } from '#facts/calendar.ts';
import { knowledge } from '#facts/known.ts';
import { screen } from '#screening/screen.ts';
import { textSql } from '#sql/literal.ts';
import { verdictColumn } from '#sql/screeningView.ts';

const GROUND = ground('en');
const { trials } = openRules(PACKAGE_ROOT);

const cohort = async (...words: readonly string[]): Promise<Ended> => {
  const said = { out: '', err: '' };
  const sink = (name: 'out' | 'err') =>
    new Writable({ decodeStrings: false, write: (text, _, done) => ((said[name] += String(text)), done()) });
  const code = await cohortCommand([...words, '--today', isoDate(GROUND.today)], {}, { stdout: sink('out'), stderr: sink('err') });
  return { code, ...said };
};

const listOf = (answers: readonly (readonly [fact: string, answer: Answer])[], code = (place: number) => `c${place}`) =>
  answers.map(([fact, answer], place): Candidate => ({
    code: code(place),
    answers: new Map([[fact, answer]]),
    origins: new Map([[fact, { by: 'clinician', on: GROUND.today, from: `a, "b".csv row ${place}` }]]),
  }));
const written = (list: readonly Candidate[], code = 'fa') => csvOf(writeTable(list, GROUND, { language: language(code), code: 'کد' }));

const set = fc.constantFrom<Answer>(
  { value: ['heart'] },
  { value: [] },
  { value: { heart: true, liver: 'not sure' } },
  { value: { heart: false } },
);
const given = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(...QUESTIONS.filter(({ option }) => option === undefined)).chain((one) => answerOf(one, REAL, GROUND.today)),
  },
  set.map((answer) => ({ fact: 'organFailure', answer })),
);

describe('what the page has written', () => {
  it('is screened as the page screens it, whatever was answered', { timeout: 60_000 }, async () => {
    const list = listOf(fc.sample(given, { numRuns: 500, seed: SEED }).map(({ fact, answer }) => [fact, answer]));
    const [out, unread] = ['out.parquet', 'unread.csv'].map((name) => join(folderForTest(), name));
    const text = written(list);
    const { code, err } = await cohort(fileOf('list.csv', text), '--out', String(out), '--unreadable', String(unread));
    expect(err).toMatch(/^500 candidates, 6 trials, [\d.]+ s\n$/);
    expect(code).toBe(0);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = (await connection.runAndReadAll(`SELECT * FROM ${textSql(String(out))}`)).getRowObjectsJS();
    for (const [place, { code: own, answers }] of list.entries()) {
      const { known } = knowledge(REAL, answers, GROUND.today);
      const row = rows[place] ?? {};
      expect(row['code']).toBe(own);
      for (const trial of trials) {
        const { verdict, results } = screen(trial, known);
        expect([row[verdictColumn(trial)], resultsIn(row, trial)], JSON.stringify([...answers])).toEqual([verdict, results]);
      }
    }
  });

  it.each([['alsfrsrSpeech', { value: 2, selfRated: true }, '{"value":2,"selfRated":true}']] as const)(
    'is told where the table cannot hold it: %s',
    async (fact, answer, text) => {
      const list = join(folderForTest(), 'unread.csv');
      const { out, err } = await cohort(fileOf('x.csv', written(listOf([[fact, answer]]))), '--unreadable', list, '--verdicts');
      expect(err).toContain(`row 3, column ${fact}: ${JSON.stringify(text)} cannot be read`);
      expect(readFileSync(list, 'utf8').split('\n')[1]).toBe(`3,${fact},"${text.replaceAll('"', '""')}"`);
      expect(new Set(out.trimEnd().split('\n')[1]?.split(','))).toEqual(new Set(['c0', '', 'undetermined']));
    },
  );

  it.each([
    [
      'birthDate',
      ['1405/13', '1392/0', '2027-01-01', '≥2027', '2001..1999', '1700..1800', '1392-02-31', '≤', '≥1990 ≤20', '1390..x', '12/1392'],
    ],
    ['fvc', ['≥1 <900', '>5 <4', '{"from":5}x', '{"value":"x"}', '{"from":1,"from":2}', '{"value":{}}', '≥1 ≥2']],
    ['alsfrsrTotal', ['>1 <2', '{"value":1.5}', '{"above":1,"to":900}', '12 mo']],
    ['diagnosis', ['{"among":["als","x"]}', '{"among":[]}', '{"value":"x"}']],
    ['organFailure', ['["heart"]', '{"value":["x"]}', '{"value":{"heart":1}}', 'heart', 'yes']],
    ['hiv', ['{"value":2}', '{"value":true']],
  ])('lists what nobody could have meant: %s', async (fact, texts) => {
    const line = (code: string, text: string, origins: string) =>
      [code, text, origins].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    const lines = [
      `gharbal:code,${fact},gharbal:origins`,
      line('کد', 'x', 'gharbal:labels'),
      ...texts.map((text, place) => line(`c${place}`, text, '{}')),
    ];
    const { out, err } = await cohort(fileOf('x.csv', `\uFEFF${lines.join('\r\n')}\r\n`), '--verdicts');
    expect(err).toContain(`${texts.length} candidates, 6 trials`);
    expect(err).toContain(`, ${texts.length} cells could not be read`);
    expect(out).not.toMatch(/ineligible/);
  });

  it('is refused without the column that marks its labels', async () => {
    const { code, out, err } = await cohort(fileOf('x.csv', 'gharbal:code,fvc\nCode,FVC\na,55\n'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('there is no column gharbal:origins');
    expect(err).toContain('save the list anew from the page');
  });
});

it('knows the first and the last day of months and years of either calendar', async () => {
  const start = (year: number, month: number) => jalaliDayNumber({ year, month, day: 1 }) ?? 0;
  const solar = Array.from({ length: 12 * 210 }, (_, place) => {
    const [year, month] = [1290 + Math.floor(place / 12), (place % 12) + 1];
    const after = month === 12 ? start(year + 1, 1) : start(year, month + 1);
    return [
      [`${year}/${month}`, isoDate(start(year, month)), isoDate(after - 1)],
      [`${year}`, isoDate(start(year, 1)), isoDate(start(year + 1, 1) - 1)],
    ] as const;
  }).flat();
  const gregorian = ['2024-02', '2023-02', '2023-12', '1999', '2000-02-29'].map((text) => {
    const { first = 0, last = 0 } = spanOf(text) ?? {};
    return [text, isoDate(first), isoDate(last)] as const;
  });
  const expected = [...solar, ...gregorian];
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const list = expected.map(([text], place) => `(${place}, '${text}')`).join(', ');
  const sql = `SELECT t, CAST(v.low AS VARCHAR), CAST(v.high AS VARCHAR) FROM (SELECT n, t, ${pageDateValue('t')} AS v FROM (VALUES ${list}) AS texts(n, t)) ORDER BY n`;
  expect((await connection.runAndReadAll(sql)).getRowsJS()).toEqual(expected);
});

describe('codes that a spreadsheet would take for a formula', () => {
  const codes = [
    '=1+1',
    "'=1",
    '-1',
    '-1a',
    '@a',
    '＝2',
    "'-1",
    '__proto__',
    "''toString",
    'constructor',
    "'a",
    '-1e5',
    '+1',
    'a=b',
    '\u00a0=1',
    'a\n=1',
  ];

  it('come as they are, and go as the page writes them', async () => {
    const list = listOf(
      codes.filter((code) => code.trim() === code).map(() => ['fvc', { value: 55 }]),
      (place) => codes.filter((code) => code.trim() === code)[place] ?? '',
    );
    const file = fileOf('x.csv', written(list));
    const out = join(folderForTest(), 'out.csv');
    const parquet = join(folderForTest(), 'out.parquet');
    const results = [
      await cohort(file, '--verdicts'),
      await cohort(file, '--verdicts', '--out', out),
      await cohort(file, '--verdicts', '--out', parquet),
    ];
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
    const head = (text: string) => text.replaceAll('"', '');
    for (const { code } of list)
      for (const text of [results[0]?.out ?? '', readFileSync(out, 'utf8')]) expect(head(text)).toContain(`\n${defused(code)},,`);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = (await connection.runAndReadAll(`SELECT code FROM ${textSql(parquet)}`)).getRowsJS();
    expect(rows.map(([code]) => code)).toEqual(list.map(({ code }) => code));
  });

  it('are known as the page knows them', async () => {
    const texts = fc.sample(fc.oneof(fc.constantFrom(...codes), fc.stringMatching(/^[=+@'\-＝\s\d.eE]{0,6}a?$/u)), {
      numRuns: 500,
      seed: SEED,
    });
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const list = texts.map((text, place) => `(${place}, ${textSql(text)})`).join(', ');
    const sql = `SELECT ${defusedSql('t')}, ${withoutDefusingSql('t')} FROM (VALUES ${list}) AS texts(n, t) ORDER BY n`;
    const rows = (await connection.runAndReadAll(sql)).getRowsJS();
    expect(rows).toEqual(texts.map((text) => [defused(text), withoutDefusing(text)]));
  });
});
