// Lists as text, as they come: encodings, separators, quotes, headings of every kind. Each is read right, or what is not certain is listed.
import { describe, expect, it } from 'vitest';
import { bytesOf, legacy, utf16, withMark } from './files.ts';
import { answersIn, type File, open, read, unreadIn } from './importing.ts';

const PLAIN = 'code,fvc,sex\n007,62,F\nP-2,80,male\n';
const TOLD = { '007': { fvc: 62, sex: 'female' }, 'P-2': { fvc: 80, sex: 'male' } };
const PERSIAN = 'کد,جنس,دیابت\n1,زن,بله\n2,مرد,خير\n';
const PERSIAN_TOLD = { 1: { sex: 'female', diabetes: true }, 2: { sex: 'male', diabetes: false } };

const told = async (file: File, changes = {}, options = {}) => answersIn((await read(file, changes, options)).imported);

describe('texts', () => {
  it.each<[string, File, object]>([
    ['plain UTF-8', bytesOf(PLAIN), TOLD],
    ['with a byte order mark', withMark(PLAIN), TOLD],
    ['UTF-16 from Excel, with tabs', utf16(PLAIN.replaceAll(',', '\t')), TOLD],
    ['UTF-16, the other way round', utf16(PLAIN, { isBig: true }), TOLD],
    ['UTF-16 without a mark', utf16(PLAIN, { isMarked: false }), TOLD],
    [
      'Windows-1256, as old Persian programs write',
      legacy(PERSIAN.replaceAll('ی', 'ي').replaceAll('ک', 'ك'), 'windows-1256'),
      PERSIAN_TOLD,
    ],
    ['Persian UTF-8', bytesOf(PERSIAN), PERSIAN_TOLD],
    [
      'Windows-1252',
      legacy('code;diabetes;Médecin\n1;yes;José\n2;no;Zoë\n', 'windows-1252'),
      { 1: { diabetes: true }, 2: { diabetes: false } },
    ],
    ['semicolons and decimal commas', bytesOf('code;Hb (g/dL)\n1;13,5\n2;9,75\n'), { 1: { haemoglobin: 13.5 }, 2: { haemoglobin: 9.75 } }],
    ['the hint of Excel', bytesOf('sep=;\r\ncode;fvc\r\n1;62\r\n'), { 1: { fvc: 62 } }],
    ['line ends of an old Mac', bytesOf(PLAIN.replaceAll('\n', '\r')), TOLD],
    ['quotes, with line ends and quotes in them', bytesOf('code,"fvc","re""marks"\n007,"62","a\nb, ""c"""\n'), { '007': { fvc: 62 } }],
    ['nothing but a list pasted from a sheet', 'code\tfvc\n1\t62', { 1: { fvc: 62 } }],
    ['a title, blank lines and a note above', bytesOf('Referrals 1405,,\n,,\ncode,fvc,sex\n007,62,F\nP-2,80,male\n'), TOLD],
    [
      'two rows of headings, one spanning',
      bytesOf(',ALSFRS-R,,Blood\ncode,total,bulbar,Hb (g/L)\n1,38,9,135\n'),
      { 1: { alsfrsrTotal: 38, alsfrsrBulbar: 9, haemoglobin: 13.5 } },
    ],
    [
      'a row of units below the headings',
      bytesOf('code,FVC,Hb,Age\n,%,g/L,years\n1,62,135,50\n'),
      { 1: { fvc: 62, haemoglobin: 13.5, ageYears: 50 } },
    ],
    ['headings that come again', bytesOf('code,fvc\n1,62\ncode,fvc\n2,70\n'), { 1: { fvc: 62 }, 2: { fvc: 70 } }],
    [
      '__proto__ and constructor as headings and codes',
      bytesOf('code,__proto__,constructor,fvc\n__proto__,x,y,62\nconstructor,x,y,70\n'),
      JSON.parse('{"__proto__":{"fvc":62},"constructor":{"fvc":70}}') as object,
    ],
    [
      'mixed digits and calendars',
      bytesOf('کد,FVC,تاریخ تولد\n۱,۶۲٫۵,۱۳۴۰/۰۱/۱۵\n٢,٧٠,1961-04-04\n3,80%,15 فروردین 1340\n'),
      { '۱': { fvc: 62.5, birthDate: '1961-04-04' }, '٢': { fvc: 70, birthDate: '1961-04-04' }, 3: { fvc: 80, birthDate: '1961-04-04' } },
    ],
    [
      'what programs write for nothing',
      bytesOf('code,fvc,diabetes\n1,NaN,NULL\n2,nan,#N/A\n3,n/a,-\n4,,\n5,?,?\n'),
      { 1: {}, 2: {}, 3: {}, 4: {}, 5: { fvc: 'not sure', diabetes: 'not sure' } },
    ],
  ])('%s', async (_, file, answers) => {
    expect(await told(file)).toEqual(answers);
  });

  it('200 columns, and only those that are known', async () => {
    const others = Array.from({ length: 197 }, (_, place) => `col${place}`);
    const file = [
      ['code', ...others, 'fvc', 'sex'],
      ['1', ...others, '62', 'f'],
    ]
      .map((row) => row.join(','))
      .join('\n');
    expect(await told(file)).toEqual({ 1: { fvc: 62, sex: 'female' } });
  });

  it('rows that are too short or too long are left out whole: what stands in which cell is not certain', async () => {
    const { imported } = await read('code,fvc,sex,note\n1,62,f,\n2,62\n3,62,5,f,\n4,70,m,\n');
    expect(answersIn(imported)).toEqual({ 1: { fvc: 62, sex: 'female' }, 4: { fvc: 70, sex: 'male' } });
    expect(imported.leftOut.map(({ row, problem }) => [row, problem.code])).toEqual([
      [3, 'too-few-cells'],
      [4, 'too-many-cells'],
    ]);
  });

  it('an encoding that cannot be told is asked', async () => {
    const file = legacy('code,note\n1,é\n2,à\n', 'windows-1252');
    const opened = await open(file);
    expect(opened).toMatchObject({
      kind: 'which-encoding',
      encodings: [{ encoding: 'windows-1256' }, { encoding: 'windows-1252', sample: 'code,note\n1,é\n2,à\n' }],
    });
    expect((await open(file, { encoding: 'windows-1252' })).kind).toBe('table');
  });

  it('letters that were lost are not read', async () => {
    const file = bytesOf('کد,دیابت,FVC\n۱,بله,۶۲\n۲,بله,۷۰\n').map((byte, at, all) => (at === all.length - 3 ? 0xff : byte));
    const { imported } = await read(file);
    expect(unreadIn(imported)).toEqual([[3, 'FVC', expect.any(String), 'damaged-text']]);
  });
});
