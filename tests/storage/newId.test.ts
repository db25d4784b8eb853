// @vitest-environment node
// Short, plain, and another each time.
import { expect, it } from 'vitest';
import { newId } from '#storage/newId.ts';

it('is eight plain letters, another each time', () => {
  const ids = Array.from({ length: 2000 }, newId);
  expect(ids.filter((id) => !/^[0-9a-hjkmnp-tv-z]{8}$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(2000);
  expect(new Set(ids.join('')).size).toBe(32);
});
