// The last screening comes back as it was, and a change of one candidate writes one block.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordsAfter, screeningOf } from './kept.ts';
import { keyOf } from '#cohort/recordKey.ts';
import { readScreening, screeningChanges } from '#cohort/screeningRecord.ts';

const kept = (rows: number, word = 0xffff_ffff) => screeningOf(rows, (place) => (word - place) >>> 0);

it('comes back as it was after any other', () => {
  fc.assert(
    fc.property(fc.nat({ max: 200 }), fc.nat({ max: 200 }), fc.nat(), (before, after, word) => {
      const [old, now] = [kept(before), kept(after, word)];
      const records = recordsAfter(screeningChanges(old, now), recordsAfter(screeningChanges(undefined, old)));
      expect(readScreening(records)).toEqual(now);
      expect(records.size).toBe(1 + now.cohort.blocks.length);
      expect(recordsAfter(screeningChanges(now, undefined), records).size).toBe(0);
    }),
  );
});

it('writes only the block that changed', () => {
  const old = kept(100);
  const blocks = old.cohort.blocks.map((block, index) => (index === 1 ? { ...block, words: new Uint32Array(5) } : block));
  const keys = screeningChanges(old, { ...old, cohort: { ...old.cohort, blocks } }).map(([key]) => key);
  expect(keys).toEqual([keyOf('screening'), keyOf('screening-block', 1)]);
  expect(screeningChanges(old, old)).toEqual([]);
  const renamed = screeningChanges(old, { ...old, codes: old.codes.with(40, 'R-new') }).map(([key]) => key);
  expect(renamed).toEqual([keyOf('screening'), keyOf('screening-block', 1)]);
});

it.each([
  ['a block is missing', (records: Map<string, unknown>) => records.delete(keyOf('screening-block', 1))],
  [
    'a block is short',
    (records: Map<string, unknown>) => records.set(keyOf('screening-block', 1), { first: 32, rows: 32, words: [1], codes: [] }),
  ],
  [
    'blocks changed places',
    (records: Map<string, unknown>) => records.set(keyOf('screening-block', 0), records.get(keyOf('screening-block', 1))),
  ],
  ['it says nothing of its rules', (records: Map<string, unknown>) => records.set(keyOf('screening'), { blocks: 0 })],
  ['there is none', (records: Map<string, unknown>) => records.clear()],
])('is not taken when %s', (_, spoil) => {
  const records = recordsAfter(screeningChanges(undefined, kept(100)));
  spoil(records);
  expect(readScreening(records)).toBeUndefined();
});
