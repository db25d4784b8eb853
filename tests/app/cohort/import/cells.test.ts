// One cell at a time: what it says of its fact, in both languages, and what is never guessed.
import { describe, expect, it } from 'vitest';
import { GROUND } from './importing.ts';
import { spanOf } from '#facts/calendar.ts';
import { type CellReader, readCell } from '#app/cohort/import/readCell.ts';
import { plainReader } from '#app/cohort/import/readers.ts';

const dayOf = (date: string) => spanOf(date)?.first;
const reader = (id: string, change: Partial<CellReader> = {}): CellReader => {
  const fact = GROUND.dictionary.byId.get(id);
  if (fact === undefined) throw new RangeError(id);
  return { ...plainReader(fact, GROUND), ...change };
};
const told = (id: string, text: string, change: Partial<CellReader> = {}): unknown => {
  const reading = readCell(text, reader(id, change));
  if (reading.kind === 'nothing') return 'nothing';
  if (reading.kind === 'problem') return `! ${reading.problem.code}`;
  return typeof reading.answer === 'object' && 'value' in reading.answer ? reading.answer.value : reading.answer;
};

describe('nothing, and not known', () => {
  const blanks = ['', '  ', '-', '–', '--', 'n/a', 'N/A', 'NA', 'NaN', 'nan', '#N/A', 'NULL', 'null', '\u200f-'];
  it.each(['fvc', 'diabetes', 'diagnosis', 'birthDate', 'organFailure'])('of %s', (id) => {
    for (const blank of blanks) expect(told(id, blank), blank).toBe('nothing');
    for (const silent of ['?', '؟', 'unknown', 'نامشخص', 'نمی دانم', 'not sure']) expect(told(id, silent), silent).toBe('not sure');
    for (const wrong of ['#DIV/0!', '#REF!', '#VALUE!', '#FORMULA!']) expect(told(id, wrong), wrong).toBe('! spreadsheet-error');
    expect(told(id, '6\uFFFD')).toBe('! damaged-text');
  });
});

describe('figures', () => {
  it.each<[string, unknown]>([
    ['62', 62],
    ['62%', 62],
    ['۶۲٫۵', 62.5],
    ['٦٢', 62],
    ['62,5', 62.5],
    ['<40', { below: 40 }],
    ['≥ ۸۰', { from: 80 }],
    ['40-50', { from: 40, to: 50 }],
    ['۴۰ تا ۵۰', { from: 40, to: 50 }],
    ['کمتر از ۴۰', { below: 40 }],
    ['~60', { from: 54, to: 66 }],
    ['3.2', '! unusual'],
    ['0.62', '! unusual'],
    ['620', '! out-of-range'],
    ['-5', '! out-of-range'],
    ['1,234', '! ambiguous-number'],
    ['62/', '! not-understood'],
    ['62 63', '! not-understood'],
    ['62*', '! not-understood'],
    ['3.2 L', '! unit'],
    ['6O', '! unit'],
    ['60 Pascal', '! unit'],
    ['2026-05-04', '! date-among-figures'],
    ['normal', '! not-understood'],
    ['yes', '! not-understood'],
    ['1e2', '! unit'],
    ['Infinity', '! not-understood'],
    ['0x3C', '! unit'],
  ])('FVC %s', (text, expected) => {
    const got = told('fvc', text);
    if (typeof expected === 'string' && expected === '! unit') expect(['! unit', '! not-understood']).toContain(got);
    else expect(got).toEqual(expected);
  });

  it.each([
    ['62 (2023)', { on: dayOf('2023-01-01'), within: 'year' }],
    ['62% (2025-04)', { on: dayOf('2025-04-01'), within: 'month' }],
    ['62 (2025-04-03)', { on: dayOf('2025-04-03') }],
    ['۶۲ (۳ تیر ۱۴۰۴)', { on: dayOf('2025-06-24') }],
  ])('the day of a result stands beside it: FVC %s', (text, taken) => {
    expect(readCell(text, reader('fvc'))).toEqual({ kind: 'answer', answer: { value: 62 }, taken });
  });

  it('nobody guesses which of two figures is the month', () => {
    expect(told('fvc', '62 (03/04/2025)')).toBe('! ambiguous-date');
    expect(told('fvc', '62 (13/04/2025)')).toBe(62);
  });

  it('a unit is asked where the fact is kept in several', () => {
    const noUnit = { mapping: {} };
    for (const text of ['13', '<8', 'about 13', '8-9', '0']) expect(told('haemoglobin', text, noUnit), text).toBe('! unit-not-said');
    expect(told('haemoglobin', '135 g/L', noUnit)).toBe(13.5);
    expect(told('haemoglobin', '135', { mapping: { unit: 'g/L' } })).toBe(13.5);
    expect(told('haemoglobin', '13.5 g/dL', { mapping: { unit: 'g/L' } })).toBe(13.5);
    expect(told('haemoglobin', '135', { mapping: { unit: 'g/dL' } })).toBe('! out-of-range');
    expect(told('monthsSinceOnset', '2', { mapping: { unit: 'a' } })).toBe(24);
    expect(told('fvc', '62', noUnit)).toBe(62);
  });

  it('points out of the most there can be', () => {
    expect(told('alsfrsrTotal', '38/48')).toBe(38);
    expect(told('alsfrsrTotal', '۳۸/۴۸')).toBe(38);
    expect(told('alsfrsrTotal', '38/40')).toBe('! other-scale');
    expect(told('alsfrsrTotal', '55')).toBe('! out-of-range');
    expect(told('alsfrsrSpeech', '3.5')).toMatch(/^! /);
  });

  it('an unusual one counts once somebody has seen it', () => {
    expect(told('fvc', '5', { mapping: { unusualToo: true } })).toBe(5);
  });
});

