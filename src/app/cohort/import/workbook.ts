// The sheets of an XLSX file as tables of texts: dates year first, figures in Latin digits, formulas by their value.
import { strToU8, zipSync } from 'fflate';
import readWorkbook, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/universal';
import { shownBy } from '#app/cohort/import/numberFormats.ts';
import { TableRefused } from '#app/cohort/import/refusal.ts';
import {
  boundedCells,
  figureOf,
  figureText,
  isSharedTexts,
  isSheet,
  MOST_CELLS,
  plainSheet,
  withRaised,
} from '#app/cohort/import/sheetXml.ts';
import { CHUNK_ROWS, type Row } from '#app/cohort/import/table.ts';
import { entriesOf, unzipped } from '#app/cohort/import/zipFile.ts';
import { isoDate } from '#facts/calendar.ts';

export type Sheet = { readonly name: string; readonly rows: readonly Row[]; readonly is1904: boolean };

const MOST_BYTES = 256 * 1024 * 1024;
const WORKBOOK = 'xl/workbook.xml';
const MS_PER_DAY = 86_400_000;

/** Those sheets on which something stands. Throws TableRefused. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  if (entriesOf(bytes).every(({ name }) => name !== WORKBOOK)) throw new TableRefused({ code: 'other-spreadsheet' });
  const isRead = (name: string) => name.endsWith('.xml') || name.endsWith('.rels');
  const parts = new Map([...unzipped(bytes, isRead, MOST_BYTES)].map(([name, part]) => [name, textOf(part)]));
  const sheets = [...parts].filter(([, xml]) => isSheet(xml));
  if (sheets.reduce((sum, [, xml]) => sum + boundedCells(xml), 0) > MOST_CELLS) {
    throw new TableRefused({ code: 'too-large', of: 'cells', most: MOST_CELLS });
  }
  const shown = shownBy(parts.get('xl/styles.xml') ?? '');
  for (const [name, xml] of sheets) parts.set(name, withRaised(plainSheet(xml, shown)));
  for (const [name, xml] of parts) if (isSharedTexts(xml)) parts.set(name, withRaised(xml));
  // The reader knows this only in figures.
  const workbook = (parts.get(WORKBOOK) ?? '').replace(/(\sdate1904\s*=\s*)["']true["']/, '$1"1"');
  const is1904 = /\sdate1904\s*=\s*["']1["']/.test(workbook);
  parts.set(WORKBOOK, workbook);
  return (await readParts(parts)).flatMap(({ sheet: name, data }) => {
    const rows = data.map((cells, place) => ({ at: place + 1, cells: cells.map(cellText) }));
    return rows.some(({ cells }) => cells.some((cell) => cell !== '')) ? [{ name, rows, is1904 }] : [];
  });
}

function textOf(part: Uint8Array): string {
  const [first, second] = part;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(part);
}

type Figure = { readonly figure: string };

/** Packed again without squeezing, since what it was packed in is bounded and checked by now. */
async function readParts(parts: ReadonlyMap<string, string>) {
  const files = Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)]));
  const archive = new Uint8Array(zipSync(files, { level: 0 }));
  try {
    return await readWorkbook<Figure>(archive.buffer, { parseNumber: (figure) => ({ figure }) });
  } catch (problem) {
    if (problem instanceof InvalidInputError || problem instanceof InvalidSpreadsheetError || problem instanceof TypeError) {
      throw new TableRefused({ code: 'damaged', part: problem.message });
    }
    throw problem;
  }
}

/** Whatever the reader gives; its types say less than what comes. */
function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell instanceof Date) return isoDate(Math.floor(cell.getTime() / MS_PER_DAY));
  if (typeof cell !== 'object' || cell === null || !('figure' in cell)) return '';
  const text = String(cell.figure);
  const figure = figureOf(text);
  return figure === undefined ? text : figureText(figure);
}

export async function* chunksOf(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += CHUNK_ROWS) yield await Promise.resolve(rows.slice(at, at + CHUNK_ROWS));
}
