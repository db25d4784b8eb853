// A file or a pasted text -> a table, a question to be answered first, or a clear refusal.
import { delimitedRows, delimiterOf } from '#app/cohort/import/delimited.ts';
import { encodingOf } from '#app/cohort/import/encoding.ts';
import { type Refusal, TableRefused } from '#app/cohort/import/refusal.ts';
import { type Encoding, isBlankRow, type Table } from '#app/cohort/import/table.ts';
import { chunksOf, sheetsOf } from '#app/cohort/import/workbook.ts';

export type Source = { readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly text: string });

/** What the coordinator chose, where the file did not say. */
export type TableChoice = { readonly sheet?: string; readonly encoding?: Encoding; readonly delimiter?: string };

export type Opened =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'which-sheet'; readonly sheets: readonly { readonly name: string; readonly rows: number }[] }
  /** `sample`: the first lines, as they read in that encoding. */
  | { readonly kind: 'which-encoding'; readonly encodings: readonly { readonly encoding: Encoding; readonly sample: string }[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export async function readTable(source: Source, choice: TableChoice = {}): Promise<Opened> {
  try {
    return await opened(source, choice);
  } catch (problem) {
    if (problem instanceof TableRefused) return { kind: 'refused', refusal: problem.refusal };
    throw problem;
  }
}

async function opened(source: Source, choice: TableChoice): Promise<Opened> {
  const { name } = source;
  refuseMarkup('text' in source ? source.text : new TextDecoder().decode(source.bytes.subarray(0, FIRST)));
  if ('text' in source) return withRows(textTable(name, 'utf-8', choice, () => inParts(source.text), source.text.slice(0, SAMPLE)));
  const { bytes } = source;
  if (bytes.length === 0) throw new TableRefused({ code: 'empty' });
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return workbookTable(name, bytes, choice);
  refuseOthers(bytes);
  const guess = choice.encoding ?? encodingOf(bytes);
  if (guess === 'binary') throw new TableRefused({ code: 'not-a-table', found: 'unknown' });
  if (typeof guess !== 'string') {
    const encodings = guess.map((encoding) => ({ encoding, sample: sampleOf(bytes, encoding).slice(0, SHOWN) }));
    return { kind: 'which-encoding', encodings };
  }
  return withRows(textTable(name, guess, choice, () => decoded(bytes, guess), sampleOf(bytes, guess)));
}

/** A page of the web, as some programs name “.xls”, and JSON. */
function refuseMarkup(text: string): void {
  if (/^[\s\uFEFF]*(?:<(?:!doctype|html|table|\?xml)|[[{]\s*[[{"])/i.test(text.slice(0, FIRST)))
    throw new TableRefused({ code: 'not-a-table', found: 'unknown' });
}

const FIRST = 1000;
const SAMPLE = 200_000;
const SHOWN = 300;
const STEP = 1 << 20;

function textTable(name: string, encoding: Encoding, choice: TableChoice, texts: () => AsyncIterable<string>, sample: string): Table {
  const delimiter = choice.delimiter ?? delimiterOf(sample.replaceAll(/\r\n?/g, '\n'));
  return { name, format: { kind: 'text', encoding, delimiter }, rows: () => delimitedRows(texts(), delimiter) };
}

function sampleOf(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE), { stream: true });
}

async function* inParts(text: string): AsyncGenerator<string> {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let at = start; at < text.length; at += STEP) yield await Promise.resolve(text.slice(at, at + STEP));
}

async function* decoded(bytes: Uint8Array, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += STEP) {
    yield await Promise.resolve(decoder.decode(bytes.subarray(at, at + STEP), { stream: at + STEP < bytes.length }));
  }
}

/** A table in which nothing stands is refused at once. */
async function withRows(table: Table): Promise<Opened> {
  for await (const rows of table.rows()) if (!rows.every(isBlankRow)) return { kind: 'table', table };
  throw new TableRefused({ code: 'empty' });
}

async function workbookTable(name: string, bytes: Uint8Array, { sheet }: TableChoice): Promise<Opened> {
  const sheets = await sheetsOf(bytes);
  if (sheets.length === 0) throw new TableRefused({ code: 'empty' });
  const chosen = sheet === undefined && sheets.length === 1 ? sheets[0] : sheets.find((one) => one.name === sheet);
  if (chosen === undefined && sheet !== undefined) throw new TableRefused({ code: 'no-such-sheet' });
  if (chosen === undefined) {
    return { kind: 'which-sheet', sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })) };
  }
  const { rows, is1904 } = chosen;
  return { kind: 'table', table: { name, format: { kind: 'workbook', sheet: chosen.name, is1904 }, rows: () => chunksOf(rows) } };
}

const OTHERS: readonly (readonly [readonly number[], Refusal])[] = [
  [[0x25, 0x50, 0x44, 0x46], { code: 'not-a-table', found: 'pdf' }],
  [[0x89, 0x50, 0x4e, 0x47], { code: 'not-a-table', found: 'picture' }],
  [[0xff, 0xd8, 0xff], { code: 'not-a-table', found: 'picture' }],
  [[0x47, 0x49, 0x46, 0x38], { code: 'not-a-table', found: 'picture' }],
  [[0x1f, 0x8b], { code: 'not-a-table', found: 'archive' }],
  [[0x52, 0x61, 0x72, 0x21], { code: 'not-a-table', found: 'archive' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { code: 'not-a-table', found: 'archive' }],
];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** By their first bytes. Locked workbooks and the older format of Excel are both compound files. */
function refuseOthers(bytes: Uint8Array): void {
  const other = OTHERS.find(([signature]) => startsWith(bytes, signature))?.[1];
  if (other !== undefined) throw new TableRefused(other);
  if (!startsWith(bytes, COMPOUND)) return;
  const isLocked = new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
  throw new TableRefused({ code: isLocked ? 'locked' : 'other-spreadsheet' });
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
