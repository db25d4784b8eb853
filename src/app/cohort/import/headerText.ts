// What a heading says beside its name: the unit in it, the order of its dates, and hints that change nothing.
import { yesOrNo, zeroOrOne } from '#app/cohort/import/cellWords.ts';
import { joined } from '#app/entry/cleaned.ts';
import { unitCode } from '#app/entry/unitWords.ts';
import type { DateOrder } from '#app/cohort/import/target.ts';
import { latinDigits, wholeNumber } from '#facts/number.ts';

/** Headings are alike when their letters, figures and percent signs are. */
export function keyOf(text: string): string {
  return joined(latinDigits(text))
    .replaceAll('٪', '%')
    .replaceAll(/[^\p{L}\p{N}%]/gu, '');
}

/** One way to take a heading apart. */
export type HeadingParts = {
  readonly key: string;
  /** A UCUM code. */
  readonly unit?: string;
  readonly order?: DateOrder;
  /** The most points of the scale that it names, and the text that does so. */
  readonly scale?: { readonly most: number; readonly said: string };
  /** Something stands in it that is neither a unit known here nor a hint: “(L)”. */
  readonly strange?: string;
};

const BRACKETED = /[([{«]([^)\]}»]*)[)\]}»]/u;
const PREDICTED = /(?:of )?(?:predicted|pred\.?)|پیش\s?بینی\s?شده|مورد انتظار|مقدار/giu;
/** Two answers at least: “FVC (1)” is the first of several, and “Hb (male)” not of everybody. */
const CHOICES = /^(?:[ymf10]|yes|no|male|female|بله|خیر|مرد|زن|بلی|دارد|ندارد)(?:\s?[=/،,|-]\s?[\p{L}\p{N}]+)+$/iu;
const MEANING = /([\p{L}\p{N}]+)\s?=\s?([\p{L}\p{N}]+)/gu;
const CALENDAR = /^(?:جلالی|شمسی|میلادی|gregorian|jalali|shamsi)$/iu;
const SCALE = /^\d+\s?(?:-|–|to|تا)\s?(\d+)$/iu;
const ITEMS = /^(\d+)\s?items?$/iu;
const POINTS_OF_ITEM = 4;
const ORDERS: readonly (readonly [RegExp, DateOrder | undefined])[] = [
  [/^dd?[/.-]mm?[/.-]yy(?:yy)?$/i, 'day-first'],
  [/^mm?[/.-]dd?[/.-]yy(?:yy)?$/i, 'month-first'],
  [/^yyyy[/.-]mm?[/.-]dd?$/i, undefined],
];

/** The whole heading first, then without what can be cut off. */
export function waysToRead(heading: string): readonly HeadingParts[] {
  const text = latinDigits(heading).trim();
  return [{ key: keyOf(text) }, ...bracketed(text), ...unitBefore(text), ...unitAfter(text)];
}

function bracketed(text: string): readonly HeadingParts[] {
  const [whole, inside = ''] = BRACKETED.exec(text) ?? [];
  if (whole === undefined) return [];
  const rest = text.replace(whole, ' ');
  const said = inside.trim();
  const unit = unitIn(said);
  const key = keyOf(rest);
  if (unit !== undefined) return [{ key, unit }, ...unitAfter(rest)];
  return besideName(key, said, rest);
}

/** What stands in brackets and is no unit. */
function besideName(key: string, said: string, rest: string): readonly HeadingParts[] {
  const order = ORDERS.find(([shape]) => shape.test(said));
  if (order !== undefined) return [{ key, ...(order[1] !== undefined && { order: order[1] }) }];
  const most = wholeNumber(SCALE.exec(said)?.[1]) ?? (wholeNumber(ITEMS.exec(said)?.[1]) ?? Number.NaN) * POINTS_OF_ITEM;
  if (!Number.isNaN(most)) return [{ key, scale: { most, said } }, ...unitAfter(rest)];
  if (CALENDAR.test(said) || (CHOICES.test(said) && !isTurned(said))) return [{ key }, ...unitAfter(rest)];
  return [{ key, strange: said }];
}

/** “0=yes, 1=no”, or 0 and 1 for what is neither. */
function isTurned(text: string): boolean {
  return [...text.matchAll(MEANING)].some(([, one = '', other = '']) => {
    const bit = zeroOrOne(one) ?? zeroOrOne(other);
    return bit !== undefined && bit !== (yesOrNo(one) ?? yesOrNo(other));
  });
}

/** A UCUM code; “% predicted” is a percentage. */
export function unitIn(text: string): string | undefined {
  const bare = text.replaceAll(PREDICTED, ' ').trim();
  return bare === '' ? undefined : (unitCode(bare) ?? (/^[%٪]/u.test(bare) && keyOf(bare) === '%' ? '%' : undefined));
}

function unitBefore(text: string): readonly HeadingParts[] {
  const [, sign, rest = ''] = /^([%٪]|percent\b|درصد\s)\s*(.+)$/iu.exec(text) ?? [];
  return sign === undefined ? [] : [{ key: keyOf(rest.replaceAll(PREDICTED, ' ')), unit: '%' }];
}

const MOST_WORDS = 5;
const SEPARATOR = /[\s_,،:;-]+|(?=[%٪])/u;

/** “Hb g/L”, “hb_g_dl”, “FVC, % predicted”, “هموگلوبین، گرم در دسی‌لیتر”. */
function unitAfter(text: string): readonly HeadingParts[] {
  const words = text.split(SEPARATOR).filter((word) => word !== '');
  const most = Math.min(MOST_WORDS, words.length - 1);
  return Array.from({ length: most }, (_, place) => most - place).flatMap((count) => {
    const [name, tail] = [words.slice(0, -count), words.slice(-count)];
    const unit = unitIn(tail.join(' ')) ?? unitIn(tail.join('/'));
    return unit === undefined ? [] : [{ key: keyOf(name.join(' ')), unit }];
  });
}
