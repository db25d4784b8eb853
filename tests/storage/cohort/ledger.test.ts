// @vitest-environment node
// The ledger knows the newest of each record, and what can be thrown away.
import { expect, it } from 'vitest';
import type { Change } from '#storage/cohort/blocks.ts';
import { makeLedger } from '#storage/cohort/ledger.ts';

const block = (place: number, bytes = 4124) => ({ id: `block ${place}`, place, bytes });

it('counts the newest of a record, and the mark of its end only while an older one lies about', () => {
  const ledger = makeLedger(0);
  const [put, gone]: [Change, Change] = [['a', 1], ['a']];
  ledger.enter(block(0), [put]);
  expect(ledger.counts('block 0', put)).toBe(true);
  ledger.enter(block(1), [put]);
  expect([ledger.counts('block 0', put), ledger.counts('block 1', put)]).toEqual([false, true]);
  ledger.enter(block(2), [gone]);
  expect([ledger.counts('block 1', put), ledger.counts('block 2', gone)]).toEqual([false, true]);
  ledger.leave(['block 0', 'block 1']);
  expect(ledger.counts('block 2', gone)).toBe(false);
  expect([...ledger.places()]).toEqual([2]);
  ledger.leave(['block 2']);
  ledger.enter(block(3), [put]);
  expect(ledger.counts('block 3', put)).toBe(true);
});

it('never gives a place again', () => {
  const ledger = makeLedger(7);
  expect(ledger.next).toBe(7);
  ledger.enter(block(7), [['a', 1]]);
  ledger.leave(['block 7']);
  expect(ledger.next).toBe(8);
});

it('names blocks with little that counts, in order, once there are many of them', () => {
  const ledger = makeLedger(0);
  const full: readonly Change[] = Array.from({ length: 100 }, (_, n) => [`${n}`, 1]);
  ledger.enter(block(0, 65_564), full);
  for (let place = 1; place <= 32; place += 1) ledger.enter(block(place), [[`${place}`, 2]]);
  expect(ledger.poor()).toEqual([]);
  ledger.enter(block(33), [['33', 2]]);
  expect(ledger.poor().map(({ place }) => place)).toEqual(Array.from({ length: 33 }, (_, index) => index + 1));
  // Less than half of the full one counts any longer.
  ledger.enter(block(34, 65_564), full.slice(30, 95));
  expect(ledger.poor().map(({ place }) => place)).toContain(0);
  expect(ledger.poor().map(({ place }) => place)).not.toContain(34);
});
