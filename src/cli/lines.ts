// The lines of a source, one at a time, however long it is.
import { InputFault } from '#cli/inputFault.ts';
import { decodeUtf8 } from '#cli/jsonText.ts';
import type { Source } from '#cli/source.ts';

/** `end` is the place after it, in bytes. */
export type Line = { readonly number: number; readonly text: string; readonly end: number };

const LINE_FEED = 10;
const MOST_BYTES = 1_000_000;

/** Lines with anything on them. Throws InputFault for one that is not text, or is too long to be a candidate. */
export function* linesOf(source: Source): Generator<Line> {
  let number = 0;
  let start = 0;
  for (const bytes of pieces(source)) {
    number += 1;
    const end = start + bytes.length;
    if (bytes.length > MOST_BYTES) throw new InputFault([`${source.name}:${number}: the line is longer than ${MOST_BYTES} bytes`]);
    const text = decodeUtf8(bytes);
    if (text === undefined) throw new InputFault([`${source.name}:${number}: the line is not UTF-8 text`]);
    if (text.trim() !== '') yield { number, text, end };
    start = end;
  }
}

/** Bytes up to each line feed; a line beyond the limit is cut there. */
function* pieces(source: Source): Generator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array();
  for (const block of source.blocks()) {
    let at = 0;
    for (let feed = block.indexOf(LINE_FEED); feed >= 0; feed = block.indexOf(LINE_FEED, at)) {
      const piece = block.subarray(at, feed + 1);
      yield rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      rest = new Uint8Array();
      at = feed + 1;
    }
    rest = Buffer.concat([rest, block.subarray(at)]);
    if (rest.length > MOST_BYTES) break;
  }
  if (rest.length > 0) yield rest;
}

export type Format = 'json' | 'lines';

/** One candidate a line: by the file's name, or because its first line is a candidate and not the only one. */
export function formatOf(source: Source): Format {
  if (/\.(?:ndjson|jsonl)$/i.test(source.name)) return 'lines';
  let isFirstWhole = false;
  try {
    for (const { text } of linesOf(source)) {
      if (isFirstWhole) return 'lines';
      if (!isObject(text)) return 'json';
      isFirstWhole = true;
    }
  } catch (fault) {
    if (!(fault instanceof InputFault)) throw fault;
    return isFirstWhole ? 'lines' : 'json';
  }
  return 'json';
}

function isObject(text: string): boolean {
  try {
    return text.trimStart().startsWith('{') && typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
