// Which rows at the top of a table are its headings: one or two of them, a row of units, or the same in another language.
import { groupsIn, withGroup } from '#app/cohort/import/headerGroups.ts';
import { keyOf, unitIn } from '#app/cohort/import/headerText.ts';
import { LABELS_MARK, type Matched, matched } from '#app/cohort/import/headings.ts';
import { isSameTarget } from '#app/cohort/import/target.ts';
import { isBlankRow, type Row } from '#app/cohort/import/table.ts';
import type { Dictionary } from '#facts/dictionary.ts';

export type Header = {
  /** Numbers of the first and the last row of it; 0 where there is none, and the first row is a candidate already. */
  readonly first: number;
  readonly last: number;
  /** By column; a heading of two rows in one. */
  readonly headings: readonly string[];
};

/** Above them may stand a title, and how the list came about. */
export const HEADER_WITHIN = 30;

type Found = { readonly place: number; readonly headings: readonly string[]; readonly isTwo: boolean; readonly score: number };

/** `rows`: the first of the table. `chosen`: the number of the row that the coordinator named, 0 for none. */
export function headerIn(rows: readonly Row[], dictionary: Dictionary, chosen?: number): Header {
  if (chosen === 0) return noHeader(rows);
  const places = rows.flatMap((row, place) => (isBlankRow(row) || (chosen !== undefined && row.at !== chosen) ? [] : [place]));
  const found = places.flatMap((place): readonly Found[] => {
    const own = rows[place]?.cells.map((cell) => cell.trim()) ?? [];
    const both = chosen === undefined ? withRowAbove(rows, place, dictionary) : undefined;
    const one = { place, headings: own, isTwo: false, score: scoreOf(own, dictionary) };
    return both === undefined ? [one] : [one, { place, headings: both, isTwo: true, score: scoreOf(both, dictionary) }];
  });
  const best = found.reduce<Found | undefined>(
    (before, one) => (before === undefined || one.score > before.score ? one : before),
    undefined,
  );
  if (best === undefined) return noHeader(rows);
  if (best.score === 0) return chosen === undefined ? unknownHeader(rows) : headerFrom(rows, best, dictionary);
  return headerFrom(rows, best, dictionary);
}

function scoreOf(headings: readonly string[], dictionary: Dictionary): number {
  return headings.filter((heading) => heading !== '' && matched(heading, dictionary).sure !== undefined).length;
}

function withRowAbove(rows: readonly Row[], place: number, dictionary: Dictionary): readonly string[] | undefined {
  const [above, own] = [rows[place - 1], rows[place]];
  const groups = own && groupsIn(above, own);
  if (above === undefined || own === undefined || groups === undefined) return undefined;
  return own.cells.map((cell, column) => {
    const [upper, lower, spanning = ''] = [above.cells[column]?.trim() ?? '', cell.trim(), groups[column]];
    if (lower === '') return upper;
    const isSure = (heading: string): Matched['sure'] => matched(heading, dictionary).sure;
    const both = [lower, `${spanning} ${lower}`, ...(unitIn(lower) === undefined ? [] : [`${spanning} (${lower})`])];
    return both.find((heading) => isSure(heading) !== undefined) ?? both[1]?.trim() ?? lower;
  });
}

function headerFrom(rows: readonly Row[], { place, headings, isTwo }: Found, dictionary: Dictionary): Header {
  const first = rows[isTwo ? place - 1 : place]?.at ?? 1;
  let last = rows[place]?.at ?? 1;
  let named = headings;
  for (const row of rows.slice(place + 1)) {
    if (isUnits(row)) named = named.map((heading, column) => withUnit(heading, row.cells[column]?.trim() ?? '', dictionary));
    else if (!isSameHeader(row, headings, dictionary)) break;
    last = row.at;
  }
  const groups = rows[place] && groupsIn(rows[place - 1], rows[place]);
  return { first, last, headings: named.map((heading, column) => withGroup(heading, groups?.[column] ?? '', dictionary)) };
}

/** Every cell is blank, a dash or a unit, and one at least is a unit. */
function isUnits({ cells }: Row): boolean {
  const filled = cells.map((cell) => cell.trim().replace(/^[([](.*)[)\]]$/u, '$1')).filter((cell) => cell !== '' && keyOf(cell) !== '');
  return filled.length > 0 && filled.every((cell) => unitIn(cell) !== undefined);
}

function withUnit(heading: string, unit: string, dictionary: Dictionary): string {
  if (unit === '' || heading === '') return heading;
  const both = `${heading} (${unit.replace(/^[([](.*)[)\]]$/u, '$1')})`;
  const [before, after] = [heading, both].map((text) => matched(text, dictionary).sure);
  return before !== undefined && after === undefined && before.unit === undefined ? heading : both;
}

const FEWEST_ALIKE = 2;

/** The same headings in other words, as our own export has them in the reader's language. */
function isSameHeader({ cells }: Row, headings: readonly string[], dictionary: Dictionary): boolean {
  if (cells.includes(LABELS_MARK)) return true;
  const targets = cells.map((cell) => (cell.trim() === '' ? undefined : matched(cell, dictionary).sure?.target));
  const own = headings.map((heading) => matched(heading, dictionary).sure?.target);
  const alike = targets.filter((target, column) => {
    const other = own[column];
    return target !== undefined && other !== undefined && isSameTarget(target, other);
  });
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return alike.length >= FEWEST_ALIKE && alike.length * 2 > filled;
}

/** Nothing is recognised: the first row that is all words is offered, to be corrected. */
function unknownHeader(rows: readonly Row[]): Header {
  const row = rows.find(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    return filled.length > 1 && filled.every((cell) => !/^[\p{Nd}\s.,/%-]+$/u.test(cell.trim()));
  });
  return row === undefined ? noHeader(rows) : { first: row.at, last: row.at, headings: row.cells.map((cell) => cell.trim()) };
}

function noHeader(rows: readonly Row[]): Header {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return { first: 0, last: 0, headings: Array.from({ length: width }, () => '') };
}
