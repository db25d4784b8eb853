// One figure with the unit typed beside it: “62 %”, “۷۸ گرم در لیتر”, “2y 3m”.
import { notUnderstood, Slip } from '#app/entry/problem.ts';
import { unitCode } from '#app/entry/unitWords.ts';
import { latinDigits, readNumber } from '#facts/number.ts';

export type Figure = {
  readonly value: number;
  /** A UCUM code; undefined where none was typed. */
  readonly unit: string | undefined;
  /** As it was typed. */
  readonly unitWord?: string | undefined;
};

const FIGURE = /[+\-−]?(?:[\d۰-۹٠-٩]+(?:[.,٫٬/][\d۰-۹٠-٩]+)*[.٫]?|[.٫][\d۰-۹٠-٩]+)/gu;
const PERCENT_FIRST = /^[%٪]\s*/u;
const MOST_SHOWN = 20;

/** Reads a cleaned text. Throws Slip. */
export function figureIn(text: string): Figure {
  const bare = text.replace(PERCENT_FIRST, '');
  const figures = [...bare.matchAll(FIGURE)];
  const [first, second] = figures.map((match, place): Figure => {
    const after = bare.slice(match.index + match[0].length, figures[place + 1]?.index);
    return { value: valueOf(match[0]), ...(bare === text ? unitOf(after) : percentOnly(after)) };
  });
  if (first === undefined || figures.length > 2 || figures[0]?.index !== 0) throw notUnderstood();
  return second === undefined ? first : yearsAndMonths(first, second);
}

function valueOf(text: string): number {
  const value = readNumber(text);
  // With a slash it may be a date or a score out of the most: to offer decimals would invite a wrong figure.
  if (value === 'ambiguous' && !text.includes('/')) throw new Slip({ code: 'ambiguous-number', examples: waysToRead(text) });
  if (typeof value !== 'number') throw notUnderstood();
  return value === 0 ? 0 : value;
}

/** Thousands or decimals. */
function waysToRead(text: string): readonly string[] {
  const figure = latinDigits(text);
  return [figure.replace(/[٬,]/u, ''), figure.replace(/[٬,]/u, '.')];
}

function unitOf(text: string): Pick<Figure, 'unit' | 'unitWord'> {
  const unitWord = text.trim().replace(/,$/u, '');
  if (unitWord === '') return { unit: undefined };
  const unit = unitCode(unitWord);
  if (unit === undefined && !/\p{L}/u.test(unitWord)) throw notUnderstood();
  if (unit === undefined) throw new Slip({ code: 'unit', typed: unitWord.slice(0, MOST_SHOWN).trim() });
  return { unit, unitWord };
}

function percentOnly(after: string): Pick<Figure, 'unit' | 'unitWord'> {
  if (after.trim() !== '') throw notUnderstood();
  return { unit: '%', unitWord: '%' };
}

const MONTHS_IN_YEAR = 12;

function yearsAndMonths(years: Figure, months: Figure): Figure {
  const isPlain = years.unit === 'a' && months.unit === 'mo' && Number.isInteger(years.value) && Number.isInteger(months.value);
  if (!isPlain || years.value < 0 || months.value < 0 || months.value >= MONTHS_IN_YEAR) throw notUnderstood();
  return { value: years.value * MONTHS_IN_YEAR + months.value, unit: 'mo' };
}
