// Older records become those of today; those of a later program are left alone.
import { expect, it } from 'vitest';
import { recordsAfter } from './kept.ts';
import { putShape, SHAPE } from '#cohort/cohortFile.ts';
import { migrated, type Migration } from '#cohort/migrations.ts';

const addField: Migration = (records) =>
  [...records].flatMap(([key, record]) => (key.startsWith('tick') ? [[key, { record, by: 'ZX' }] as const] : []));
const dropDrafts: Migration = () => [['draft']];
const table = new Map([
  [1, addField],
  [2, dropDrafts],
]);
const old = recordsAfter([putShape(1), ['tick 1', 1], ['draft', 2], ['other', 3]]);

it('takes every step in order, and says what must be kept', () => {
  const done = migrated(old, 3, table);
  if (done === 'newer') throw new Error(done);
  expect(recordsAfter([], done.records)).toEqual(recordsAfter([putShape(3), ['tick 1', { record: 1, by: 'ZX' }], ['other', 3]]));
  expect(recordsAfter(done.changes, old)).toEqual(recordsAfter([], done.records));
  expect(migrated(done.records, 3, table)).toEqual({ records: done.records, changes: [] });
});

it('changes nothing of what was given', () => {
  const before = new Map(old);
  migrated(old, 3, table);
  expect(old).toEqual(before);
});

it('leaves records of today, and those of a later program', () => {
  const today = recordsAfter([putShape(SHAPE), ['other', 3]]);
  expect(migrated(today)).toEqual({ records: today, changes: [] });
  expect(migrated(recordsAfter([putShape(SHAPE + 1)]))).toBe('newer');
  expect(migrated(new Map([['other', 3]]))).toEqual({ records: new Map([['other', 3]]), changes: [] });
});

it('has a way from every shape that there ever was', () => {
  for (let shape = 1; shape <= SHAPE; shape += 1) expect(migrated(recordsAfter([putShape(shape)]))).not.toBe('newer');
  expect(() => migrated(old, 4, table)).toThrow('shape 3');
});
