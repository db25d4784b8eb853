// Files that nobody should send: each is refused with a reason, before it takes the memory of the machine.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesOf, utf16 } from './files.ts';
import { type File, open, rowsOf } from './importing.ts';
import { cellXml, oneSheet, workbook } from './makeWorkbook.ts';
import { checksum } from '#app/cohort/import/checksum.ts';
import { TableRefused } from '#app/cohort/import/refusal.ts';

/** At the latest when it is read to its end. */
const refusal = async (file: File) => {
  const opened = await open(file);
  if (opened.kind === 'refused') return opened.refusal;
  if (opened.kind !== 'table') return opened.kind;
  return rowsOf(opened.table).then(
    () => 'read',
    (problem: unknown) => (problem instanceof TableRefused ? problem.refusal : problem),
  );
};

describe('refused', () => {
  it.each<[string, File, object]>([
    ['an empty file', new Uint8Array(), { code: 'empty' }],
    ['blank lines alone', bytesOf('\n\n,,\n'), { code: 'empty' }],
    ['a workbook with nothing on it', oneSheet([]), { code: 'empty' }],
    ['a PDF', bytesOf('%PDF-1.7 ...'), { code: 'not-a-table', found: 'pdf' }],
    ['bytes of a program', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256), { code: 'not-a-table', found: 'unknown' }],
    [
      'an Excel file of before 2007',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600).fill(1)]),
      { code: 'other-spreadsheet' },
    ],
    ['a locked workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...utf16('EncryptedPackage', { isMarked: false })]), { code: 'locked' }],
    ['another archive', zipSync({ 'content.xml': strToU8('<a/>') }), { code: 'other-spreadsheet' }],
    ['a quote that is never closed', bytesOf(`code,fvc\n1,62\n2,"70\n${'3,80\n'.repeat(1000)}`), { code: 'quote-not-closed', row: 3 }],
    [
      'a quote that is never closed, in a large file',
      bytesOf(`code,fvc\n1,62\n2,"70\n${'3,80\n'.repeat(1_000_000)}`),
      { code: 'quote-not-closed', row: 3 },
    ],
    ['3,000 columns', bytesOf(`code${',x'.repeat(3000)}\n`), { code: 'too-large', of: 'columns', most: 2000 }],
    [
      'half a workbook',
      oneSheet([
        ['code', 'fvc'],
        ['1', 62],
      ]).slice(0, 600),
      { code: 'damaged' },
    ],
  ])('%s', async (_, file, expected) => {
    expect(await refusal(file)).toMatchObject(expected);
  });

  it('a workbook that unpacks to gigabytes, and says so', async () => {
    expect(await refusal(claiming(2_000_000_000, 1))).toEqual({ code: 'too-large', of: 'bytes', most: 256 * 1024 * 1024 });
  });

  it('one that says that it is small', async () => {
    expect(await refusal(claiming(1000, 8 * 1024 * 1024))).toMatchObject({ code: 'too-large', of: 'bytes' });
  });

  it('a row far away, before which millions would have to be made', async () => {
    const xml = `<worksheet><sheetData>${cellXml('code', 1, 0).replace(/^/, '<row r="1">')}</row><row r="900000"><c r="A900000"><v>1</v></c></row></sheetData></worksheet>`;
    expect(await refusal(workbook({ List: xml }))).toEqual({ code: 'damaged', part: 'rows' });
  });

  it('a column far away', async () => {
    const xml = '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>';
    expect(await refusal(workbook({ List: xml }))).toMatchObject({ code: 'too-large', of: 'columns' });
  });
});

/** So many spaces, announced as `claimed` bytes in both places where an archive says so. */
function claiming(claimed: number, bytes: number): Uint8Array {
  const file = zipSync({ 'xl/workbook.xml': [new Uint8Array(bytes).fill(0x20), { level: 9 }] });
  const view = new DataView(file.buffer);
  for (const [signature, field] of [
    [0x04034b50, 22],
    [0x02014b50, 24],
  ] as const) {
    for (let at = 0; at + 30 < file.length; at += 1) if (view.getUint32(at, true) === signature) view.setUint32(at + field, claimed, true);
  }
  return file;
}

it('the check sum is the one of the standard', () => {
  expect(checksum(bytesOf('123456789'))).toBe(0xcbf43926);
});
