// A list comes back from its records as it was; what cannot be read is named, and the rest is there.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dictionary, TODAY } from '../storage/somebody.ts';
import { fileArbitrary, logArbitrary, recordsAfter } from './kept.ts';
import { allRecords, EMPTY_FILE, putCandidate, putShape, SHAPE, type Tick } from '#cohort/cohortFile.ts';
import { readCohort } from '#cohort/readCohort.ts';

const read = (records: ReadonlyMap<string, unknown>) => {
  const found = readCohort(records, dictionary, TODAY);
  if (found.problem !== undefined) throw new Error(found.problem);
  return found;
};

const sortedTicks = (ticks: readonly Tick[]) => ticks.map((tick) => JSON.stringify(tick)).toSorted();

it('comes back as it was, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(fileArbitrary, logArbitrary, async (rest, makeLog) => {
      const file = { ...rest, log: await makeLog() };
      const again = read(recordsAfter(allRecords(file)));
      expect(again.unread).toEqual([]);
      expect(again.faults).toEqual([]);
      expect(again.changes).toEqual([]);
      expect({ ...again.file, ticks: [] }).toEqual({ ...file, ticks: [] });
      expect(new Set(sortedTicks(again.file.ticks))).toEqual(new Set(sortedTicks(file.ticks)));
    }),
    { numRuns: 50 },
  );
});

it('begins with nothing', () => {
  expect(read(new Map()).file).toEqual(EMPTY_FILE);
  expect(read(recordsAfter(allRecords(EMPTY_FILE))).file).toEqual(EMPTY_FILE);
});

it('refuses what a later program keeps', () => {
  expect(readCohort(recordsAfter([putShape(SHAPE + 1)]), dictionary, TODAY)).toEqual({ problem: 'newer' });
});

it('names each record that is not what it should be, and reads the others', () => {
  fc.assert(
    fc.property(fileArbitrary, fc.nat(), fc.jsonValue(), (rest, place, other) => {
      const records = recordsAfter(allRecords({ ...rest, log: [] }));
      const keys = [...records.keys()].filter((key) => /^(?:candidate|tick|profile|settings|draft) /.test(key));
      fc.pre(keys.length > 0);
      const key = keys[place % keys.length]!;
      records.set(key, [other]);
      const { unread, file } = read(records);
      expect(unread).toEqual([key]);
      expect(file.candidates).toHaveLength(rest.candidates.length - (key.startsWith('candidate ') ? 1 : 0));
    }),
    { numRuns: 50 },
  );
});

it('names a record of a kind that it does not know', () => {
  expect(
    read(
      new Map<string, unknown>([
        ['__proto__ "x"', {}],
        ['toString', 1],
      ]),
    ).unread,
  ).toEqual(['__proto__ "x"', 'toString']);
});

it('keeps answers that the dictionary of today does not take, as they are', () => {
  const candidate = { code: 'R-1', answers: new Map([['fvc', { value: 55 }]]), origins: new Map([['fvc', { by: undefined, on: 20_000 }]]) };
  const unread = new Map<string, unknown>([
    ['aFactOfOld', true],
    ['fvc2', { from: 1 }],
  ]);
  const records = recordsAfter([putShape(), putCandidate({ place: 3, candidate, unread })]);
  const { file, faults, unread: keys } = read(records);
  expect(keys).toEqual([]);
  expect(file.candidates).toEqual([{ place: 3, candidate, unread }]);
  expect(faults.map((fault) => [fault.candidate, fault.fact, fault.code])).toEqual([
    ['R-1', 'aFactOfOld', 'unknown-fact'],
    ['R-1', 'fvc2', 'unknown-fact'],
  ]);
  const [kept] = file.candidates;
  expect(recordsAfter([putShape(), putCandidate(kept!)])).toEqual(records);
});
