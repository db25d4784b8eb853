// Rows of a text whose cells stand between commas, semicolons or tabs, in chunks.
import Papa from 'papaparse';
import { TableRefused } from '#app/cohort/import/refusal.ts';
import { CHUNK_ROWS, MOST_COLUMNS, type Row } from '#app/cohort/import/table.ts';

const DELIMITERS = ['\t', ';', ',', '|', '؛'];
/** As Excel says it in a first line of its own. */
const SAID = /^sep=(.)[ \t]*\n/i;
const MOST_LOOKED_AT = 100;

/** Of a text with plain line ends. */
export function delimiterOf(sample: string): string {
  const said = SAID.exec(sample)?.[1];
  if (said !== undefined) return said;
  const guessed = Papa.parse(sample, { preview: MOST_LOOKED_AT, delimitersToGuess: DELIMITERS, newline: '\n', skipEmptyLines: true });
  return guessed.meta.delimiter;
}

const MOST_LETTERS_OF_A_ROW = 1 << 21;
const MOST_ROWS = 2_000_000;

/** `texts` are the parts of one text, without its byte order mark. Throws TableRefused. */
export async function* delimitedRows(texts: AsyncIterable<string>, delimiter: string): AsyncGenerator<readonly Row[]> {
  const reader = makeReader(delimiter);
  for await (const text of texts) {
    reader.add(text);
    yield* reader.take(false);
  }
  yield* reader.take(true);
}

type Reader = { readonly add: (text: string) => void; readonly take: (isLast: boolean) => Generator<readonly Row[]> };

function makeReader(delimiter: string): Reader {
  let rest = '';
  let held = '';
  let count = 0;
  let isFirst = true;
  const add = (text: string) => {
    const all = held + text;
    // A line end may be cut in two.
    held = all.endsWith('\r') ? '\r' : '';
    rest += withPlainLineEnds(held === '' ? all : all.slice(0, -1));
  };
  function* take(isLast: boolean): Generator<readonly Row[]> {
    if (isLast) rest += withPlainLineEnds(held);
    if (isFirst && rest.includes('\n')) {
      const said = SAID.exec(rest)?.[0] ?? '';
      count = said === '' ? 0 : 1;
      rest = rest.slice(said.length);
      isFirst = false;
    }
    const { rows, read } = wholeRows(rest, delimiter, count, isLast);
    rest = rest.slice(read);
    count += rows.length;
    if (count > MOST_ROWS) throw new TableRefused({ code: 'too-large', of: 'rows', most: MOST_ROWS });
    if (rest.length > MOST_LETTERS_OF_A_ROW) throw new TableRefused({ code: 'quote-not-closed', row: count + 1 });
    for (let at = 0; at < rows.length; at += CHUNK_ROWS) yield rows.slice(at, at + CHUNK_ROWS);
  }
  return { add, take };
}

function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** What stands after the last whole row is left for later, unless nothing follows. */
function wholeRows(text: string, delimiter: string, before: number, isLast: boolean): { readonly rows: Row[]; readonly read: number } {
  const rows: Row[] = [];
  let read = 0;
  if (text === '') return { rows, read };
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    fastMode: !text.includes('"'),
    step: ({ data, errors, meta }) => {
      // After the last line end nothing follows.
      if (meta.cursor === read && data.length === 1 && data[0] === '') return;
      const at = before + rows.length + 1;
      const isCutOff = meta.cursor >= text.length && !text.endsWith('\n');
      const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
      if (!isLast && (isCutOff || isOpen)) return;
      if (isOpen) throw new TableRefused({ code: 'quote-not-closed', row: at });
      read = meta.cursor;
      if (data.length > MOST_COLUMNS) throw new TableRefused({ code: 'too-large', of: 'columns', most: MOST_COLUMNS });
      rows.push({ at, cells: data, ...(errors.length > 0 && { isBroken: true }) });
    },
  });
  return { rows, read };
}
