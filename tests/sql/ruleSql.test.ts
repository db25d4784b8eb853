import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dictionaryFrom, mouldArbitrary } from '../laws/randomFacts.ts';
import { ruleFrom, sketchArbitrary } from '../laws/randomRules.ts';
import { worth } from './worth.ts';
import type { Dictionary } from '#facts/dictionary.ts';
import { compile } from '#logic/evaluate.ts';
import type { Rule } from '#logic/expression.ts';
import { parseRule, parseTerm } from '#logic/parse.ts';
import { choice, type Known, type Possible } from '#logic/possible.ts';
import { FALSE, TRUE } from '#logic/truth.ts';
import type { Variables } from '#logic/variable.ts';
import { numberSql } from '#sql/literal.ts';
import { boundsSql, type KnownSql, type PossibleSql, ruleSql } from '#sql/ruleSql.ts';

const TODAY = 20_000;
const ROUNDS = 150;

/** Some of what was possible: near the bounds that rules name. */
function narrower(possible: Possible, pick: (below: number) => number): Possible {
  switch (possible.kind) {
    case 'range': {
      const ends = [pick(9), pick(9)].map((step) => possible.low + step / 2).sort((a, b) => a - b);
      return { kind: 'range', low: ends[0] ?? possible.low, high: pick(3) === 0 ? (ends[0] ?? possible.low) : (ends[1] ?? possible.low) };
    }
    case 'choice':
      return choice((1 + pick(possible.options)) & possible.options || possible.options);
    case 'subset': {
      const certain = pick(possible.possible + 1) & possible.possible;
      return { kind: 'subset', certain, possible: certain | (pick(possible.possible + 1) & possible.possible) };
    }
  }
}

function written(possible: Possible): PossibleSql {
  switch (possible.kind) {
    case 'range':
      return { kind: 'range', low: numberSql(possible.low), high: numberSql(possible.high) };
    case 'choice':
      return { kind: 'choice', options: String(possible.options) };
    case 'subset':
      return { kind: 'subset', certain: String(possible.certain), possible: String(possible.possible) };
  }
}

function inSql({ variables }: Dictionary, known: Known): KnownSql {
  return { variables, possible: (name) => written(known[variables.get(name)?.slot ?? -1] ?? { kind: 'range', low: 0, high: 0 }) };
}

type Case = { readonly dictionary: Dictionary; readonly rules: readonly Rule[]; readonly some: () => Known };

/** Rules in random worlds; `some` gives other knowledge each time. */
function randomCases(seed: number): readonly Case[] {
  const parts = fc.tuple(
    fc.array(mouldArbitrary, { minLength: 2, maxLength: 6 }),
    fc.array(sketchArbitrary, { minLength: 5, maxLength: 5 }),
    fc.nat(),
  );
  return fc.sample(parts, { numRuns: ROUNDS, seed }).map(([moulds, sketches, start]) => {
    const { dictionary } = dictionaryFrom(moulds);
    let state = start;
    const pick = (below: number) => (state = (state * 48_271 + 11) % 2_147_483_647) % below;
    return {
      dictionary,
      rules: sketches.map((sketch) => parseRule(ruleFrom(sketch, dictionary), dictionary.variables)),
      some: () => dictionary.unanswered(TODAY).map((possible) => (pick(4) === 0 ? possible : narrower(possible, pick))),
    };
  });
}

it('says TRUE, FALSE or NULL where the rule is true, false or unknown', async () => {
  const seen = new Set<unknown>();
  for (const { dictionary, rules, some } of randomCases(11)) {
    const known = some();
    const ours = rules.map((rule) => compile(rule, dictionary.variables)(known));
    const theirs = await worth(rules.map((rule) => ruleSql(rule, inSql(dictionary, known))));
    expect(theirs).toEqual(ours.map((truth) => (truth === TRUE ? true : truth === FALSE ? false : null)));
    for (const truth of theirs) seen.add(truth);
  }
  expect(seen).toEqual(new Set([true, false, null]));
});

/** What both say, though nothing may be left. */
function both(one: Possible, other: Possible): Possible {
  if (one.kind === 'range' && other.kind === 'range') {
    return { kind: 'range', low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) };
  }
  if (one.kind === 'choice' && other.kind === 'choice') return choice(one.options & other.options);
  if (one.kind !== 'subset' || other.kind !== 'subset') throw new TypeError('two kinds of fact');
  return { kind: 'subset', certain: one.certain | other.certain, possible: one.possible & other.possible };
}

it('says TRUE of what contradicts itself wherever it says so of a part of that', async () => {
  let [trues, contradictions] = [0, 0];
  for (const { dictionary, rules, some } of randomCases(12)) {
    const [one, other] = [some(), some()];
    const all = one.map((possible, slot) => both(possible, other[slot] ?? possible));
    if (all.some((possible) => possible.kind === 'range' && possible.low > possible.high)) contradictions += 1;
    const said = await worth(rules.flatMap((rule) => [one, all].map((known) => ruleSql(rule, inSql(dictionary, known)))));
    for (const place of rules.keys()) {
      if (said[2 * place] !== true) continue;
      trues += 1;
      expect(said[2 * place + 1], JSON.stringify([rules[place], one, other])).toBe(true);
    }
  }
  expect(Math.min(trues, contradictions)).toBeGreaterThan(ROUNDS / 3);
});

it('reckons the ends of a term', async () => {
  const variables: Variables = new Map([
    ['a', { kind: 'range', slot: 0 }],
    ['b', { kind: 'range', slot: 1 }],
  ]);
  const known: KnownSql = {
    variables,
    possible: (name) => (name === 'a' ? { kind: 'range', low: '1', high: '4' } : { kind: 'range', low: '2', high: '3' }),
  };
  const [a, b] = [{ var: 'a' }, { var: 'b' }];
  const terms = [{ '+': [a, b, 1] }, { '-': [a, b] }, { min: [a, b] }, { max: [a, b, 0] }];
  const ends = terms.map((term) => boundsSql(parseTerm(term, variables), known)).flatMap(({ low, high }) => [low, high]);
  expect((await worth(ends)).map(Number)).toEqual([4, 8, -2, 2, 1, 3, 2, 4]);
});

it('refuses a name of another kind', () => {
  const variables: Variables = new Map([['a', { kind: 'range', slot: 0 }]]);
  const known: KnownSql = { variables, possible: () => ({ kind: 'range', low: '1', high: '4' }) };
  expect(() => ruleSql({ kind: 'choice', name: 'a', values: ['x'] }, known)).toThrow('a is no choice');
  expect(() => ruleSql({ kind: 'includes', name: 'a', option: 'x' }, known)).toThrow('a holds no set');
});
