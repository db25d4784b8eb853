// Random rules: a sketch that knows no dictionary, so that it can shrink, and the rule it makes in one.
import fc from 'fast-check';
import { variable } from '../facts/example.ts';
import { at } from './randomFacts.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import type { Fact, NumberFact } from '#facts/fact.ts';

type Leaf = { readonly operator: string; readonly a: number; readonly b: number; readonly c: number; readonly form: number };

export type Sketch =
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Sketch[] }
  | { readonly kind: 'not'; readonly part: Sketch };

type Raw = Record<string, unknown>;

const leafArbitrary: fc.Arbitrary<Sketch> = fc
  .record({
    operator: fc.constantFrom('<', '<=', '>', '>=', '==', '!='),
    a: fc.nat(30),
    b: fc.nat(30),
    c: fc.nat(30),
    form: fc.nat(11),
  })
  .map((leaf) => ({ kind: 'leaf', leaf }));

export const sketchArbitrary: fc.Arbitrary<Sketch> = fc.letrec<{ rule: Sketch }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: leafArbitrary },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        parts: fc.array(tie('rule'), { minLength: 2, maxLength: 4 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), part: tie('rule') }) },
  ),
})).rule;

/** The JSON Logic of a sketch in a dictionary. */
export function ruleFrom(sketch: Sketch, dictionary: Dictionary): Raw {
  switch (sketch.kind) {
    case 'leaf':
      return comparison(sketch.leaf, dictionary.facts);
    case 'not':
      return { '!': [ruleFrom(sketch.part, dictionary)] };
    case 'and':
    case 'or':
      return { [sketch.kind]: sketch.parts.map((part) => ruleFrom(part, dictionary)) };
  }
}

function comparison(leaf: Leaf, facts: readonly Fact[]): Raw {
  const fact = at(
    facts.filter(({ type }) => type !== 'date'),
    leaf.a,
  );
  const read = variable(fact.id);
  const isEqual = leaf.operator === '!=' ? '!=' : '==';
  switch (fact.type) {
    case 'number':
      return figure(leaf, fact, facts);
    case 'boolean':
      return leaf.form % 3 === 0 ? read : { [isEqual]: [read, leaf.b % 2 === 0] };
    case 'one-of': {
      const ids = fact.options.map(({ id }) => id);
      return leaf.form % 2 === 0 ? { [isEqual]: [read, at(ids, leaf.b)] } : { in: [read, [at(ids, leaf.b), at(ids, leaf.c)]] };
    }
    case 'any-of':
      return { in: [at(fact.options, leaf.b).id, read] };
    case 'date':
      throw new RangeError('rules read no dates');
  }
}

function figure({ operator, b, c, form }: Leaf, fact: NumberFact, facts: readonly Fact[]): Raw {
  const read = variable(fact.id);
  const bound = boundOf(fact, c);
  const other = variable(
    at(
      facts.filter(({ type }) => type === 'number'),
      b,
    ).id,
  );
  switch (form) {
    case 0:
      return { [operator]: [bound, read] };
    case 1:
      return { [b % 2 === 0 ? '<' : '<=']: [bound, read, bound + (b % 4)] };
    case 2:
      return { [operator]: [{ '+': [read, other, 1] }, bound + 1] };
    case 3:
      return { [operator]: [{ '-': [read, other] }, bound % 5] };
    case 4:
      return { [operator]: [{ [b % 2 === 0 ? 'min' : 'max']: [read, other, bound] }, bound + (b % 2)] };
    case 5:
      return operator === '==' || operator === '!=' ? { [operator]: [read, bound] } : { [operator]: [read, { '+': [other, b % 3] }] };
    default:
      return { [operator]: [read, bound] };
  }
}

/** A figure in or beside the range of the fact; for a time, something people have waited. */
function boundOf({ unit, range }: NumberFact, c: number): number {
  if (unit === 'mo') return at([3, 6, 12, 24, 36, 60], c);
  if (unit === 'a') return at([1, 2, 5, 18], c);
  return range.min - 1 + (c % (Math.ceil(range.max - range.min) + 3));
}
