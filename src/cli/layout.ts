// Text in columns for a terminal: widths, wrapping, and both directions of writing.

/** Marks, joiners and direction signs take no room. */
const NO_ROOM = /[\p{M}\p{Cf}]/gu;
/** A cell is kept apart from its neighbours, or two Persian cells beside each other would change places. */
const [ISOLATE, END_ISOLATE, RIGHT_TO_LEFT] = ['\u2068', '\u2069', '\u200f'];

export type Direction = 'ltr' | 'rtl';

/** Cells on a terminal, not letters in memory. */
export function widthOf(text: string): number {
  return [...text.replaceAll(NO_ROOM, '')].length;
}

/** Words in lines of at most `width`; a longer word has a line of its own. Hard spaces hold words together. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Rows as lines: each column as wide as its widest cell, and the columns that may wrap narrowed until all fit. */
export function columns(
  rows: readonly (readonly string[])[],
  wrapping: readonly number[],
  width: number,
  direction: Direction,
): readonly string[] {
  const natural = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const widths = narrowed(natural, wrapping, width);
  return rows.flatMap((row) => {
    const cells = row.map((cell, column) => wrap(cell, widths[column] ?? 0));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) => {
      const padded = cells.map((lines, column) => cellOf(lines[line] ?? '', widths[column] ?? 0, direction));
      return lineOf(padded.join(GAP).trimEnd(), direction);
    });
  });
}

const GAP = '  ';
const LEAST = 12;

function narrowed(natural: readonly number[], wrapping: readonly number[], width: number): readonly number[] {
  const widths = [...natural];
  const total = () => widths.reduce((sum, one) => sum + one + GAP.length, -GAP.length);
  while (total() > width) {
    const [widest] = wrapping.toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0));
    const now = widest === undefined ? 0 : (widths[widest] ?? 0);
    if (widest === undefined || now <= LEAST) return widths;
    widths[widest] = now - 1;
  }
  return widths;
}

function cellOf(text: string, width: number, direction: Direction): string {
  return `${isolated(text, direction)}${' '.repeat(Math.max(0, width - widthOf(text)))}`;
}

/** Keeps a run of text from pulling its neighbours into its own direction. */
export function isolated(text: string, direction: Direction): string {
  return direction === 'ltr' || text === '' ? text : `${ISOLATE}${text}${END_ISOLATE}`;
}

/** A line that reads in its language's direction whatever word it begins with. */
export function lineOf(text: string, direction: Direction): string {
  return direction === 'ltr' ? text : `${RIGHT_TO_LEFT}${text}`;
}

/** A label, then its items, one below the other and indented under the first. */
export function labelled(label: string, items: readonly string[], indent: number, width: number, direction: Direction): readonly string[] {
  const margin = ' '.repeat(indent);
  return items.flatMap((item, index) => {
    const lines = wrap(item, Math.max(LEAST, width - indent));
    return lines.map((line, place) => {
      const start = index === 0 && place === 0 ? `${label}${' '.repeat(Math.max(1, indent - widthOf(label)))}` : margin;
      return lineOf(`${start}${line}`, direction);
    });
  });
}
