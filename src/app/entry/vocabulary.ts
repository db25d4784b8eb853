// The words that may stand around a figure or a date, in both languages: about, bounds, ranges, ago, and what says nothing.
import { cleaned, joined } from '#app/entry/cleaned.ts';
import type { Silent } from '#facts/answer.ts';

export type Operator = 'below' | 'atMost' | 'above' | 'atLeast';

/** `orLess` and `orMore` follow what they bound. */
export type Mark = Operator | 'about' | 'to' | 'from' | 'between' | 'and' | 'ago' | 'orLess' | 'orMore';

const MARKS: readonly (readonly [Mark, readonly string[]])[] = [
  ['about', ['~', '≈', '∼', 'about', 'around', 'approximately', 'approx', 'approx.', 'roughly', 'circa', 'ca', 'ca.']],
  ['about', ['حدود', 'حدوداً', 'در حدود', 'تقریباً', 'نزدیک به']],
  ['below', ['<', 'under', 'below', 'less than', 'before']],
  ['below', ['کمتر از', 'و کمتر از', 'زیر', 'پایین‌تر از', 'پیش از', 'قبل از']],
  ['atMost', ['≤', '<=', '=<', 'at most', 'up to', 'no more than', 'حداکثر']],
  ['above', ['>', 'over', 'above', 'more than', 'after']],
  ['above', ['بیش از', 'بیشتر از', 'و بیش از', 'و بیشتر از', 'بالای', 'بالاتر از', 'پس از', 'بعد از']],
  ['atLeast', ['≥', '>=', '=>', 'at least', 'no less than', 'حداقل', 'دست‌کم', 'دست کم']],
  ['orLess', ['or less', 'or fewer', 'or earlier', 'یا کمتر', 'و کمتر']],
  ['orMore', ['or more', 'or later', 'یا بیشتر', 'و بیشتر', 'به بعد']],
  ['to', ['..', '...', '…', '–', '—', ' - ', 'to', 'until', 'تا']],
  ['from', ['from', 'از']],
  ['between', ['between', 'بین']],
  ['and', ['and', '&', 'و']],
  ['ago', ['ago', 'پیش', 'قبل']],
];

const DASH = ' - ';
const MARK_OF: ReadonlyMap<string, Mark> = new Map(
  MARKS.flatMap(([mark, words]) => words.map((word) => [word === DASH ? word : cleaned(word), mark] as const)),
);

/** Every mark, the longest first; a word only where no letter touches it. */
const ANY_MARK = new RegExp(
  [...MARK_OF.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const literal = word.replaceAll(/[.*+?^$()[\]{}|\\]/gu, String.raw`\$&`);
      return /^\p{L}/u.test(word) ? String.raw`(?<!\p{L})${literal}(?!\p{L})` : literal;
    })
    .join('|'),
  'gu',
);

/** The marks in a cleaned text, in order, and what stands between them. */
export function marksIn(text: string): readonly (Mark | { readonly rest: string })[] {
  const found: (Mark | { readonly rest: string })[] = [];
  const keep = (rest: string) => {
    if (rest.trim() !== '') found.push({ rest: rest.trim() });
  };
  let end = 0;
  for (const match of text.matchAll(ANY_MARK)) {
    keep(text.slice(end, match.index));
    const mark = MARK_OF.get(match[0]);
    if (mark !== undefined) found.push(mark);
    end = match.index + match[0].length;
  }
  keep(text.slice(end));
  return found;
}

const NOT_SURE = [
  '?',
  '؟',
  'not sure',
  'unsure',
  'unknown',
  'not known',
  'نامشخص',
  'نامعلوم',
  'نمی‌دانم',
  'نمی‌داند',
  'مطمئن نیستم',
  'مطمئن نیست',
];
const DECLINED = ['declined', 'refused', 'نمی‌خواهد بگوید', 'نمی‌خواهم بگویم', 'ترجیح می‌دهد نگوید', 'ترجیح می‌دهم نگویم'];

const SILENCES: ReadonlyMap<string, Silent> = new Map([
  ...NOT_SURE.map((text) => [joined(text), 'not sure'] as const),
  ...DECLINED.map((text) => [joined(text), 'declined'] as const),
]);

export function silenceOf(text: string): Silent | undefined {
  return SILENCES.get(joined(text));
}
