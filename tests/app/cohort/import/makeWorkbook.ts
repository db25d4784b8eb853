// XLSX files written out by hand, so that they can be as odd as those that come.
import { strToU8, zipSync } from 'fflate';

export type CellXml = string | number | null | { readonly xml: string };

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function cellXml(value: CellXml, row: number, column: number): string {
  const place = `${letters(column)}${row}`;
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === 'string') return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  return value.xml.replace('<c', `<c r="${place}"`);
}

export const styled = (value: number | string, style: number): CellXml => ({ xml: `<c s="${style}"><v>${value}</v></c>` });

export function sheetXml(rows: readonly (readonly CellXml[])[], after = ''): string {
  const body = rows.map(
    (row, place) => `<row r="${place + 1}">${row.map((cell, column) => cellXml(cell, place + 1, column)).join('')}</row>`,
  );
  return `<?xml version="1.0"?><worksheet xmlns="${NS}"><sheetData>${body.join('')}</sheetData>${after}</worksheet>`;
}

/** Styles of cells: plain, a date, a percentage, five digits, and months of a year. */
export const STYLES = { plain: 0, date: 1, percent: 2, fiveDigits: 3, ownPercent: 4 };

const STYLES_XML = `<?xml version="1.0"?><styleSheet xmlns="${NS}"><numFmts count="2"><numFmt numFmtId="170" formatCode="00000"/><numFmt numFmtId="171" formatCode="0.0&quot; &quot;%"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`;

type Extras = { readonly workbookPr?: string; readonly files?: Readonly<Record<string, Uint8Array>> };

/** By the names of the sheets, which are texts of XML. */
export function workbook(sheets: Readonly<Record<string, string>>, { workbookPr = '', files = {} }: Extras = {}): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map((name, place) => `<sheet name="${escaped(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`);
  const links = names.map(
    (_, place) => `<Relationship Id="rId${place + 1}" Type="${RELS}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`,
  );
  const styles = `<Relationship Id="rIdS" Type="${RELS}/styles" Target="styles.xml"/>`;
  return zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="${NS}" xmlns:r="${RELS}">${workbookPr}<sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}${styles}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(STYLES_XML),
    ...Object.fromEntries(names.map((name, place) => [`xl/worksheets/sheet${place + 1}.xml`, strToU8(sheets[name] ?? '')])),
    ...files,
  });
}

export const oneSheet = (rows: readonly (readonly CellXml[])[], extras: Extras & { readonly after?: string } = {}): Uint8Array =>
  workbook({ List: sheetXml(rows, extras.after) }, extras);
