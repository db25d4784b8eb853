// @vitest-environment node
// The list of blocks comes back as it was, short, and nothing else is taken for one.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headText, readHead } from '#storage/cohort/head.ts';

it('comes back as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 60 })), fc.nat(), (places, more) => {
      const head = { next: Math.max(-1, ...places) + 1 + more, live: new Set(places) };
      expect(readHead(JSON.parse(headText(head)))).toEqual(head);
    }),
  );
});

it('is short where many follow each other', () => {
  expect(headText({ next: 9, live: new Set([8, 1, 0, 2, 5]) })).toBe('{"next":9,"live":[[0,2],[5,5],[8,8]]}');
});

it.each([
  undefined,
  [],
  { next: 1 },
  { next: 1, live: [[0, 1]] },
  { next: 5, live: [[3, 2]] },
  { next: 5, live: [[-1, 2]] },
  { next: -1, live: [] },
])('is not %j', (raw) => {
  expect(readHead(raw)).toBeUndefined();
});
