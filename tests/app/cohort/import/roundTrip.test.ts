// Our own export is read back as the same list, whatever its answers are, as CSV and as XLSX.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../entry/randomAnswers.ts';
import { QUESTIONS, REAL, SEED } from '../../entry/reader.ts';
import { language } from '../../../i18n/voices.ts';
import { bytesOf } from './files.ts';
import { type File, GROUND, read } from './importing.ts';
import { defused, withoutDefusing } from '#app/cohort/defused.ts';
import { csvOf, type Rows, writeTable, xlsxOf } from '#app/cohort/export.ts';
import type { Candidate } from '#cohort/candidate.ts';
import type { Answer } from '#facts/answer.ts';

const codes = fc.oneof(
  fc.stringMatching(/^[\p{L}\p{N}=+@'"; ,_-]{1,12}$/u).map((code) => code.trim()),
  fc.constantFrom(
    '007',
    '-1',
    '=1+1',
    "'=1",
    '@a',
    '＝2',
    '"',
    'a,b',
    'a;b',
    '1e5',
    '۱۲',
    '__proto__',
    "'__proto__",
    'constructor',
    "''toString",
    'TRUE',
    '2026-01-01',
    '0.10',
    'null',
    '{}',
  ),
);
const origin = fc.record({
  by: fc.constantFrom(undefined, 'clinician' as const, 'patient' as const),
  on: fc.integer({ min: 10_000, max: 20_000 }),
  from: fc.constantFrom('list.csv row 2', 'a\'b, "c".csv row 17'),
});
const set = fc.constantFrom<Answer>({ value: ['heart'] }, { value: [] }, { value: { heart: true, liver: 'not sure' } }, 'not sure');
const given = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(...QUESTIONS.filter(({ option }) => option === undefined))
      .chain((question) => answerOf(question, REAL, GROUND.today)),
  },
  set.map((answer) => ({ fact: 'organFailure', answer })),
  fc.constantFrom(0, 2, 4).map((value) => ({ fact: 'alsfrsrSpeech', answer: { value, selfRated: true as const } })),
);
const candidate = fc
  .record({ code: codes, some: fc.array(fc.tuple(given, origin), { maxLength: 8 }) })
  .map(({ code, some }): Candidate => ({
    code,
    answers: new Map(some.map(([{ fact, answer }]) => [fact, answer])),
    origins: new Map(some.map(([{ fact }, from]) => [fact, from])),
  }));
const cohorts = fc.uniqueArray(
  candidate.filter(({ code }) => code !== '' && !/^\d(?:[.,]\d+)?E\+/i.test(code)),
  { selector: ({ code }) => code, minLength: 1, maxLength: 6 },
);

const words = (code: string) => ({ language: language(code), code: code === 'fa' ? 'کد' : 'Code' });
const sorted = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1));
const comparable = (cohort: readonly Candidate[]) => cohort.map(({ code, answers, origins }) => [code, sorted(answers), sorted(origins)]);

async function back(file: File, cohort: readonly Candidate[]): Promise<void> {
  const { imported } = await read(file);
  expect([imported.unread, imported.leftOut]).toEqual([[], []]);
  expect(comparable(imported.candidates)).toEqual(comparable(cohort));
}

describe('there and back', () => {
  it.each(['en', 'fa'])('as CSV, with labels in %s', { timeout: 120_000 }, async (code) => {
    const property = fc.asyncProperty(cohorts, (cohort) => back(bytesOf(csvOf(writeTable(cohort, GROUND, words(code)))), cohort));
    await fc.assert(property, { seed: SEED, numRuns: 80 });
  });

  it('as XLSX', { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(cohorts, async (cohort) => {
      const blob = await xlsxOf(writeTable(cohort, GROUND, words('fa')), 'List', true);
      await back(new Uint8Array(await blob.arrayBuffer()), cohort);
    });
    await fc.assert(property, { seed: SEED, numRuns: 25 });
  });
});

const one = (code: string, answers: readonly (readonly [string, Answer])[]): Candidate => ({
  code,
  answers: new Map(answers),
  origins: new Map(),
});

describe('the table', () => {
  it('has ids, labels, figures in Latin digits, and no formula', () => {
    const rows: Rows = writeTable(
      [
        one('=1+1', [
          ['fvc', { value: 62.5 }],
          ['birthDate', { value: '1961-04' }],
          ['sex', 'not sure'],
        ]),
      ],
      GROUND,
      words('fa'),
    );
    expect(rows).toEqual([
      ['gharbal:code', 'birthDate', 'sex', 'fvc', 'gharbal:origins'],
      ['کد', 'تاریخ تولد', 'جنسیت هنگام تولد', 'FVC، درصد پیش‌بینی‌شده', 'gharbal:labels'],
      ["'=1+1", '1961-04', 'not sure', '62.5', '{}'],
    ]);
    expect(csvOf(rows)).toMatch(/^\uFEFFgharbal:code,birthDate,sex,fvc,gharbal:origins\r\n/);
  });

  it('takes off just the apostrophe that it has put there', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^['=+@ \t＝-]{0,5}[a-z0-9]{0,2}$/));
    fc.assert(
      fc.property(text, (some) => {
        expect(withoutDefusing(defused(some))).toBe(some);
        expect(defused(some)).not.toMatch(/^\s*[=+@＝＋－＠]|^-(?!\d+(?:\.\d+)?$)|^[\t\r\n]/);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});
