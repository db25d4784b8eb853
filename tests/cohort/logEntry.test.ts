// An entry is read back as it was written, and anything else is refused.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { logArbitrary, sha256, STAMP } from './kept.ts';
import { logged } from '#cohort/log.ts';
import { logEntrySchema, logStampSchema, sealedText } from '#cohort/logEntry.ts';

it('comes back from JSON as it was', async () => {
  await fc.assert(
    fc.asyncProperty(logArbitrary, async (make) => {
      for (const entry of await make()) {
        const again = logEntrySchema.parse(JSON.parse(JSON.stringify(entry)));
        expect(again).toEqual(entry);
        expect(sealedText(again)).toBe(sealedText(entry));
      }
    }),
  );
});

it('has one text to be hashed, in which everything stands but the hash', async () => {
  const [entry] = await logged([], [{ kind: 'answer', code: 'R-1', fact: 'fvc', before: 55, after: { to: 60, from: 50 } }], STAMP, sha256);
  expect(sealedText(entry!)).toBe(
    '{"at":"2026-11-22T09:15:00+03:30","happenings":[{"after":{"from":50,"to":60},"before":55,"code":"R-1","fact":"fvc","kind":"answer"}],"number":1,"previous":"","rules":"0123456789ab","version":"0.1.0","who":"ZX"}',
  );
  expect(await sha256(sealedText(entry!))).toBe(entry?.hash);
});

it('is hashed as JSON with all names in order and nothing undefined in it, whatever was answered', () => {
  const inOrder = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  // Names that are figures stand elsewhere in an object; no answer has one.
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-zA-Z]"?\w*$/), tie('tree'), { maxKeys: 3 }),
    ),
  }));
  const property = fc.property(tree, tree, (before, after) => {
    const happenings = [{ kind: 'answer', code: 'R-1', fact: 'fvc', before, after }] as const;
    const entry = { number: 1, ...STAMP, happenings, previous: '', hash: 'x' };
    expect(sealedText(entry)).toBe(JSON.stringify({ ...entry, hash: undefined }, inOrder));
  });
  fc.assert(property, { seed: 5, numRuns: 500 });
});

it.each([
  [{ at: '2026-11-22' }],
  [{ at: '2026-11-22T09:15:00' }],
  [{ at: '۱۴۰۵-۰۹-۰۱T09:15:00Z' }],
  [{ who: '' }],
  [{ why: '' }],
  [{ rules: undefined }],
  [{ more: 1 }],
])('refuses %j', (change) => {
  expect(logStampSchema.safeParse(STAMP).success).toBe(true);
  expect(logStampSchema.safeParse({ ...STAMP, ...change }).success).toBe(false);
});

it.each([
  [{ kind: 'other', code: 'R-1' }],
  [{ kind: 'candidate', code: '', is: 'added' }],
  [{ kind: 'verdict', code: 'R-1', trial: 'NCT1', after: 'maybe', because: [] }],
  [{ kind: 'note', text: 'x', name: 'y' }],
])('refuses what happened when it is %j', async (happening) => {
  const [entry] = await logged([], [{ kind: 'note', text: 'x' }], STAMP, sha256);
  expect(logEntrySchema.safeParse({ ...entry, happenings: [happening] }).success).toBe(false);
});
