// @vitest-environment node
// Only what says that it is Gharbal's, in this format, is looked into.
import { expect, it } from 'vitest';
import { isRaw, readEnvelope } from '#storage/envelope.ts';

it.each([
  ['{"gharbal": 1, "x": [1]}', { raw: { gharbal: 1, x: [1] } }],
  ['\uFEFF {"gharbal": 1}', { raw: { gharbal: 1 } }],
  ['\uFEFF\uFEFF{"gharbal": 1}', { problem: 'not-json' }],
  ['gharbal', { problem: 'not-json' }],
  ['"gharbal"', { problem: 'foreign' }],
  ['{"Gharbal": 1}', { problem: 'foreign' }],
  ['{"gharbal": 3, "answers": 7}', { problem: 'newer' }],
  ['{"gharbal": 1e300}', { problem: 'newer' }],
  ['{"gharbal": 1e999}', { problem: 'damaged' }],
  ['{"gharbal": -1}', { problem: 'damaged' }],
  ['{"gharbal": true}', { problem: 'damaged' }],
])('%s', (text, found) => {
  expect(readEnvelope(text)).toEqual(found);
});

it('looks into nothing that is too large', () => {
  const most = `{"gharbal": 1, "x": "${'x'.repeat(1_048_576 - 23)}"}`;
  expect(readEnvelope(most)).toHaveProperty('raw');
  expect(readEnvelope(`${most} `)).toEqual({ problem: 'too-large' });
});

it('knows a JSON object', () => {
  expect([{}, [], null, 'x', 1].map(isRaw)).toEqual([true, false, false, false, false]);
});
