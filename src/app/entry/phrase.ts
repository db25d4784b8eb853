// What was typed, taken apart into figures or dates and the words around them.
import { type Mark, marksIn, type Operator } from '#app/entry/vocabulary.ts';
import { latinDigits } from '#facts/number.ts';

export type Phrase = {
  readonly kind: 'one' | 'about' | 'between' | 'bounds';
  /** Two for `between`; one or two for `bounds`. */
  readonly texts: readonly string[];
  /** Of `bounds`: one for each text. */
  readonly operators: readonly Operator[];
  /** Time is counted back from today. */
  readonly isAgo: boolean;
};

/** `t` is a figure or a date, `o` an operator before one, `s` one after it. */
const SHAPES: ReadonlyMap<string, Phrase['kind']> = new Map([
  ['t', 'one'],
  ['at', 'about'],
  ...['t-t', 'ft-t', 'bt-t', 'bt&t', 'at-t'].map((shape) => [shape, 'between'] as const),
  ...['ot', '-t', 'ts', 'fts', 'otot', 'ot&ot'].map((shape) => [shape, 'bounds'] as const),
]);

const LETTERS: Readonly<Record<Mark, string>> = {
  about: 'a',
  to: '-',
  from: 'f',
  between: 'b',
  and: '&',
  ago: 'g',
  below: 'o',
  atMost: 'o',
  above: 'o',
  atLeast: 'o',
  orLess: 's',
  orMore: 's',
};

const OPERATORS: ReadonlyMap<Mark, Operator> = new Map<Mark, Operator>([
  ['below', 'below'],
  ['atMost', 'atMost'],
  ['above', 'above'],
  ['atLeast', 'atLeast'],
  ['orLess', 'atMost'],
  ['orMore', 'atLeast'],
]);

type Part = ReturnType<typeof marksIn>[number];

/** Undefined for what is no such phrase. */
export function phraseOf(text: string): Phrase | undefined {
  const all = marksIn(text.replace(/\+$/u, ' or more'));
  const isAgo = all.at(-1) === 'ago';
  const parts = withCompounds(isAgo ? all.slice(0, -1) : all);
  const shape = parts.map((part) => (typeof part === 'string' ? LETTERS[part] : 't')).join('');
  const kind = SHAPES.get(shape);
  if (kind === undefined) return undefined;
  const texts = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.rest.replace(/,$/u, '')]));
  const ends = kind === 'one' || kind === 'about' ? aroundHyphen(texts[0] ?? '') : undefined;
  if (ends !== undefined) return { kind: 'between', texts: ends, operators: [], isAgo };
  return { kind, texts, operators: operatorsIn(parts, shape), isAgo };
}

/** “2 years and 3 months” is one figure, but not “between 2 and 3”. */
function withCompounds(parts: readonly Part[]): readonly Part[] {
  if (parts[0] === 'between') return parts;
  return parts.reduce<readonly Part[]>((before, part) => {
    const [first, and] = before.slice(-2);
    if (typeof part === 'string' || and !== 'and' || typeof first !== 'object') return [...before, part];
    return [...before.slice(0, -2), { rest: `${first.rest} ${part.rest}` }];
  }, []);
}

function operatorsIn(parts: readonly Part[], shape: string): readonly Operator[] {
  if (shape === '-t') return ['atMost'];
  return parts.flatMap((part) => (typeof part === 'string' ? (OPERATORS.get(part) ?? []) : []));
}

const DATE = /^(?:\d{4}-\d{1,2}(?:-\d{1,2})?|\d{1,2}-\d{1,2}-\d{1,4}|\d{1,2}-\d{4})$/;

/** Both sides of the middle one of the hyphens: of “50-60”, and of “2022-01-2022-06”; but “2023-05” is a date. */
function aroundHyphen(text: string): readonly string[] | undefined {
  if (DATE.test(latinDigits(text))) return undefined;
  const pieces = text.split('-');
  const half = pieces.length / 2;
  if (!Number.isInteger(half)) return undefined;
  const ends = [pieces.slice(0, half), pieces.slice(half)].map((side) => side.join('-').trim());
  return ends.includes('') ? undefined : ends;
}
