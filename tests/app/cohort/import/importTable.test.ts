// A whole list: candidates, what could not be read, rows of one code, mending, and profiles for the next list.
import { describe, expect, it } from 'vitest';
import { REAL } from '../../entry/reader.ts';
import { answersIn, GROUND, type Read, read, unreadIn } from './importing.ts';
import { mended } from '#app/cohort/import/mend.ts';
import { applyProfile, profileOf, readProfile } from '#app/cohort/import/profile.ts';
import { dayNumber } from '#facts/calendar.ts';

describe('rows of one code', () => {
  it('are one candidate, and where they disagree neither counts', async () => {
    const { imported } = await read('code,fvc,sex,diabetes\n1,62,F,?\n2,70,M,no\n1,62,,yes\n1,63,F,\n1,64,M,\n');
    expect(answersIn(imported)).toEqual({ 1: { diabetes: true }, 2: { fvc: 70, sex: 'male', diabetes: false } });
    expect(imported.repeated).toEqual([{ code: '1', rows: [2, 4, 5, 6] }]);
    expect(unreadIn(imported)).toEqual([
      [2, 'fvc', '62', 'contradicts'],
      [5, 'fvc', '63', 'contradicts'],
      [6, 'fvc', '64', 'contradicts'],
      [2, 'sex', 'F', 'contradicts'],
      [6, 'sex', 'M', 'contradicts'],
    ]);
  });

  it('a row that does not know it takes nothing away', async () => {
    const { imported } = await read('code,fvc,heart failure\n1,62,yes\n1,?,?\n1,-,\n');
    expect([answersIn(imported), imported.unread]).toEqual([{ 1: { fvc: 62, organFailure: { heart: true } } }, []]);
  });

  it('so are two columns of one fact', async () => {
    const { imported } = await read('code,Age,سن,heart failure,organ failure\n1,50,50,yes,kidney\n2,50,51,no,heart\n');
    expect(answersIn(imported)).toEqual({ 1: { ageYears: 50, organFailure: { heart: true, kidney: true } }, 2: {} });
    expect(unreadIn(imported).map(([row, heading]) => [row, heading])).toEqual([
      [3, 'Age'],
      [3, 'سن'],
      [3, 'heart failure'],
      [3, 'organ failure'],
    ]);
  });

  it('codes stay as they are written, and those that look alike are named', async () => {
    const { imported } = await read('code,fvc\n007,62\n7,70\n p-1 ,62\nP1,70\n۷,80\n1.2E+10,60\n,60\n');
    expect(imported.candidates.map(({ code }) => code)).toEqual(['007', '7', 'p-1', 'P1', '۷']);
    expect(imported.alike).toEqual([
      ['p-1', 'P1'],
      ['7', '۷'],
    ]);
    expect(imported.leftOut.map(({ row, problem }) => [row, problem.code])).toEqual([
      [7, 'code-rounded'],
      [8, 'no-code'],
    ]);
  });
});

describe('what only the whole column tells', () => {
  const diabetes = async (...cells: readonly string[]) => {
    const { imported } = await read(`code,diabetes\n${cells.map((cell, place) => `p${place},${cell}\n`).join('')}`);
    return Object.values(answersIn(imported)).map(({ diabetes: one }) => one);
  };

  it('0 and 1 are no and yes where there is nothing else, and a 0 among them', async () => {
    expect(await diabetes('0', '1', '?', '', '۱')).toEqual([false, true, 'not sure', undefined, true]);
    expect(await diabetes('1', '1')).toEqual([undefined, undefined]);
    expect(await diabetes('0', '1', '2')).toEqual([undefined, undefined, undefined]);
    expect(await diabetes('0', '1', 'yes')).toEqual([undefined, undefined, true]);
  });

  const births = async (...cells: readonly string[]) => {
    const { imported } = await read(`code;DOB\n${cells.map((cell, place) => `p${place};${cell}\n`).join('')}`);
    return Object.values(answersIn(imported)).map(({ birthDate }) => birthDate);
  };

  it('which figure of a date is the day', async () => {
    expect(await births('03/04/1961', '25/04/1961')).toEqual(['1961-04-03', '1961-04-25']);
    expect(await births('03.04.1961', '04.25.1961')).toEqual(['1961-03-04', '1961-04-25']);
    expect(await births('03/04/1961', '05/06/1961')).toEqual([undefined, undefined]);
    expect(await births('03/04/1961', '25/06/1961', '06/25/1961')).toEqual([undefined, '1961-06-25', '1961-06-25']);
  });
});

