// The leaves of a rule, and the figures in them.
import { expect, it } from 'vitest';
import { comparisonsIn, constantsIn } from '#logic/comparisons.ts';
import { parseRule } from '#logic/parse.ts';
import type { Variables } from '#logic/variable.ts';

const variables: Variables = new Map([
  ['a', { kind: 'range', slot: 0 }],
  ['b', { kind: 'range', slot: 1 }],
  ['c', { kind: 'choice', slot: 2, options: [false, true] }],
  ['d', { kind: 'subset', slot: 3, options: ['x'] }],
]);
const a = { var: 'a' };
const b = { var: 'b' };
const leaves = (raw: unknown) => comparisonsIn(parseRule(raw, variables));

it('finds every leaf, whatever it stands in', () => {
  const rule = {
    and: [{ '!': [{ '<': [a, 1] }] }, { or: [{ '==': [{ var: 'c' }, true] }, { in: ['x', { var: 'd' }] }] }, { '<=': [2, b, 3] }],
  };
  expect(leaves(rule).map(({ kind }) => kind)).toEqual(['compare', 'choice', 'includes', 'compare', 'compare']);
});

it('finds every figure of a leaf, also in sums and differences', () => {
  expect(leaves({ '<': [{ '-': [{ '+': [a, 4] }, { max: [b, { min: [5, a] }] }] }, 6] }).map((leaf) => [...constantsIn(leaf)])).toEqual([
    [4, 5, 6],
  ]);
  expect(leaves({ '==': [{ var: 'c' }, true] }).flatMap(constantsIn)).toEqual([]);
});
