// Headings as referral lists have them -> facts: what is certain is taken, and nothing else.
import { describe, expect, it } from 'vitest';
import { REAL } from '../../entry/reader.ts';
import { read } from './importing.ts';
import { keyOf } from '#app/cohort/import/headerText.ts';
import { headingsOf, matched } from '#app/cohort/import/headings.ts';

const sure = (heading: string): unknown => {
  const { sure: meaning } = matched(heading, REAL);
  if (meaning === undefined) return undefined;
  const { target, unit } = meaning;
  const name =
    target.kind === 'fact' || target.kind === 'taken-on'
      ? [target.fact, target.kind === 'fact' ? (target.option ?? '') : 'date']
      : [target.kind, ''];
  return [...name, unit].filter((part) => part !== '' && part !== undefined).join(' ');
};

describe('certain', () => {
  it.each([
    ['FVC', 'fvc %'],
    ['fvc_percent', 'fvc %'],
    ['FVC %', 'fvc %'],
    ['%FVC', 'fvc %'],
    ['FVC (% predicted)', 'fvc %'],
    ['FVC، درصد', 'fvc %'],
    ['19872-1', 'fvc %'],
    ['Hb', 'haemoglobin'],
    ['Hb (g/L)', 'haemoglobin g/L'],
    ['hb_g_dl', 'haemoglobin g/dL'],
    ['Haemoglobin, g/dL', 'haemoglobin g/dL'],
    ['هموگلوبین (گرم در لیتر)', 'haemoglobin g/L'],
    ['haemoglobin', 'haemoglobin g/dL'],
    ['سن', 'ageYears a'],
    ['Age (years)', 'ageYears a'],
    ['تاریخ تولد', 'birthDate'],
    ['DOB (dd/mm/yyyy)', 'birthDate'],
    ['Disease duration', 'monthsSinceOnset'],
    ['Disease duration (years)', 'monthsSinceOnset a'],
    ['Months since first symptom', 'monthsSinceOnset mo'],
    ['Sex (M/F)', 'sex'],
    ['جنسيت', 'sex'],
    ['ALSFRS-R', 'alsfrsrTotal {score}'],
    ['ALSFRS-R (0-48)', 'alsfrsrTotal {score}'],
    ['alsfrsrTotal', 'alsfrsrTotal {score}'],
    ['renal failure', 'organFailure kidney'],
    ['organFailure.heart', 'organFailure heart'],
    ['FVC date', 'fvc date'],
    ['تاریخ FVC', 'fvc date'],
    ['Patient ID', 'code'],
    ['شماره پرونده', 'code'],
    ['شمارهٔ پرونده', 'code'],
  ])('%s', (heading, expected) => {
    expect(sure(heading)).toBe(expected);
  });
});

describe('not certain', () => {
  it.each([
    'FVC (L)',
    'FVC litres',
    'SVC %',
    'ALSFRS',
    'FVC change',
    'age at onset',
    'No diabetes',
    'Hb (pmol)',
    'weight (kg)',
    'Age (months of follow-up)',
    'ردیف',
    'No.',
    '#',
    'heart',
    'diabetes since',
    'HCV RNA',
    '',
    '%',
  ])('“%s” is not taken', (heading) => {
    expect(sure(heading)).toBeUndefined();
  });

  it('but offered, where a name of a fact stands in it', async () => {
    const { columns } = await read('code,FVC at last visit,FVC (L),remarks\n1,62,3.1,x\n');
    expect(columns.map(({ confidence, perhaps, strange }) => [confidence, perhaps[0], strange])).toEqual([
      ['sure', undefined, undefined],
      ['perhaps', { kind: 'fact', fact: 'fvc' }, undefined],
      ['perhaps', { kind: 'fact', fact: 'fvc' }, 'L'],
      ['none', undefined, undefined],
    ]);
  });

  it('two columns that could both be the code', async () => {
    const file = 'code,patient id,fvc\n1,a,62\n';
    await expect(read(file)).rejects.toThrow('no-code-column');
    const { imported } = await read(file, { 'patient id': { target: { kind: 'code' } } });
    expect(imported.candidates.map(({ code }) => code)).toEqual(['a']);
  });
});

it('every name of the dictionary means one thing, or is shared on purpose', () => {
  const shared = [...headingsOf(REAL)].filter(([, meanings]) => meanings.length > 1).map(([key]) => key);
  // A medicine’s code on a date means: taken since.
  expect(shared).toEqual(['n07xx02']);
  for (const { id, aliases = [], question } of REAL.facts) {
    for (const name of [id, ...aliases, ...Object.values(question.clinician)])
      expect([name, headingsOf(REAL).get(keyOf(name))?.[0]?.target]).toEqual([name, { kind: 'fact', fact: id }]);
  }
});

describe('who somebody is', () => {
  it('is recognised by the heading or by the values, never taken, and shown nowhere', async () => {
    const file = [
      'code,Patient name,نام‌خانوادگی,Mobile,کد ملی,contact no,what,e-mail,Father,fvc',
      '1,Test Person,آزمایشی,09120000000,0012345679,0,09121111111,a@b.example,x,62',
      '2,Other Person,نمونه,09120000001,0012345679,0,09121111112,c@d.example,y,70',
    ].join('\n');
    const { columns, imported } = await read(file);
    expect(columns.filter(({ personal }) => personal !== undefined).map(({ heading, personal }) => [heading, personal])).toEqual([
      ['Patient name', 'name'],
      ['نام‌خانوادگی', 'name'],
      ['Mobile', 'phone'],
      ['کد ملی', 'national-id'],
      ['contact no', 'phone'],
      ['what', 'phone'],
      ['e-mail', 'email'],
    ]);
    expect(columns.filter(({ personal }) => personal !== undefined).flatMap(({ samples }) => samples)).toEqual([]);
    expect(JSON.stringify(imported)).not.toMatch(/Person|0912|@/);
  });

  it('a column called code that holds phone numbers is not taken for one', async () => {
    const file = 'code,fvc\n09120000000,62\n09120000001,70\n';
    await expect(read(file)).rejects.toThrow('no-code-column');
    const { imported } = await read(file, { code: { target: { kind: 'code' } } });
    expect(imported.candidates).toHaveLength(2);
  });
});

describe('what a column must still be asked', () => {
  const asks = async (file: string) =>
    Object.fromEntries((await read(file)).columns.map(({ heading, asks: some }) => [heading, some.map(({ code }) => code)]));

  it('the order of its dates, unless one of them shows it', async () => {
    expect(await asks('code,DOB\n1,03/04/1961\n2,05/06/1961\n')).toMatchObject({ DOB: ['date-order'] });
    expect(await asks('code,DOB\n1,03/04/1961\n2,25/06/1961\n')).toMatchObject({ DOB: [] });
    expect(await asks('code,DOB\n1,13/04/1961\n2,05/26/1961\n')).toMatchObject({ DOB: ['date-order'] });
    expect(await asks('code,DOB (mm/dd/yyyy)\n1,03/04/1961\n')).toEqual({ code: [], 'DOB (mm/dd/yyyy)': [] });
    expect(await asks('code,DOB\n1,1961-04-03\n')).toMatchObject({ DOB: [] });
  });

  it('its unit, where the fact is kept in several', async () => {
    expect(await asks('code,Hb,FVC\n1,13,62\n')).toMatchObject({ Hb: ['unit'], FVC: [] });
  });
});