describe('yes and no', () => {
  it('in both languages', () => {
    for (const yes of ['yes', 'Y', 'TRUE', 'بله', 'دارد', 'بلی', '+', '✓']) expect(told('diabetes', yes), yes).toBe(true);
    for (const no of ['no', 'N', 'False', 'خیر', 'ندارد', 'نه', 'خير']) expect(told('diabetes', no), no).toBe(false);
    for (const neither of ['no?', 'yes?', '-1', '2', 'type 2', 'not really', 'noyes', 'negative', 'x', 'y/n', 'no?', '10']) {
      expect(told('diabetes', neither), neither).toMatch(/^! /);
    }
  });

  it('0 and 1 only where the whole column is of them', () => {
    for (const bit of ['0', '1', '۰', '1.0']) expect(told('diabetes', bit)).toBe('! not-a-yes-or-no');
    expect(['0', '۱', '1.0'].map((bit) => told('diabetes', bit, { isZeroOne: true }))).toEqual([false, true, true]);
    expect(told('diabetes', '0.1', { isZeroOne: true })).toMatch(/^! /);
    expect(told('diabetes', '-1', { isZeroOne: true })).toMatch(/^! /);
  });
});

describe('options', () => {
  it.each<[string, string, unknown]>([
    ['diagnosis', 'ALS', 'als'],
    ['diagnosis', 'ای‌ال‌اس', 'als'],
    ['diagnosis', 'amyotrophic lateral sclerosis', 'als'],
    ['diagnosis', 'G12.21', 'als'],
    ['diagnosis', 'ALS?', '! no-such-choice'],
    ['diagnosis', 'not ALS', '! no-such-choice'],
    ['diagnosis', 'ALS/MS', '! no-such-choice'],
    ['diagnosis', 'A', '! no-such-choice'],
    ['sex', 'F', 'female'],
    ['sex', 'مؤنث', 'female'],
    ['sex', 'مرد', 'male'],
    ['elEscorial', 'Probable', 'probable'],
    ['elEscorial', 'prob', '! no-such-choice'],
    ['onsetRegion', 'limb', { among: ['arm', 'leg'] }],
    ['onsetRegion', 'بولبار', 'bulbar'],
    ['riluzole', 'yes', 'current'],
    ['riluzole', 'no', { among: ['never', 'stopped'] }],
    ['malignancy', 'ندارد', { among: ['never', 'past'] }],
    ['smaType', 'II', 'type-2'],
    ['smaType', '2', 'type-2'],
    ['smaType', '-2', '! no-such-choice'],
    ['msCourse', 'RRMS', 'relapsing-remitting'],
    ['ventilation', 'BiPAP', 'non-invasive'],
    ['ventilation', 'None', 'none'],
    ['organFailure', 'heart, kidney', { heart: true, kidney: true }],
    ['organFailure', 'قلب', { heart: true }],
    ['organFailure', 'none', { heart: false, kidney: false, liver: false }],
    ['organFailure', 'yes', '! no-such-choice'],
    ['organFailure', 'heart, lung', '! no-such-choice'],
  ])('%s: %s', (id, text, expected) => {
    const reading = told(id, text);
    expect(reading).toEqual(expected);
  });

  it('one of a set has a column of its own', () => {
    const heart = { option: 'heart' };
    expect([told('organFailure', 'yes', heart), told('organFailure', 'خیر', heart), told('organFailure', '?', heart)]).toEqual([
      { heart: true },
      { heart: false },
      { heart: 'not sure' },
    ]);
  });

  it('what a text of this list means is for the coordinator to say', () => {
    const values = new Map([
      ['B', 'bulbar'],
      ['0', ''],
      ['U', 'not sure'],
      ['Z', 'no such'],
    ]);
    expect(['B', ' B ', '0', 'U', 'Z', 'b'].map((text) => told('onsetRegion', text, { values }))).toEqual(
      'bulbar,bulbar,nothing,not sure,! no-such-choice,! no-such-choice'.split(','),
    );
    const truths = new Map([
      ['1', 'true'],
      ['2', 'false'],
    ]);
    expect(['1', '2', '3'].map((text) => told('diabetes', text, { values: truths }))).toEqual([true, false, '! no-such-choice']);
  });
});

