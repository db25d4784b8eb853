// The log grows, and every change of what it held is found, at the entry where it was made.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logArbitrary, sha256, STAMP } from './kept.ts';
import { logged, lostCodes, verifyLog } from '#cohort/log.ts';
import type { Happening, LogEntry } from '#cohort/logEntry.ts';

const added = (code: string): Happening => ({ kind: 'candidate', code, is: 'added' });

async function threeEntries(): Promise<readonly LogEntry[]> {
  let log: readonly LogEntry[] = [];
  for (const code of ['R-1', 'R-2', 'R-3']) log = await logged(log, [added(code), { kind: 'note', code, text: 'called' }], STAMP, sha256);
  return log;
}

it('is sound as it was written, and after it was kept as JSON with its fields in another order', async () => {
  const turned = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toReversed()) : value;
  await fc.assert(
    fc.asyncProperty(logArbitrary, async (make) => {
      const log = await make();
      expect(await verifyLog(log, sha256)).toBeUndefined();
      expect(await verifyLog(JSON.parse(JSON.stringify(log, turned)) as LogEntry[], sha256)).toBeUndefined();
    }),
  );
});

it('never changes what is in it', async () => {
  const log = await threeEntries();
  const more = await logged(log, [added('R-4')], STAMP, sha256);
  expect(more.slice(0, 3)).toEqual(log);
  expect(log).toHaveLength(3);
  expect(more[3]).toMatchObject({ number: 4, previous: log[2]?.hash, who: 'ZX', rules: STAMP.rules });
  expect(await logged(log, [], STAMP, sha256)).toEqual(log);
});

it('makes entries that a person can read of very many happenings', async () => {
  const log = await logged(
    [],
    Array.from({ length: 1001 }, (_, n) => added(`R-${n}`)),
    STAMP,
    sha256,
  );
  expect(log.map(({ happenings }) => happenings.length)).toEqual([200, 200, 200, 200, 200, 1]);
  expect(await verifyLog(log, sha256)).toBeUndefined();
});

it('is looked at from where it is known to be sound', async () => {
  const log = await threeEntries();
  const asked: string[] = [];
  const noting = (text: string) => {
    asked.push(text);
    return sha256(text);
  };
  expect(await verifyLog(log, noting, 2)).toBeUndefined();
  expect(asked).toHaveLength(1);
  const changed = log.map((entry, index) => (index === 2 ? { ...entry, who: 'QQ' } : entry));
  expect(await verifyLog(changed, sha256, 2)).toEqual({ number: 3, is: 'changed' });
  expect(await verifyLog(changed, sha256, 3)).toBeUndefined();
});

describe('tampering', () => {
  const edits: readonly (readonly [string, Partial<LogEntry>])[] = [
    ['who', { who: 'QQ' }],
    ['when', { at: '2026-11-22T09:15:00+03:00' }],
    ['why', { why: 'because' }],
    ['the version', { version: '0.2.0' }],
    ['the rules', { rules: 'ffffffffffff' }],
    ['what', { happenings: [added('R-9')] }],
    ['nothing but the hash', { hash: 'f'.repeat(64) }],
  ];
  it.each(edits)('with %s is found at its entry', async (_, edit) => {
    const log = await threeEntries();
    for (const place of [0, 1, 2]) {
      const changed = log.map((entry, index) => (index === place ? { ...entry, ...edit } : entry));
      expect(await verifyLog(changed, sha256)).toEqual({ number: place + 1, is: 'changed' });
    }
  });

  it('with any part of a happening is found', async () => {
    await fc.assert(
      fc.asyncProperty(logArbitrary, fc.nat(), fc.nat(), async (make, one, other) => {
        const log = await make();
        fc.pre(log.length > 0);
        const place = one % log.length;
        const text = JSON.stringify(log[place]?.happenings);
        const at = other % text.length;
        let happenings: unknown;
        try {
          happenings = JSON.parse(`${text.slice(0, at)}${text.charAt(at) === '1' ? '2' : '1'}${text.slice(at + 1)}`);
        } catch {
          fc.pre(false);
        }
        // Another digit may be the same figure.
        fc.pre(JSON.stringify(happenings) !== text);
        const changed = log.map((entry, index) =>
          index === place ? { ...entry, happenings: happenings as LogEntry['happenings'] } : entry,
        );
        expect(await verifyLog(changed, sha256)).toEqual({ number: place + 1, is: 'changed' });
      }),
    );
  });

  it('by making an entry anew is found at the one after it', async () => {
    const [one, two, three] = await threeEntries();
    const forged = (await logged([one!], [added('R-9')], STAMP, sha256))[1]!;
    expect(await verifyLog([one!, forged, three!], sha256)).toEqual({ number: 3, is: 'unlinked' });
    expect(await verifyLog([one!, forged], sha256)).toBeUndefined();
    expect(forged).not.toEqual(two);
  });

  it('by leaving out, doubling or reordering is found', async () => {
    const [one, two, three] = await threeEntries();
    expect(await verifyLog([one!, three!], sha256)).toEqual({ number: 2, is: 'missing' });
    expect(await verifyLog([two!, three!], sha256)).toEqual({ number: 1, is: 'missing' });
    expect(await verifyLog([one!, one!, two!, three!], sha256)).toEqual({ number: 2, is: 'missing' });
    expect(await verifyLog([two!, one!, three!], sha256)).toEqual({ number: 1, is: 'missing' });
    expect(await verifyLog([{ ...two!, number: 1 }], sha256)).toEqual({ number: 1, is: 'unlinked' });
  });
});

it('knows who should be on the list', async () => {
  const log = await logged(await threeEntries(), [{ kind: 'candidate', code: 'R-2', is: 'removed' }], STAMP, sha256);
  expect(lostCodes(log, new Set(['R-1', 'R-3']))).toEqual([]);
  expect(lostCodes(log, new Set(['R-3']))).toEqual(['R-1']);
});
