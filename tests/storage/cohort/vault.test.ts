// @vitest-environment node
// What is acknowledged is there, whatever fails; what is changed costs little; what is locked gives nothing.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withCheapKeys } from '../cheapKeys.ts';
import { keyOn, made, madeDisk, opened, PHRASE } from './someVault.ts';
import { readBackup } from '#storage/cohort/backup.ts';
import type { Change } from '#storage/cohort/blocks.ts';

beforeEach(withCheapKeys);
afterEach(() => vi.restoreAllMocks());

const FULL = new DOMException('full', 'QuotaExceededError');
const idle = () => new Promise((resolve) => setTimeout(resolve));

const changeArbitrary: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b', 'c', '__proto__', 'کد'), fc.jsonValue()),
  fc.tuple(fc.constantFrom('a', 'b', 'c', '__proto__', 'کد')),
);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ changes: fc.array(changeArbitrary, { maxLength: 4 }), fails: fc.constant(false) }) },
  { weight: 1, arbitrary: fc.record({ changes: fc.array(changeArbitrary, { maxLength: 4 }), fails: fc.constant(true) }) },
  { weight: 1, arbitrary: fc.constant('open again' as const) },
);

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('has what was acknowledged and nothing else, after any changes, faults and openings', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 100, size: 'max' }), async (steps) => {
      const { disk, key } = await madeDisk();
      let { vault, contents } = await opened(disk, key);
      const expected = new Map(contents.records);
      for (const one of steps) {
        if (one === 'open again') {
          await vault.lock();
          ({ vault, contents } = await opened(disk, key));
          expect(contents.records).toEqual(expected);
          continue;
        }
        if (one.fails) disk.failNext = FULL;
        const said = await vault.append(one.changes);
        // It may have been the tidying up after the one before that failed.
        expect(one.fails ? ['kept', 'no-room'] : ['kept']).toContain(said);
        disk.failNext = undefined;
        if (said !== 'kept') continue;
        for (const [name, ...record] of one.changes) {
          if (record.length === 0) expected.delete(name);
          else expected.set(name, asJson(record[0]));
        }
      }
      await vault.lock();
      ({ contents } = await opened(disk, key));
      expect(contents.damage).toBeUndefined();
      expect(contents.records).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

describe('room', () => {
  const many = (count: number) => new Map(Array.from({ length: count }, (_, n) => [`candidate ${n}`, { n, text: 'x'.repeat(500) }]));

  it('an edit of one of many writes a page or two, and a thousand edits about as much as they are', async () => {
    const { vault, disk } = await made(many(5000));
    const [before, blocks] = [disk.written, disk.blocks.size];
    await vault.append([['candidate 7', { n: 7, text: 'y'.repeat(500) }]]);
    expect(disk.written - before).toBeLessThan(10_000);
    for (let n = 0; n < 1000; n += 1) await vault.append([[`candidate ${(n * 37) % 5000}`, { n: -n, text: 'y'.repeat(500) }]]);
    await vault.lock();
    expect((disk.written - before) / 1000).toBeLessThan(40_000);
    expect(disk.blocks.size).toBeLessThan(2 * blocks + 40);
  });

  it('of what is gone is given back, and nothing that is gone returns', async () => {
    const { vault, disk, key } = await made(many(2000));
    for (let n = 0; n < 2000; n += 10) await vault.append(Array.from({ length: 10 }, (_, more): Change => [`candidate ${n + more}`]));
    await vault.lock();
    await idle();
    const again = await opened(disk, key);
    expect(again.contents.records.size).toBe(0);
    expect(disk.blocks.size).toBeLessThan(40);
  });

  it('is not tidied where that fails, and nothing is lost by it', async () => {
    const { vault, disk, key } = await made();
    const write = disk.write.bind(disk);
    vi.spyOn(disk, 'write').mockImplementation((before, writing) =>
      writing.remove.length > 0 ? Promise.reject(FULL) : write(before, writing),
    );
    for (let n = 0; n < 100; n += 1) expect(await vault.append([[`${n}`, n]])).toBe('kept');
    await vault.lock();
    const { contents } = await opened(disk, key);
    expect([contents.records.size, contents.damage]).toEqual([100, undefined]);
  });
});

it('shows nothing of what is in it, and always the same size for a little more', async () => {
  const { vault, disk } = await made(new Map([['candidate CANARY-1', { answers: { fvc: 'CANARY-2' } }]]));
  await vault.append([['CANARY-3', 'CANARY-4']]);
  const all = [...disk.open.values(), ...disk.blocks.keys(), ...disk.blocks.values()].map((value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value),
  );
  expect(all.join()).not.toMatch(/CANARY|candidate|answers|fvc/);
  const sizes = [...disk.blocks.values()].map(({ length }) => length);
  expect(new Set(sizes).size).toBe(1);
});

it('never uses a nonce twice', async () => {
  const { vault, disk } = await made();
  const nonces = new Set<string>();
  let count = 0;
  const write = disk.write.bind(disk);
  vi.spyOn(disk, 'write').mockImplementation((before, writing) => {
    for (const bytes of [writing.head, ...writing.put.values()]) {
      nonces.add(bytes.slice(0, 12).join());
      count += 1;
    }
    return write(before, writing);
  });
  for (let n = 0; n < 500; n += 1) await vault.append([['same', 'same']]);
  await vault.lock();
  expect(count).toBeGreaterThan(1000);
  expect(nonces.size).toBe(count);
});

it('does nothing once it is locked, and what was asked for before is done', async () => {
  const { vault, disk, key } = await made();
  const asked = vault.append([['a', 1]]);
  const locking = vault.lock();
  expect(await vault.append([['b', 2]])).toBe('locked');
  expect(await asked).toBe('kept');
  await locking;
  expect(disk.isClosed).toBe(true);
  expect([await vault.readAll(), await vault.backup(), await vault.changePassphrase(PHRASE, 'x')]).toEqual(['locked', 'locked', 'locked']);
  expect((await opened(disk, key)).contents.records).toEqual(new Map([['a', 1]]));
});

it.each(['open-elsewhere', 'damaged'] as const)('where it is for reading only (%s) writes nothing, and reads', async (readOnly) => {
  const { disk, key } = await madeDisk(new Map([['a', 1]]));
  const { vault } = await opened(disk, key, readOnly);
  const before = disk.written;
  expect(await vault.append([['b', 2]])).toBe(readOnly);
  expect(await vault.changePassphrase(PHRASE, 'x')).toBe(readOnly);
  expect(disk.written).toBe(before);
  expect(await vault.readAll()).toMatchObject({ records: new Map([['a', 1]]) });
  expect(await vault.backup()).toBeInstanceOf(Blob);
});

describe('another page', () => {
  it('that has written meanwhile is not written over', async () => {
    const { disk, key } = await madeDisk();
    const [one, other] = [await opened(disk, key), await opened(disk, key)];
    expect(await one.vault.append([['a', 1]])).toBe('kept');
    expect(await other.vault.append([['a', 2]])).toBe('gone');
    expect(await other.vault.changePassphrase(PHRASE, 'x')).toBe('gone');
    expect((await opened(disk, key)).contents.records).toEqual(new Map([['a', 1]]));
  });

  it('that has wiped it leaves nothing to write to', async () => {
    const { vault, disk } = await made();
    disk.isClosed = true;
    expect(await vault.append([['a', 1]])).toBe('gone');
  });
});

it('changes its passphrase, and the one before opens it no longer', async () => {
  const { vault, disk } = await made(new Map([['a', 1]]));
  expect(await vault.changePassphrase('wrong', 'next')).toBe('wrong-passphrase');
  expect(await vault.changePassphrase(PHRASE, 'next')).toBe('changed');
  expect(disk.open.get('header')).toBe(disk.open.get('header-again'));
  expect(await vault.append([['b', 2]])).toBe('kept');
  expect(await keyOn(disk, PHRASE)).toBeUndefined();
  const key = await keyOn(disk, 'next');
  expect(key?.extractable).toBe(false);
  expect((await opened(disk, key!)).contents.records.size).toBe(2);
});

it('backs up what it has', async () => {
  const { vault } = await made(new Map([['a', 1]]));
  await vault.append([['کد', { text: 'پاسخ' }]]);
  const file = await vault.backup();
  if (!(file instanceof Blob)) throw new Error(file);
  const expected = new Map<string, unknown>([
    ['a', 1],
    ['کد', { text: 'پاسخ' }],
  ]);
  expect(await readBackup(file, PHRASE)).toEqual({ records: expected, damage: undefined });
});
