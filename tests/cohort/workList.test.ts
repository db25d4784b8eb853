import { expect, test } from 'vitest';
import { DICTIONARY } from '../facts/example.ts';
import { workListOf } from '#cohort/workList.ts';

const found = [
  ['a', ['reach']],
  ['b', ['eyes', 'reach']],
  ['c', ['eyes', 'languages', 'lamp', 'reach']],
  ['d', []],
  ['e', ['eyes']],
  ['f', ['eyes', 'languages']],
  ['g', ['lamp', 'reach']],
].map(([who, facts]) => ({ who: String(who), distance: { facts: [...(facts ?? [])], isFewest: true } }));

test('the work list says whom to call for what', () => {
  const { groups, ...counts } = workListOf(found, 2, DICTIONARY);
  const called = groups.map(({ fact, calls }) => `${fact}: ${calls.map(({ who, facts }) => `${who} ${facts.length}`).join(', ')}`);
  // Both decide alone for one; reach is asked of more. The reach is a test, eyes and languages are remembered.
  expect(called).toEqual(['eyes: e 1, f 2, b 2', 'reach: a 1, b 2, g 2', 'languages: f 2', 'lamp: g 2']);
  expect(counts).toEqual({ counts: [2, 3], further: 1, undecidable: 1 });
});

test('whoever is further away is counted, not called', () => {
  const { groups, further } = workListOf(found, 1, DICTIONARY);
  expect(groups.map(({ fact, calls }) => [fact, calls.map(({ who }) => who)])).toEqual([
    ['eyes', ['e']],
    ['reach', ['a']],
  ]);
  expect(further).toBe(4);
});