it('every answer says from which row it comes, and on which day it was measured', async () => {
  const rows = '1,62,2026-10-01,no\n2,62,2026-10,no\n3,62 (2025),,no\n';
  const { imported } = await read(`code,fvc,FVC date,diabetes\n${rows}`, {}, { by: 'clinician' });
  const [first, second, third] = imported.candidates;
  expect(first?.origins.get('fvc')).toEqual({ by: 'clinician', on: dayNumber({ year: 2026, month: 10, day: 1 }), from: 'list.csv row 2' });
  expect(first?.origins.get('diabetes')).toEqual({ by: 'clinician', on: GROUND.today, from: 'list.csv row 2' });
  expect(second?.origins.get('fvc')).toMatchObject({ on: dayNumber({ year: 2026, month: 10, day: 1 }), within: 'month' });
  expect(third?.origins.get('fvc')).toMatchObject({ on: dayNumber({ year: 2025, month: 1, day: 1 }), within: 'year' });
});

it('short rows are taken when the coordinator says so', async () => {
  const { imported } = await read('code,fvc,sex\n1,62\n', {}, { takesShortRows: true });
  expect(answersIn(imported)).toEqual({ 1: { fvc: 62 } });
});

it('it can be cancelled', async () => {
  const cancel = () => {
    throw new Error('cancelled');
  };
  await expect(read('code,fvc\n1,62\n', {}, { onProgress: cancel })).rejects.toThrow('cancelled');
});

describe('mending', () => {
  const mend = (got: Read, place: number, text: string, isConfirmed = false) => {
    const cell = got.imported.unread[place];
    if (cell === undefined) throw new RangeError(String(place));
    return mended(got.imported, cell, text, { ...got, ground: GROUND }, isConfirmed);
  };

  it('reads one cell again', async () => {
    const got = await read('code,fvc,DOB,heart failure,renal failure\n1,62x,03/04/1961,maybe,yes\n2,5,1961-01-01,no,no\n');
    expect(got.imported.unread.map(({ text }) => text)).toEqual(['62x', '03/04/1961', 'maybe', '5']);
    const figure = mend(got, 0, '62');
    expect(answersIn(figure.imported)[1]).toEqual({ organFailure: { kidney: true }, fvc: 62 });
    expect(figure.imported.unreadCount).toBe(3);
    expect(answersIn(mend(got, 2, 'yes').imported)[1]).toEqual({ organFailure: { kidney: true, heart: true } });
    expect(answersIn(mend(got, 3, '5', true).imported)[2]).toMatchObject({ fvc: 5 });
    const worse = mend(got, 3, '500');
    expect(worse.reading).toMatchObject({ kind: 'problem', problem: { code: 'out-of-range' } });
    expect([worse.imported.unreadCount, worse.imported.unread[3]?.text]).toEqual([4, '500']);
    const emptied = mend(got, 0, '');
    expect([emptied.imported.unreadCount, answersIn(emptied.imported)[1]]).toEqual([3, { organFailure: { kidney: true } }]);
  });
});

describe('a profile', () => {
  it('reads the next list of the same kind, whatever the order of its columns', async () => {
    const values: [string, string][] = [
      ['B', 'bulbar'],
      ['S', 'leg'],
    ];
    const first = await read('Nr,Hb,Start,DOB,name\nx1,135,B,03/04/1961,Test\n', {
      Nr: { target: { kind: 'code' } },
      Hb: { unit: 'g/L' },
      Start: { target: { kind: 'fact', fact: 'onsetRegion' }, values },
      DOB: { order: 'month-first' },
    });
    expect(answersIn(first.imported)).toEqual({ x1: { haemoglobin: 13.5, onsetRegion: 'bulbar', birthDate: '1961-03-04' } });
    const profile = readProfile(JSON.parse(JSON.stringify(profileOf('Clinic A', first.survey, first.mapping))));
    if (profile === undefined) throw new RangeError('not read');
    const next = await read('dob,START,extra,nr,Hb\n05/06/1962,S,1,x2,120\n', { nr: { target: { kind: 'code' } } });
    const { mapping, missing, others } = applyProfile(profile, next.survey, REAL);
    expect(missing).toEqual([]);
    expect(others).toEqual([2]);
    expect([...mapping].sort(([one], [other]) => one - other)).toEqual([
      [0, { target: { kind: 'fact', fact: 'birthDate' }, order: 'month-first' }],
      [1, { target: { kind: 'fact', fact: 'onsetRegion' }, values }],
      [3, { target: { kind: 'code' } }],
      [4, { target: { kind: 'fact', fact: 'haemoglobin' }, unit: 'g/L' }],
    ]);
  });

  it('says what it does not find, and is checked', async () => {
    const { survey, mapping } = await read('code,fvc\n1,62\n');
    const profile = profileOf('A', survey, mapping);
    const { survey: other } = await read('code,fvc,FVC\n1,62,62\n');
    expect(applyProfile(profile, other, REAL).missing).toEqual(['fvc']);
    const unknown = { ...profile, columns: [{ heading: 'code', target: { kind: 'fact' as const, fact: 'gone' } }] };
    expect(applyProfile(unknown, other, REAL).missing).toEqual(['code']);
    expect([{}, { name: 'x' }, { ...profile, extra: 1 }, null, [], { name: '', columns: [] }].map(readProfile)).toEqual(
      Array(6).fill(undefined),
    );
  });
});
