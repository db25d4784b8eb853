// Text in columns for a terminal: widths, wrapping, and both directions of writing.

/** Marks, joiners and direction signs take no room. */
const NO_ROOM = /[\p{M}\p{Cf}]/gu;
const [LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE, END_ISOLATE, RIGHT_TO_LEFT] = ['\u2066', '\u2067', '\u2069', '\u200f'];
const ISOLATES = /[\u2066-\u2069]/g;
const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export type Direction = 'ltr' | 'rtl';

/** Cells on a terminal, not letters in memory. */
export function widthOf(text: string): number {
  return [...text.replaceAll(NO_ROOM, '')].length;
}

/** Words in lines of at most `width`; a longer word has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return balanced(lines);
}

/** A run that is kept apart and broken in two is kept apart on both lines: else it would pull in what stands after it. */
function balanced(lines: readonly string[]): readonly string[] {
  const open: string[] = [];
  return lines.map((line) => {
    const again = open.join('');
    for (const [sign] of line.matchAll(ISOLATES)) {
      if (sign === END_ISOLATE) open.pop();
      else open.push(sign);
    }
    return again + line + END_ISOLATE.repeat(open.length);
  });
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
    const isolates = row.map((cell) => isolateOf(cell, direction));
    const height = Math.max(...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) => {
      const padded = cells.map((lines, column) => cellOf(lines[line] ?? '', widths[column] ?? 0, isolates[column] ?? ''));
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

/** Two Persian cells beside each other would change places. The whole cell has one direction, each line of it the same. */
function isolateOf(cell: string, direction: Direction): string {
  if (direction === 'ltr') return '';
  return /^\P{L}*\p{Script=Latin}/u.test(cell) ? LEFT_TO_RIGHT_ISOLATE : RIGHT_TO_LEFT_ISOLATE;
}

function cellOf(text: string, width: number, isolate: string): string {
  const shown = isolate === '' || text === '' ? text : `${isolate}${text}${END_ISOLATE}`;
  return `${shown}${' '.repeat(Math.max(0, width - widthOf(text)))}`;
}

/** A line that reads in its language's direction whatever word it begins with. */
export function lineOf(text: string, direction: Direction): string {
  return direction === 'ltr' ? text : `${RIGHT_TO_LEFT}${text}`;
}

/** A name that others gave: a right-to-left one would pull the figures after it to its other side. */
export function apart(name: string): string {
  return RIGHT_TO_LEFT_LETTER.test(name) ? `${RIGHT_TO_LEFT_ISOLATE}${name}${END_ISOLATE}` : name;
}

/** A label, then its items, one below the other and indented under the first. */
export function labelled(label: string, items: readonly string[], indent: number, width: number, direction: Direction): readonly string[] {
  const margin = ' '.repeat(indent);
  const first = label === '' ? margin : `${label}${' '.repeat(Math.max(1, indent - widthOf(label)))}`;
  return items.flatMap((item, index) => {
    const lines = wrap(item, Math.max(LEAST, width - indent));
    return lines.map((line, place) => {
      return lineOf(`${index === 0 && place === 0 ? first : margin}${line}`, direction);
    });
  });
}
