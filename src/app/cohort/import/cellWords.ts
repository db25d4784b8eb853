// What cells say without a figure: nothing, yes or no, and the options of a question, all by their whole names.
import { joined } from '#app/entry/cleaned.ts';
import type { Answer } from '#facts/answer.ts';
import type { Fact, Option } from '#facts/fact.ts';
import { latinDigits } from '#facts/number.ts';

const BETWEEN = /[\s_:;'’"()]|[.,](?!\d)|(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu;

/** Without what stands between words. A question mark or a sign is never dropped: “no?” is not “no”, -1 not 1, and “PEG (-)” not “PEG”. */
export function wordKey(text: string): string {
  const key = joined(latinDigits(text));
  return /^-+$/.test(key) ? '' : key.replaceAll(BETWEEN, '');
}

const NOTHING = new Set([
  '',
  'na',
  'n/a',
  '#n/a',
  'nan',
  '#nan',
  'null',
  'nil',
  'nd',
  'nk',
  'n/k',
  'unk',
  'n/d',
  '–',
  '—',
  '−',
  'ـ',
  '...',
  '…',
  'missing',
  'بیپاسخ',
  'ثبتنشده',
  'موجودنیست',
]);

/** Blank, or a mark for what is not there. Never a no. */
export function isNothing(text: string): boolean {
  return NOTHING.has(wordKey(text));
}

const SIGN = /^[-–—−]$/u;

/** Nothing beside a word, but a no where others of the column have “+”. */
export function isMinus(text: string): boolean {
  return SIGN.test(text.trim());
}

export function isPlus(text: string): boolean {
  return wordKey(text) === '+';
}

/** Nothing where a figure or a date could stand; beside words they may say no: “nil”, “not detected”. */
export function mayBeNo(text: string): boolean {
  return ['nil', 'nd', 'n/d'].includes(wordKey(text));
}

/** What a spreadsheet shows where a formula has failed; `#N/A` says that there is nothing. */
export function isSpreadsheetError(text: string): boolean {
  return /^#(?!N\/A$)[A-Z0-9/]+[!?]?$/.test(text.trim());
}

/** Not “داشته”: who has had it need not have it now. */
const YES = ['yes', 'y', 'true', '+', 'بله', 'بلی', 'آری', 'دارد', '✓', '✔'];
const NO = ['no', 'n', 'false', 'خیر', 'نه', 'ندارد', 'نداشته', '✗', '✘'];
const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ...YES.map((word) => [wordKey(word), true] as const),
  ...NO.map((word) => [wordKey(word), false] as const),
]);

export function yesOrNo(text: string): boolean | undefined {
  return TRUTHS.get(wordKey(text));
}

type Truth = Extract<Fact, { type: 'boolean' }>;

/** Beside yes and no, the words that records have for just this fact: “positive”, “normal”. */
export function truthNamed({ also }: Pick<Truth, 'also'>, text: string): boolean | undefined {
  const key = wordKey(text);
  const isOneOf = (names: Readonly<Record<string, readonly string[]>>) =>
    Object.values(names)
      .flat()
      .some((name) => wordKey(name) === key);
  if (also === undefined) return undefined;
  if (isOneOf(also.yes)) return true;
  return isOneOf(also.no) ? false : undefined;
}

/** For a column of nothing but 0 and 1; other programs write 1.0. */
export function zeroOrOne(text: string): boolean | undefined {
  const [, bit] = /^([01])(?:\.0+)?$/.exec(latinDigits(text).trim()) ?? [];
  return bit === undefined ? undefined : bit === '1';
}

type Choice = Extract<Fact, { type: 'one-of' | 'any-of' }>;

/** “I-II” is not “III”, nor “1 2” twelve. */
const TWO_FIGURES = /(?<![\p{L}\p{N}])([ivx]+|\d+)[\s_.,;:()'’"-]+([ivx]+|\d+)(?![\p{L}\p{N}])/iu;

const NAMES = new WeakMap<Choice, ReadonlyMap<string, ReadonlySet<string>>>();

/** Which options a text names; several, where one name stands for more than one. Undefined where it names none. */
export function optionsNamed(fact: Choice, text: string): readonly string[] | undefined {
  const names = NAMES.get(fact) ?? namesIn(fact);
  NAMES.set(fact, names);
  const found = TWO_FIGURES.test(latinDigits(text)) ? undefined : names.get(wordKey(text));
  return found === undefined ? undefined : [...found];
}

function namesIn(fact: Choice): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const add = (name: string, id: string) => names.set(wordKey(name), (names.get(wordKey(name)) ?? new Set()).add(id));
  for (const option of fact.options) for (const name of namesOf(option)) add(name, option.id);
  for (const { among, label, also = {} } of fact.type === 'one-of' ? (fact.together ?? []) : []) {
    for (const name of [...Object.values(label), ...Object.values(also).flat()]) for (const id of among) add(name, id);
  }
  return names;
}

function namesOf({ id, label, clinic = {}, aliases = [], also = {}, codes = [] }: Option): readonly string[] {
  const labels = [...Object.values(label), ...Object.values(clinic)].flatMap(partsOf);
  // In a list “none” may also say that nothing was written down.
  const others = Object.values(also)
    .flat()
    .filter((name) => id === 'none' || !isNone(name));
  return [id, ...aliases, ...labels, ...others, ...codes.map(({ code }) => code)];
}

function isNone(text: string): boolean {
  return ['none', 'هیچکدام'].includes(wordKey(text));
}

/** The label, and what stands before its brackets or its colon. */
function partsOf(label: string): readonly string[] {
  return [label, label.replace(/\s*[(:].*$/u, '')];
}

const LIST = /[,;،؛|/+&]|\sand\s|\sو\s/u;

/** Of a set: what is listed is in it. What is not listed is not known, unless the list says that there is none. */
export function setNamed(fact: Extract<Fact, { type: 'any-of' }>, text: string): Answer | undefined {
  if (yesOrNo(text) === false || isNone(text)) {
    return { value: Object.fromEntries(fact.options.map(({ id }) => [id, false])) };
  }
  const named = text.split(LIST).map((part) => optionsNamed(fact, part));
  if (named.some((options) => options?.length !== 1)) return undefined;
  return { value: Object.fromEntries(named.flatMap((options) => options ?? []).map((id) => [id, true])) };
}

/** Of a column that is headed by the name of one option, as “NIV”: a no leaves all the others. */
export function optionToldOf({ options }: Extract<Fact, { type: 'one-of' }>, only: readonly string[], text: string): Answer | undefined {
  const truth = isNone(text) ? false : yesOrNo(text);
  if (truth === undefined) return undefined;
  const among = options.map(({ id }) => id).filter((id) => only.includes(id) === truth);
  const [first] = among;
  return among.length === 1 && first !== undefined ? { value: first } : { among };
}

export function optionAnswer(fact: Extract<Fact, { type: 'one-of' }>, text: string): Answer | undefined {
  const named = optionsNamed(fact, text);
  const [first] = named ?? [];
  if (named === undefined || first === undefined) return undefined;
  return named.length === 1 ? { value: first } : { among: named };
}
