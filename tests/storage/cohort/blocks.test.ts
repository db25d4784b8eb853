// @vitest-environment node
// Changes in blocks: all of them, in order, the last of each record, in pieces of one size.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Change, isGone, packed, readBlock } from '#storage/cohort/blocks.ts';

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.string({ maxLength: 2 }), fc.jsonValue({ maxDepth: 1 })),
  fc.tuple(fc.string({ maxLength: 2 })),
  fc.tuple(fc.string({ maxLength: 2 }), fc.constant('long'.repeat(9000))),
);

it('are read back, with the last of each record, from the place they were given', () => {
  fc.assert(
    fc.property(fc.array(change), fc.nat(), (changes, from) => {
      const blocks = packed(changes, from);
      const read = blocks.map(({ text }) => readBlock(JSON.parse(text)));
      expect(read.map((block) => block?.place)).toEqual(blocks.map((_, index) => from + index));
      const last = new Map(changes.map((one) => [one[0], one]));
      expect(read.flatMap((block) => block?.changes ?? [])).toEqual(JSON.parse(JSON.stringify([...last.values()])));
      expect(blocks.flatMap(({ changes: some }) => some)).toEqual([...last.values()]);
      for (const { text } of blocks.slice(0, -1)) expect(text.length).toBeGreaterThan(50_000);
      for (const { text } of blocks) expect(text.length).toBeLessThan(90_000);
    }),
    { numRuns: 50 },
  );
});

it('make no block of nothing', () => {
  expect(packed([], 3)).toEqual([]);
});

it('tell a record from its end', () => {
  expect([['a'], ['a', undefined], ['a', null], ['a', 0]].map((one) => isGone(one as unknown as Change))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(readBlock(JSON.parse(packed([['a', undefined]], 0)[0]?.text ?? ''))?.changes).toEqual([['a']]);
});

it.each([undefined, {}, { place: 0 }, { place: -1, changes: [] }, { place: 0, changes: [[]] }, { place: 0, changes: [['a', 1, 2]] }])(
  'are not %j',
  (raw) => {
    expect(readBlock(raw)).toBeUndefined();
  },
);