describe('dates', () => {
  it.each<[string, unknown]>([
    ['1961-04-04', '1961-04-04'],
    ['1961/4/4', '1961-04-04'],
    ['۱۳۴۰/۱/۱۵', '1961-04-04'],
    ['15 فروردین 1340', '1961-04-04'],
    ['4 Apr 1961', '1961-04-04'],
    ['19610404', '1961-04-04'],
    ['13400115', '1961-04-04'],
    ['1961-04-04 00:00:00', '1961-04-04'],
    ['1961-04-04T00:00:00Z', '1961-04-04'],
    ['1961-04-04T22:30:00Z', '! not-understood'],
    ['22375', '1961-04-04'],
    ['25/12/1961', '1961-12-25'],
    ['12/25/1961', '1961-12-25'],
    ['5/5/1961', '1961-05-05'],
    ['03/04/1961', '! date-order'],
    ['03.04.1961', '! date-order'],
    ['15/01/1340', '1961-04-04'],
    ['31/04/1961', '! impossible-date'],
    ['1961-02-30', '! impossible-date'],
    ['2027-01-01', '! in-the-future'],
    ['1850-01-01', '! too-early'],
    ['3/4/61', '! no-year'],
    ['61', '! no-year'],
    ['1961', '1961'],
    ['1961-04', '1961-04'],
    ['04041961', '! no-year'],
    ['< 03.04.1961', '! not-understood'],
    ['spring', '! not-understood'],
  ])('%s', (text, expected) => {
    const got = told('birthDate', text);
    if (typeof expected === 'string' && expected.startsWith('! no')) expect(['! no-year', '! not-understood']).toContain(got);
    else expect(got).toEqual(expected);
  });

  it('with the order of the column', () => {
    expect(told('birthDate', '03/04/1961', { mapping: { order: 'day-first' } })).toBe('1961-04-03');
    expect(told('birthDate', '۰۳/۰۴/۱۹۶۱', { mapping: { order: 'month-first' } })).toBe('1961-03-04');
    expect(told('birthDate', '25/04/1961', { mapping: { order: 'month-first' } })).toBe('! impossible-date');
    expect(told('birthDate', '03.04.1340', { mapping: { order: 'day-first' } })).toBe('1961-06-24');
  });

  it('days counted from another year are no date', () => {
    expect(told('birthDate', '22375', { hasSerials: false })).toBe('! not-understood');
  });
});

it('words of the fact’s own, and “none”, which in a list may say nothing', () => {
  expect(told('hiv', 'Positive')).toBe(true);
  expect(told('hiv', 'منفی')).toBe(false);
  expect(told('hepatitisC', 'positive')).toBe('! no-such-choice');
  expect(told('nerveConductionReduced', 'normal')).toBe(false);
  expect(told('diabetes', 'positive')).toBe('! no-such-choice');
  expect(told('ventilation', 'none')).toBe('none');
  expect(told('ventilation', 'BPAP')).toBe('non-invasive');
  expect(told('diagnosis', 'none')).toBe('! no-such-choice');
  expect(told('diagnosis', 'هیچ‌کدام')).toBe('! no-such-choice');
  expect(told('onsetRegion', 'limb')).toEqual({ among: ['arm', 'leg'] });
});
