// What a hasty reader would take for an answer, and its author did not mean: each is asked or listed.
import { describe, expect, it } from 'vitest';
import { answersIn, GROUND, read, unreadIn } from './importing.ts';
import { oneSheet } from './makeWorkbook.ts';
import { REAL } from '../../entry/reader.ts';
import { Importing } from '#app/cohort/host/importing.ts';
import { mended } from '#app/cohort/import/mend.ts';
import { applyProfile } from '#app/cohort/import/profile.ts';
import { readCell } from '#app/cohort/import/readCell.ts';
import { plainReader } from '#app/cohort/import/readers.ts';
import type { ColumnMapping } from '#app/cohort/import/target.ts';
import { dayNumber } from '#facts/calendar.ts';

const told = (id: string, text: string): unknown => {
  const fact = REAL.byId.get(id);
  if (fact === undefined) throw new RangeError(id);
  const reading = readCell(text, plainReader(fact, GROUND));
  if (reading.kind !== 'answer') return reading.kind === 'problem' ? `! ${reading.problem.code}` : reading.kind;
  return typeof reading.answer === 'object' && 'value' in reading.answer ? reading.answer.value : reading.answer;
};
const confidences = async (file: string) =>
  Object.fromEntries((await read(file)).columns.map(({ heading, confidence }) => [heading, confidence]));

describe('cells', () => {
  it.each([
    ['gastrostomy', 'PEG -'],
    ['gastrostomy', 'PEG (-)'],
    ['diagnosis', 'ALS (-)'],
    ['organFailure', 'heart (-)'],
    ['hiv', '(-)'],
    ['hiv', 'nil'],
    ['hiv', 'ND'],
    ['pregnant', 'داشته'],
    ['smaType', 'I-II'],
    ['smaType', 'type I, II'],
    ['smaType', 'I (I)'],
    ['smaType', '2-'],
  ])('%s: %s is no answer and not nothing', (id, text) => {
    expect(told(id, text)).toBe('! no-such-choice');
  });

  it.each([
    ['fvc', '62 (2100)', 'in-the-future'],
    ['fvc', '62 (2030-05)', 'in-the-future'],
    ['fvc', '62 (1850)', 'not-understood'],
    ['fvc', '62% (05.04.2025)', 'ambiguous-date'],
    ['ageYears', '55 (2019)', 'not-understood'],
    ['ageYears', '۵۵ (۱۳۵۰)', 'not-understood'],
    ['monthsSinceOnset', '24 (2023-05)', 'not-understood'],
    ['birthDate', '01340', 'no-year'],
  ])('%s: %s', (id, text, code) => {
    expect(told(id, text)).toBe(`! ${code}`);
  });

  it('what stays as it was', () => {
    expect(['-', '--', 'N/A'].map((text) => told('hiv', text))).toEqual(['nothing', 'nothing', 'nothing']);
    expect(['62 (13.04.2025)', 'nd'].map((text) => told('fvc', text))).toEqual([62, 'nothing']);
    expect(['type-1', 'SMA 2', 'IV'].map((text) => told('smaType', text))).toEqual(['type-1', 'type-2', 'type-4']);
    expect(told('ventilation', 'non-invasive')).toBe('non-invasive');
  });

  it('“-” is listed where “+” is an answer', async () => {
    const { imported } = await read('code,HIV,HBV\n1,-,-\n2,+,-\n');
    expect([answersIn(imported), unreadIn(imported)]).toEqual([{ 1: {}, 2: { hiv: true } }, [[2, 'HIV', '-', 'no-such-choice']]]);
  });

  it('no NIV does not say that there is no tube', async () => {
    const { imported } = await read('code,NIV (y/n)\n1,no\n2,yes\n3,ندارد\n4,IV\n');
    const others = { among: ['none', 'invasive'] };
    expect(Object.values(answersIn(imported)).map(({ ventilation }) => ventilation)).toEqual([others, 'non-invasive', others, 'invasive']);
  });

  it('raised and struck letters of a workbook stay apart', async () => {
    const text = (run: string) => ({ xml: `<c t="inlineStr"><is>${run}</is></c>` });
    const raised = text('<r><t>4</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>');
    const struck = text('<r><rPr><strike/></rPr><t>4</t></r><r><t>2</t></r>');
    const bold = text('<r><rPr><b/></rPr><t>3</t></r><r><t>8</t></r>');
    const { imported } = await read(
      oneSheet([
        ['code', 'ALSFRS-R'],
        ['1', raised],
        ['2', struck],
        ['3', bold],
      ]),
    );
    expect(answersIn(imported)).toEqual({ 1: {}, 2: {}, 3: { alsfrsrTotal: 38 } });
    expect(imported.unread.map(({ text: one }) => one)).toEqual(['4^1', '^42']);
  });
});

