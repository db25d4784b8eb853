// Where a criterion comes from: statements of a seed record by their numbers.
import { expect, test } from 'vitest';
import { seedRecordSchema, statementsOf } from '#trials/provenance.ts';

const RECORD = {
  record: 'lighthouses',
  document: { kind: 'registry', title: 'A light', dated: null, datedBy: null },
  trials: ['L-1'],
  statements: [
    { id: '1', section: 'summary', says: 'reach of 50 or more' },
    { id: '2', section: 'criteria', says: 'blue eyes', quote: 'eyes like the sea' },
  ],
};

test('a record is read, with whatever else it holds', () => {
  expect(seedRecordSchema.parse({ ...RECORD, registry: { phase: '1' } })).toEqual({ ...RECORD, registry: { phase: '1' } });
});

test('a record without trials or statements, or with a strange name, is refused', () => {
  for (const wrong of [{ trials: [] }, { statements: [] }, { record: 'Light House' }, { document: undefined }]) {
    expect(seedRecordSchema.safeParse({ ...RECORD, ...wrong }).success).toBe(false);
  }
});

test('statements come in the order asked for; what is not there is left out', () => {
  const record = seedRecordSchema.parse(RECORD);
  expect(statementsOf(record, ['2', '9', '1']).map(({ id }) => id)).toEqual(['2', '1']);
  expect(statementsOf(undefined, ['1'])).toEqual([]);
});
