// Random small dictionaries: free facts of every type, and facts that follow from them in every way.
import fc from 'fast-check';
import { anyOf, boolean, date, group, number, oneOf, variable } from '../facts/example.ts';
import { type Dictionary, makeDictionary } from '#facts/dictionary.ts';
import type { Derivation, Fact, FactFile, NumberFact } from '#facts/fact.ts';

/** What a fact, or a family of them, is made from: a form and three numbers. */
export type Mould = { readonly form: keyof typeof FAMILIES; readonly a: number; readonly b: number; readonly c: number };

/** The facts of these moulds, one family after the other; each may follow only from those before it. */
export function dictionaryFrom(moulds: readonly Mould[]): { readonly file: FactFile; readonly dictionary: Dictionary } {
  const facts: Fact[] = [number('base', { whole: true, max: 4 })];
  for (const [index, mould] of moulds.entries()) facts.push(...FAMILIES[mould.form](`f${index}`, mould, facts));
  const file = group('random', 1, facts);
  return { file, dictionary: makeDictionary([file]) };
}

const optionIds = (count: number) => Array.from({ length: count }, (_, index) => `o${index}`);

type Family = (id: string, mould: Mould, before: readonly Fact[]) => readonly Fact[];

const limitsOf = ({ a, c }: Mould) => ({ min: c, max: c + 1 + (a % 8) });

const FAMILIES = {
  whole: (id, mould) => [number(id, { whole: true, ...limitsOf(mould) })],
  decimal: (id, mould) => [number(id, { effort: 'test', ...limitsOf(mould) })],
  boolean: (id, mould, before) => [boolean(id, whenAsked(mould, before))],
  oneOf: (id, mould, before) => [oneOf(id, optionIds(2 + (mould.a % 3)), whenAsked(mould, before))],
  anyOf: (id, { a }) => [anyOf(id, optionIds(2 + (a % 3)), { effort: 'paper' })],
  since,
  ages,
  lately,
  sum: (id, mould, before) => [sumOf(id, numbersIn(before), mould)],
  bounded: (id, mould, before) => [boundedBy(id, numbersIn(before), mould)],
  follows: (id, mould, before) => [followsFrom(id, mould, before)],
  converted,
  mutual,
} as const satisfies Readonly<Record<string, Family>>;

export const mouldArbitrary: fc.Arbitrary<Mould> = fc.record({
  form: fc.constantFrom(...(Object.keys(FAMILIES) as (keyof typeof FAMILIES)[])),
  a: fc.nat(20),
  b: fc.nat(20),
  c: fc.integer({ min: -3, max: 3 }),
});

function converted(id: string, { a }: Mould): readonly Fact[] {
  const max = 1 + (a % 9);
  const derive: readonly Derivation[] = [{ converted: { from: `${id}d` } }];
  return [number(`${id}d`, { unit: 'g/dL', max }), number(id, { unit: 'g/L', max: max * 10, derive })];
}

function since(id: string, { a, b }: Mould): readonly Fact[] {
  const derive: readonly Derivation[] = [{ elapsed: { since: `${id}d` } }];
  const whole = a % 2 === 0 ? { whole: true as const } : {};
  const inYears = b % 2 === 0;
  return [date(`${id}d`, '2016-01-01'), number(id, { unit: inYears ? 'a' : 'mo', max: inYears ? 20 : 240, derive, ...whole })];
}

/** A yes-or-no and a time that follow from each other: what was less than a year ago was lately. */
function lately(id: string): readonly Fact[] {
  const [last, months] = [`${id}last`, `${id}months`];
  return [
    boolean(id, { derive: [{ when: { '<=': [variable(months), 12] }, is: true }] }),
    date(last, '2016-01-01', { askedWhen: { '!=': [variable(id), false] } }),
    number(months, { unit: 'mo', max: 240, derive: [{ elapsed: { since: last } }, { when: { '==': [variable(id), false] }, from: 12 }] }),
  ];
}

