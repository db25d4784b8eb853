// Figures that order the questions: each fault is named, and what is right is not.
import { expect, it, test } from 'vitest';
import { boolean, number, oneOf } from '../../facts/example.ts';
import type { Fact, Usual } from '#facts/fact.ts';
import { lintUsual } from '#trials/lint/lintUsual.ts';

const says = (fact: Fact, usual: Omit<Usual, 'source'>) =>
  lintUsual({ ...fact, usual: { ...usual, source: 'invented' } }).map((said) => said.says);
const post = oneOf('post', ['keeper', 'cook', 'guest']);

it('has nothing to say where there is nothing', () => {
  expect(lintUsual(post)).toEqual([]);
});

test.each([
  [{ keeper: 0.5, cook: 0.3, guest: 0.2 }, []],
  [{ keeper: 0.5, cook: 0.3 }, []],
  [{ keeper: 0.5, cook: 0.3, guest: 0.1 }, ['the shares of "usual" add up to 0.900']],
  [{ keeper: 0.8, cook: 0.3 }, ['the shares of "usual" add up to 1.100']],
  [{ pilot: 0.1 }, ['"usual" has a share for “pilot”, which is no answer to it']],
])('shares %j', (shares, expected) => {
  expect(says(post, { shares })).toEqual(expected);
});

test('of yes and no, and of levels', () => {
  expect(says(boolean('climbs'), { shares: { true: 0.2 } })).toEqual([]);
  expect(says(boolean('climbs'), { shares: { yes: 0.2 } })).toHaveLength(1);
  const score = {
    ...number('score', { whole: true, max: 1 }),
    levels: [0, 1].map((value) => ({ value, label: { en: 'x', fa: 'x' } })),
  } as Fact;
  expect(says(score, { shares: { 0: 0.2, 1: 0.8 } })).toEqual([]);
  expect(says(score, { shares: { 2: 0.2 } })).toHaveLength(1);
});

test.each<[[number, number][], number]>([
  [
    [
      [1, 0.1],
      [2, 0.5],
    ],
    0,
  ],
  [
    [
      [2, 0.1],
      [1, 0.5],
    ],
    1,
  ],
  [
    [
      [1, 0.5],
      [2, 0.5],
    ],
    1,
  ],
  [
    [
      [1, 0.1],
      [12, 0.5],
    ],
    1,
  ],
  [
    [
      [1, 0.1],
      [2, 1.5],
    ],
    1,
  ],
])('quantiles %j', (quantiles, faults) => {
  expect(says(number('height', { max: 10 }), { quantiles })).toHaveLength(faults);
});

test('quantiles of what is no number', () => {
  expect(
    says(post, {
      quantiles: [
        [1, 0.1],
        [2, 0.5],
      ],
    }),
  ).toHaveLength(1);
});
