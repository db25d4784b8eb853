// The log of a list: what is entered at the same time stands one after the other, and another list's log is never mixed in.
import { expect, it } from 'vitest';
import { Book, sha256 } from '#app/cohort/host/book.ts';
import { EMPTY_FILE } from '#cohort/cohortFile.ts';
import { verifyLog } from '#cohort/log.ts';
import type { Happening } from '#cohort/logEntry.ts';

const STAMP = { at: '2026-11-22T09:15:00+03:30', who: 'ZX', version: '1', rules: 'r' };
const notes = (count: number): readonly Happening[] => Array.from({ length: count }, (_, n) => ({ kind: 'note', text: `${n}` }));
const PROFILES = new Map<string, unknown>();

it('links what is entered at the same time, and loses none of it', async () => {
  const book = new Book();
  const kept = await Promise.all([
    book.enter(notes(900), STAMP),
    book.enter(notes(1), STAMP),
    book.enter([], STAMP),
    book.enter(notes(2), STAMP),
  ]);
  expect(kept.map(({ length }) => length)).toEqual([5, 1, 0, 1]);
  expect(book.log.map(({ happenings }) => happenings.length)).toEqual([200, 200, 200, 200, 100, 1, 2]);
  expect(await verifyLog(book.log, sha256)).toBeUndefined();
});

it('finds what was changed in a log that is opened, also after more was entered', async () => {
  const book = new Book();
  await book.enter(notes(500), STAMP);
  const changed = book.log.map((entry, place) => (place === 1 ? { ...entry, who: 'QQ' } : entry));
  expect(await book.fault()).toBeUndefined();
  book.open({ ...EMPTY_FILE, profiles: PROFILES, log: changed });
  await book.enter(notes(1), STAMP);
  expect(await book.fault()).toEqual({ number: 2, is: 'changed' });
  expect(await book.fault()).toEqual({ number: 2, is: 'changed' });
});

it('enters nothing into a list that was opened meanwhile', async () => {
  const book = new Book();
  const entering = book.enter(notes(500), STAMP);
  await Promise.resolve();
  book.open(EMPTY_FILE);
  expect(await entering).toEqual([]);
  expect(book.log).toEqual([]);
});
