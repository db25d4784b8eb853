// XLSX files by what they show: dates, percentages, zeros before a code, formulas, several sheets.
import { describe, expect, it } from 'vitest';
import { answersIn, type File, open, read, rowsOf, unreadIn } from './importing.ts';
import { oneSheet, sheetXml, STYLES, styled, workbook } from './makeWorkbook.ts';

const told = async (file: File, changes = {}, options = {}) => answersIn((await read(file, changes, options)).imported);

describe('workbooks', () => {
  it('dates, percentages, leading zeros, truths, errors and formulas by what they show', async () => {
    const file = oneSheet([
      ['code', 'DOB', 'FVC', 'diabetes', 'Hb (g/dL)', 'HIV'],
      [
        styled(12, STYLES.fiveDigits),
        styled(22_009, STYLES.date),
        styled(0.62, STYLES.percent),
        { xml: '<c t="b"><v>1</v></c>' },
        { xml: '<c><f>A1*2</f><v>13.499999999999998</v></c>' },
        { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
      ],
      [
        '0013',
        '1960-04-03',
        styled('0.625', STYLES.ownPercent),
        { xml: '<c t="b"><v>0</v></c>' },
        { xml: '<c><f>A1*2</f></c>' },
        { xml: '<c t="e"><v>#N/A</v></c>' },
      ],
      ['0014', 22_009, '62', { xml: '<c t="str"><f>"y"</f><v>yes</v></c>' }, { xml: '<c><v>1.35E1</v></c>' }, 'no'],
    ]);
    const { imported } = await read(file);
    expect(answersIn(imported)).toEqual({
      '00012': { birthDate: '1960-04-03', fvc: 62, diabetes: true, haemoglobin: 13.5 },
      '0013': { birthDate: '1960-04-03', fvc: 62.5, diabetes: false },
      '0014': { birthDate: '1960-04-03', fvc: 62, diabetes: true, haemoglobin: 13.5, hiv: false },
    });
    expect(unreadIn(imported)).toEqual([
      [2, 'HIV', '#DIV/0!', 'spreadsheet-error'],
      [3, 'Hb (g/dL)', '#FORMULA!', 'spreadsheet-error'],
    ]);
  });

  it('days counted from 1904', async () => {
    const rows = [
      ['code', 'DOB'],
      ['1', styled(20_547, STYLES.date)],
      ['2', 20_547],
    ] as const;
    for (const said of ['1', 'true']) {
      const { imported } = await read(oneSheet(rows, { workbookPr: `<workbookPr date1904="${said}"/>` }));
      expect(answersIn(imported)).toEqual({ 1: { birthDate: '1960-04-03' }, 2: {} });
    }
  });

  it('headings that span two rows and several columns', async () => {
    const after = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>';
    const file = oneSheet(
      [
        ['code', 'ALSFRS-R', null, 'FVC'],
        [null, 'bulbar', 'total', '%'],
        ['1', 9, 38, 62],
      ],
      { after },
    );
    expect(await told(file)).toEqual({ 1: { alsfrsrBulbar: 9, alsfrsrTotal: 38, fvc: 62 } });
  });

  it('of several sheets with something on them one is asked for', async () => {
    const file = workbook({
      Notes: sheetXml([['hello']]),
      'List & more': sheetXml([
        ['code', 'fvc'],
        ['1', 62],
      ]),
      Blank: sheetXml([]),
    });
    expect(await open(file)).toMatchObject({
      kind: 'which-sheet',
      sheets: [
        { name: 'Notes', rows: 1 },
        { name: 'List & more', rows: 2 },
      ],
    });
    expect(await told(file, {}, { choice: { sheet: 'List & more' } })).toEqual({ 1: { fvc: 62 } });
    expect(await open(file, { sheet: 'Blank' })).toEqual({ kind: 'refused', refusal: { code: 'no-such-sheet' } });
  });

  it('no byte of one can change a value', async () => {
    const file = oneSheet([
      ['code', 'fvc'],
      ['1', 62],
    ]);
    for (let at = 0; at < file.length; at += 3) {
      const damaged = file.map((byte, place) => (place === at ? byte ^ 0x04 : byte));
      const opened = await open(damaged);
      if (opened.kind !== 'table') continue;
      const rows = (await rowsOf(opened.table)).map(({ cells }) => cells);
      expect(rows).toEqual([
        ['code', 'fvc'],
        ['1', '62'],
      ]);
    }
  });
});