describe('headings', () => {
  it.each([
    'Diabetes (0=yes, 1=no)',
    'Diabetes (no=1)',
    'Diabetes (1=absent, 0=present)',
    'ALSFRS-R (0-40)',
    'ALSFRS-R (10 items)',
    'FVC (1)',
    'Hb (male)',
  ])('%s', async (heading) => {
    expect(await confidences(`code,"${heading}"\n1,1\n`)).toMatchObject({ [heading]: 'perhaps' });
  });

  it('those that say what was meant', async () => {
    const file = 'code,"Diabetes (1=yes, 0=no)",ALSFRS-R (0-48),ALSFRS-R (12 items),HIV (y/n)\n1,1,40,40,y\n';
    expect(Object.values(await confidences(file))).toEqual(Array(5).fill('sure'));
  });

  it('a group above them', async () => {
    const rows = ',,Family history,,Labs\ncode,age,cancer,diabetes,HIV\n1,55,yes,no,no\n';
    const { imported } = await read(rows);
    expect(answersIn(imported)).toEqual({ 1: { ageYears: 55, hiv: false } });
    expect(await confidences(rows)).toMatchObject({ 'cancer (Family history)': 'perhaps', 'diabetes (Family history)': 'perhaps' });
    const two = 'code,Onset,,Father\n,age,site,diabetes\n1,50,bulbar,yes\n';
    expect(answersIn((await read(two)).imported)).toEqual({ 1: { onsetRegion: 'bulbar' } });
  });

  it('a title is no group', async () => {
    for (const title of ['FVC list,,', 'Exported on:,2026-01-01,']) {
      expect(await confidences(`${title}\ncode,FVC,age\n1,62,55\n`)).toEqual({ code: 'sure', FVC: 'sure', age: 'sure' });
    }
  });

  it('an id of ours says no unit in the lists of others', async () => {
    const { columns } = await read('code,Haemoglobin\n1,8.4\n');
    expect(columns[1]?.asks).toEqual([{ code: 'unit', units: ['g/dL', 'g/L', 'mmol/L'] }]);
  });

  it('an order that the dates deny is asked again', async () => {
    const rows = '1,03/04/1961\n2,25/04/1961\n';
    const said = await read(`code,DOB (mm/dd/yyyy)\n${rows}`);
    expect(answersIn(said.imported)).toEqual({ 1: {}, 2: { birthDate: '1961-04-25' } });
    expect(said.columns[1]?.asks).toEqual([{ code: 'date-order' }]);
    const { survey } = await read(`code,DOB\n${rows}`);
    const columns = [{ heading: 'DOB', target: { kind: 'fact' as const, fact: 'birthDate' }, order: 'month-first' as const }];
    expect(applyProfile({ name: 'A', columns }, survey, REAL).mapping.get(1)).toEqual({ target: { kind: 'fact', fact: 'birthDate' } });
  });
});

it('rows below the table, and headings once more in other letters, are nobody', async () => {
  const { imported } = await read('code,fvc\n1,62\nCode,FVC\nMean,66\nجمع کل:,66\n');
  expect(imported.candidates.map(({ code }) => code)).toEqual(['1']);
  expect(imported.leftOut.map(({ row }) => row)).toEqual([4, 5]);
});

describe('the day of a result', () => {
  const day = (year: number) => dayNumber({ year, month: 5, day: 3 });

  it('comes with what is mended, and can be mended itself', async () => {
    const got = await read('code,fvc,FVC date\n1,62x,2019-05-03\n2,62,3 May 19\n');
    const mend = (row: number, text: string) => {
      const cell = got.imported.unread.find((one) => one.row === row);
      if (cell === undefined) throw new RangeError(String(row));
      return mended(got.imported, cell, text, { ...got, ground: GROUND }).imported.candidates[row - 2]?.origins.get('fvc');
    };
    expect(mend(2, '62')?.on).toBe(day(2019));
    expect(mend(3, '2019-05-03')?.on).toBe(day(2019));
  });

  it('of two that disagree the earlier counts, and the other is listed', async () => {
    const { imported } = await read('code,FVC date,fvc,FVC date\n1,2026-05-03,62,2019-05-03\n');
    expect(imported.candidates[0]?.origins.get('fvc')?.on).toBe(day(2019));
    expect(unreadIn(imported)).toEqual([[2, 'FVC date', '2019-05-03', 'contradicts']]);
  });
});

it('what was typed for one fact, or confirmed in one unit, is not taken for another', async () => {
  const take = () => Promise.reject(new RangeError('nothing is taken over here'));
  const host = new Importing({ candidates: () => [], profiles: () => [], take }, GROUND);
  const quiet = () => undefined;
  const unread = async (fact: string, unit: string) => {
    const columns: [number, ColumnMapping][] = [
      [0, { target: { kind: 'code' } }],
      [1, { target: { kind: 'fact', fact }, unit }],
    ];
    await host.map(new Map(columns));
    const reviewed = await host.review({}, quiet);
    return reviewed?.kind === 'review' ? reviewed.review.unread.map(({ text, problem }) => [text, problem.code]) : undefined;
  };
  await host.open({ name: 'a.csv', text: 'code,x\n1,3x\n' }, {});
  expect(await unread('haemoglobin', 'g/dL')).toEqual([['3x', 'unit']]);
  await host.mend(0, '3', true);
  expect(await unread('haemoglobin', 'g/dL')).toEqual([]);
  expect(await unread('haemoglobin', 'g/L')).toEqual([['3', 'unusual']]);
  expect(await unread('ageYears', 'a')).toEqual([['3x', 'unit']]);
});
