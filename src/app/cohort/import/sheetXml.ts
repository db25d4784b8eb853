// A sheet of a workbook before it is read: bounded, and with cells made plain whose text would be lost on the way.
import { attribute, type Shown } from '#app/cohort/import/numberFormats.ts';
import { TableRefused } from '#app/cohort/import/refusal.ts';
import { MOST_COLUMNS } from '#app/cohort/import/table.ts';
import { readNumber, wholeNumber } from '#facts/number.ts';

export const MOST_CELLS = 4_000_000;
export const MOST_ROWS = 1_048_576;
/** Blank rows are made for rows that are not there: so many of them before one that is. */
const MOST_EMPTY_ROWS = 100_000;

/** A formula whose value was never worked out. */
export const NO_VALUE = '#FORMULA!';

const ROW = /<(?:\w+:)?row\b[^>]*>/g;
const CELL = /<((?:\w+:)?)c(?=[\s>/])([^>]*?)(?:\/>|>([\s\S]*?)<\/\1c>)/g;

export function isSheet(xml: string): boolean {
  return /<(?:\w+:)?sheetData\b/.test(xml);
}

/** Where cells with the same text have it in common. */
export function isSharedTexts(xml: string): boolean {
  return /<(?:\w+:)?sst\b/.test(xml);
}

const RAISED =
  /<(?:\w+:)?(?:vertAlign\s+val="superscript"|strike(?:\s+val="(?:1|true)")?)\s*\/>(?:(?!<\/(?:\w+:)?r>)[\s\S])*?<(?:\w+:)?t(?:\s[^>]*)?>/g;

/** The sign of a footnote, or what was struck out, stays apart: a raised 1 behind 4 is not 41. */
export function withRaised(xml: string): string {
  return xml.replaceAll(RAISED, (run) => `${run}^`);
}

/** Throws TableRefused where there is more of it than can be read. */
export function boundedCells(xml: string): number {
  let [last, filled] = [0, 0];
  for (const [row] of xml.matchAll(ROW)) {
    const at = wholeNumber(attribute(row, 'r')) ?? last + 1;
    if (at > MOST_ROWS) throw new TableRefused({ code: 'too-large', of: 'rows', most: MOST_ROWS });
    if (at - last > MOST_EMPTY_ROWS) throw new TableRefused({ code: 'damaged', part: 'rows' });
    last = at;
  }
  for (const [, , attributes = ''] of xml.matchAll(CELL)) {
    filled += 1;
    if (columnOf(attribute(attributes, 'r') ?? '') > MOST_COLUMNS) {
      throw new TableRefused({ code: 'too-large', of: 'columns', most: MOST_COLUMNS });
    }
  }
  return filled;
}

/** From the letters of “AB12”, counted from 1. */
function columnOf(address: string): number {
  return [...(/^[A-Z]+/.exec(address)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64, 0);
}

/** With percentages, leading zeros, errors and formulas without a value as texts: the reader of workbooks drops them. */
export function plainSheet(xml: string, shown: ReadonlyMap<string, Shown>): string {
  return xml.replaceAll(CELL, (whole: string, prefix: string, attributes: string, inside: string | undefined) => {
    const text = inside === undefined ? undefined : textOf(attributes, inside, shown);
    if (text === undefined) return whole;
    const address = attribute(attributes, 'r');
    return `<${prefix}c${address === undefined ? '' : ` r="${address}"`} t="str"><${prefix}v>${text}</${prefix}v></${prefix}c>`;
  });
}

const VALUE = /<(?:\w+:)?v\b[^>]*>([^<]*)<\//;
const FORMULA = /<(?:\w+:)?f\b/;
const HAS_VALUE = /<(?:\w+:)?v\b/;

/** Undefined where the cell is read as it stands. */
function textOf(attributes: string, inside: string, shown: ReadonlyMap<string, Shown>): string | undefined {
  const [, value] = VALUE.exec(inside) ?? [];
  const type = attribute(attributes, 't') ?? 'n';
  if (type === 'e') return value ?? NO_VALUE;
  // A text that a formula makes may be empty; a figure may not.
  const isWithout = type === 'str' ? !HAS_VALUE.test(inside) : value === undefined || value === '';
  if (isWithout) return FORMULA.test(inside) ? NO_VALUE : undefined;
  return type === 'n' ? shownAs(value ?? '', shown.get(attribute(attributes, 's') ?? '0')) : undefined;
}

function shownAs(value: string, how: Shown | undefined): string | undefined {
  const figure = how === undefined ? undefined : figureOf(value);
  if (how === undefined || figure === undefined) return undefined;
  return how === 'percent' ? `${figureText(figure * 100)}%` : figureText(figure).padStart(how.digits, '0');
}

const EXPONENT = /^([+-]?[\d.]+)[eE]([+-]?\d+)$/;

/** As a workbook writes it: `62`, `0.62`, `6.2E-2`. */
export function figureOf(text: string): number | undefined {
  const [, mantissa = text, exponent = '0'] = EXPONENT.exec(text) ?? [];
  const [figure, power] = [readNumber(mantissa), readNumber(exponent)];
  return typeof figure === 'number' && typeof power === 'number' ? figure * 10 ** power : undefined;
}

const DIGITS_KEPT = 15;

/** With the fifteen digits that a spreadsheet keeps: 0.1 + 0.2 is 0.3. */
export function figureText(figure: number): string {
  const text = figure.toPrecision(DIGITS_KEPT);
  return text.includes('e') ? String(figure) : text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}
