// Why a rule came out so: the fewest comparisons that settled it, or the ways in which it could still be settled.
import { describe, expect, test } from 'vitest';
import { AGE, COLOUR, knownOf, MEMBER, PETS_KEPT, type Said, SCORE, VARIABLES, word } from './example.ts';
import { type Cited, citedIn, explain, type Need } from '#logic/explain.ts';
import type { Term } from '#logic/expression.ts';
import { parseRule } from '#logic/parse.ts';
import { UNKNOWN } from '#logic/truth.ts';

const TALL = { '>=': [{ var: 'height' }, 150] };
const YOUNG = { '<': [AGE, 60] };
const GOOD = { '>=': [SCORE, 31] };
/** The example at the head of logic/explain. */
const RULE = { and: [TALL, { or: [YOUNG, GOOD] }] };

function why(raw: unknown, said: Said) {
  const explanation = explain(parseRule(raw, VARIABLES), VARIABLES, knownOf(said));
  return explanation.truth === UNKNOWN
    ? { toBeTrue: needWords(explanation.toBeTrue), toBeFalse: needWords(explanation.toBeFalse) }
    : { truth: word(explanation.truth), because: explanation.because.map(words) };
}

const spoken = (term: Term) => (term.kind === 'number' ? term.value : term.kind === 'variable' ? term.name : term.kind);

function words({ comparison, truth }: Cited): string {
  const not = word(truth) === 'true' ? '' : 'not ';
  if (comparison.kind === 'compare') return `${not}${spoken(comparison.left)} ${comparison.operator} ${spoken(comparison.right)}`;
  if (comparison.kind === 'choice') return `${not}${comparison.name} in ${comparison.values.join('|')}`;
  return `${not}${comparison.option} in ${comparison.name}`;
}

function needWords(need: Need): unknown {
  return need.kind === 'cited' ? words(need.cited) : { [need.kind]: need.parts.map(needWords) };
}

describe('what settled it', () => {
  test('an "and" is true through all of its parts, an "or" through one', () => {
    expect(why(RULE, { height: 170, age: 64, score: 40 })).toEqual({ truth: 'true', because: ['height >= 150', 'score >= 31'] });
  });

  test('of several ways the one written first', () => {
    expect(why(RULE, { height: 170, age: 40, score: 40 })).toEqual({ truth: 'true', because: ['height >= 150', 'age < 60'] });
  });

  test('an "and" is false through one part, an "or" through all of them', () => {
    expect(why(RULE, { height: 140 })).toEqual({ truth: 'false', because: ['not height >= 150'] });
    expect(why(RULE, { age: 64, score: 12 })).toEqual({ truth: 'false', because: ['not age < 60', 'not score >= 31'] });
  });

  test('the way with the fewest comparisons, though it is written later', () => {
    const rule = { or: [{ and: [TALL, YOUNG] }, GOOD] };
    expect(why(rule, { height: 170, age: 40, score: 40 })).toEqual({ truth: 'true', because: ['score >= 31'] });
  });

  test('a way that is not decided is not cited, however short', () => {
    const rule = { or: [GOOD, { and: [TALL, YOUNG] }] };
    expect(why(rule, { height: 170, age: 40 })).toEqual({ truth: 'true', because: ['height >= 150', 'age < 60'] });
  });

  test('"not" turns the truth wanted of its part', () => {
    expect(why({ '!': [{ or: [MEMBER, YOUNG] }] }, { member: false, age: 70 })).toEqual({
      truth: 'true',
      because: ['not member in true', 'not age < 60'],
    });
    expect(why({ '!=': [COLOUR, 'red'] }, { colour: ['red'] })).toEqual({ truth: 'false', because: ['colour in red'] });
    expect(why({ '!': [{ in: ['dog', PETS_KEPT] }] }, { pets: { certain: ['dog'] } })).toEqual({
      truth: 'false',
      because: ['dog in pets'],
    });
  });
});

describe('what would settle it', () => {
  test('what is settled is not asked for any more', () => {
    expect(why(RULE, { height: 170, age: 64 })).toEqual({ toBeTrue: 'score >= 31', toBeFalse: 'not score >= 31' });
  });

  test('together, or any one of several', () => {
    expect(why(RULE, {})).toEqual({
      toBeTrue: { together: ['height >= 150', { anyOneOf: ['age < 60', 'score >= 31'] }] },
      toBeFalse: { anyOneOf: ['not height >= 150', { together: ['not age < 60', 'not score >= 31'] }] },
    });
  });

  test('an "and" within an "and" is one list', () => {
    expect(why({ and: [MEMBER, { and: [TALL, YOUNG] }] }, {})).toEqual({
      toBeTrue: { together: ['member in true', 'height >= 150', 'age < 60'] },
      toBeFalse: { anyOneOf: ['not member in true', 'not height >= 150', 'not age < 60'] },
    });
  });

  test('"not" turns the list round', () => {
    expect(why({ '!': [{ or: [MEMBER, YOUNG] }] }, {})).toEqual({
      toBeTrue: { together: ['not member in true', 'not age < 60'] },
      toBeFalse: { anyOneOf: ['member in true', 'age < 60'] },
    });
  });

  test('a range that straddles a bound is asked for', () => {
    expect(why({ in: [COLOUR, ['red']] }, { colour: ['red', 'blue'] })).toEqual({
      toBeTrue: 'colour in red',
      toBeFalse: 'not colour in red',
    });
  });
});

test('citedIn lists every comparison in the order written', () => {
  const explanation = explain(parseRule(RULE, VARIABLES), VARIABLES, knownOf({}));
  const cited = explanation.truth === UNKNOWN ? citedIn(explanation.toBeTrue) : [];
  expect(cited.map(words)).toEqual(['height >= 150', 'age < 60', 'score >= 31']);
});
