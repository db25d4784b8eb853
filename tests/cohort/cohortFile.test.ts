// Every change of a list is a change of its records, and of no others.
import { expect, it } from 'vitest';
import { dictionary, TODAY } from '../storage/somebody.ts';
import { recordsAfter, sha256, STAMP } from './kept.ts';
import {
  allRecords,
  dropCandidate,
  dropDraft,
  dropProfile,
  dropTick,
  EMPTY_FILE,
  logChanges,
  putCandidate,
  putDraft,
  putProfile,
  putSettings,
  putTick,
  type Tick,
} from '#cohort/cohortFile.ts';
import { logged } from '#cohort/log.ts';
import { readCohort } from '#cohort/readCohort.ts';

const candidate = (code: string, place: number) => ({
  place,
  candidate: { code, answers: new Map(), origins: new Map() },
  unread: new Map(),
});
const tick: Tick = { code: 'R-1', fact: 'fvc', by: 'ZX', at: STAMP.at };
const empty = recordsAfter(allRecords(EMPTY_FILE));

function read(records: ReadonlyMap<string, unknown>) {
  const found = readCohort(records, dictionary, TODAY);
  if (found.problem !== undefined) throw new Error(found.problem);
  return found.file;
}

it.each([
  ['candidate', putCandidate(candidate('R-1', 0)), dropCandidate('R-1')],
  ['tick', putTick(tick), dropTick({ code: 'R-1', fact: 'fvc' })],
  ['profile', putProfile('clinic A', { fvc: 2 }), dropProfile('clinic A')],
  ['draft', putDraft({ fvc: '5' }), dropDraft()],
])('a %s comes and goes', (_, put, drop) => {
  const there = recordsAfter([put], empty);
  expect(read(there)).not.toEqual(EMPTY_FILE);
  expect(recordsAfter([drop], there)).toEqual(empty);
});

it('candidates stand in the order of their places, whenever they came', () => {
  const records = recordsAfter(
    [putCandidate(candidate('R-1', 5)), putCandidate(candidate('R-2', 0)), putCandidate(candidate('R-3', 2))],
    empty,
  );
  expect(read(records).candidates.map(({ candidate: { code } }) => code)).toEqual(['R-2', 'R-3', 'R-1']);
});

it('settings are those of last', () => {
  const records = recordsAfter([putSettings({ site: 'A' }), putSettings({ site: 'B', idleMinutes: 'never' })], empty);
  expect(read(records).settings).toEqual({ site: 'B', idleMinutes: 'never' });
});

it('only new entries of the log are written', async () => {
  const one = await logged([], [{ kind: 'note', text: 'a' }], STAMP, sha256);
  const two = await logged(one, [{ kind: 'note', text: 'b' }], STAMP, sha256);
  expect(logChanges(one, two)).toHaveLength(1);
  expect(logChanges(two, two)).toEqual([]);
  expect(read(recordsAfter([...logChanges([], one), ...logChanges(one, two)], empty)).log).toEqual(two);
});