/** Two scores that bound each other, as the totals of the two ALSFRS scales do. */
function mutual(id: string, { a }: Mould, before: readonly Fact[]): readonly Fact[] {
  const [newer, older] = [`${id}newer`, `${id}older`];
  const base = at(
    numbersIn(before).filter(({ integer }) => integer === true),
    a,
  );
  const [min, max] = [base.range.min, base.range.max + 3];
  const span = (of: string, down: number, up: number): Derivation => ({
    from: { '-': [variable(of), down] },
    to: { '+': [variable(of), up] },
  });
  return [
    number(newer, { whole: true, min, max, derive: [span(base.id, 0, 3), span(older, 1, 2)] }),
    number(older, { whole: true, min: min - 2, max: max + 1, derive: [span(newer, 2, 1)] }),
  ];
}

function ages(id: string): readonly Fact[] {
  const [born, years, months] = [`${id}born`, `${id}years`, `${id}months`];
  return [
    date(born, '2010-01-01'),
    number(years, { unit: 'a', whole: true, max: 30, derive: [{ elapsed: { since: born } }, { converted: { from: months } }] }),
    number(months, { unit: 'mo', whole: true, max: 371, derive: [{ elapsed: { since: born } }, { converted: { from: years } }] }),
  ];
}

const neverAsked = ({ b }: Mould): { readonly asked?: false } => (b % 4 === 0 ? { asked: false } : {});

function sumOf(id: string, numbers: readonly NumberFact[], mould: Mould): Fact {
  const { a, b } = mould;
  const [first, second] = [at(numbers, a), at(numbers, b)];
  const whole = first.integer === true && second.integer === true ? { whole: true as const } : {};
  const [min, max] = [first.range.min + second.range.min, first.range.max + second.range.max];
  return number(id, { min, max, ...whole, ...neverAsked(mould), derive: [{ is: { '+': [variable(first.id), variable(second.id)] } }] });
}

function boundedBy(id: string, numbers: readonly NumberFact[], mould: Mould): Fact {
  const { a, b } = mould;
  const other = at(numbers, a);
  const [min, max] = [other.range.min - 2, other.range.max + 2];
  const from = { max: [min, { '-': [variable(other.id), 1 + (b % 2)] }] };
  const to = { min: [{ '+': [variable(other.id), b % 3] }, max] };
  const when = { '<=': [variable('base'), b % 4] };
  const derive: readonly Derivation[] = b % 5 === 0 ? [{ when, from }, { to }] : [{ from, to }];
  // Whole figures between two figures less than one apart may not exist.
  return number(id, { min, max, ...(other.integer === true ? { whole: true as const } : {}), ...neverAsked(mould), derive });
}

function followsFrom(id: string, mould: Mould, before: readonly Fact[]): Fact {
  const when = conditionOn(
    at(
      before.filter(({ type }) => type !== 'date'),
      mould.a,
    ),
    mould,
  );
  const isToo: readonly Derivation[] = mould.b % 2 === 0 ? [] : [{ when: { '!': [when] }, is: false }];
  if (mould.c < 0) return oneOf(id, optionIds(3), { derive: [{ when, is: 'o1' }] });
  return boolean(id, { derive: [{ when, is: true }, ...isToo] });
}

function whenAsked(mould: Mould, before: readonly Fact[]): { readonly askedWhen?: Record<string, unknown> } {
  if (mould.c > -2) return {};
  return {
    askedWhen: conditionOn(
      at(
        before.filter(({ type }) => type !== 'date'),
        mould.b,
      ),
      mould,
    ),
  };
}

function conditionOn(fact: Fact, { a, b }: Mould): Record<string, unknown> {
  const read = variable(fact.id);
  switch (fact.type) {
    case 'number':
    case 'date':
      return { '<=': [read, fact.type === 'number' ? fact.range.min + (b % 4) : 0] };
    case 'boolean':
      return { '==': [read, a % 2 === 0] };
    case 'one-of':
      return { '!=': [read, fact.options[b % fact.options.length]?.id] };
    case 'any-of':
      return { in: [fact.options[b % fact.options.length]?.id, read] };
  }
}

const numbersIn = (facts: readonly Fact[]): readonly NumberFact[] => facts.filter((fact) => fact.type === 'number');

export function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError('nothing there');
  return found;
}
