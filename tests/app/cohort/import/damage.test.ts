// A list that was damaged on its way: whatever is still taken is what was meant, or else it is not taken.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SEED } from '../../entry/reader.ts';
import { bytesOf } from './files.ts';
import { answersIn, read } from './importing.ts';
import { TableRefused } from '#app/cohort/import/refusal.ts';

const ROWS = [
  ['code', 'FVC %', 'Hb (g/L)', 'جنس', 'diabetes', 'DOB', 'El Escorial', 'note'],
  ['P-001', '62', '135', 'زن', 'no', '25/03/1961', 'probable', 'a, b'],
  ['P-002', '<40', '"90"', 'مرد', 'yes', '1340/01/15', 'definite', 'said ""no""'],
  ['P-003', '۸۰', '120-130', 'F', '', '14/07/1955', 'possible', ''],
  ['P-004', '', '', 'M', 'no', '', '', 'two\nlines'],
];
const TEXT =
  ROWS.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '')}"` : cell)).join(',')).join('\n') + '\n';
const BYTES = bytesOf(TEXT);

/** Of the file, not of a figure itself: no one can tell 62 from 26. */
const damages: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc.oneof(
  fc.constantFrom(',', '"', '\n', ';', '\t', ',"', '",').chain((sign) => place().map((at) => put(at, bytesOf(sign)))),
  place().map((at) => (bytes: Uint8Array) => (isSign(bytes[at]) ? without(bytes, at) : bytes)),
  place().map((at) => put(at, Uint8Array.of(0xff))),
  fc.tuple(place(), place()).map(
    ([from, to]) =>
      (bytes: Uint8Array) =>
        swapped(bytes, from, to),
  ),
  fc.integer({ min: 1, max: ROWS.length }).map((row) => (bytes: Uint8Array) => lineTwice(bytes, row)),
);

function place(): fc.Arbitrary<number> {
  return fc.nat(BYTES.length - 1);
}
const isSign = (byte = 0) => [0x2c, 0x22, 0x0a].includes(byte);
const put = (at: number, more: Uint8Array) => (bytes: Uint8Array) => Uint8Array.from([...bytes.slice(0, at), ...more, ...bytes.slice(at)]);
const without = (bytes: Uint8Array, at: number) => bytes.filter((_, place) => place !== at);

/** Two whole signs change places. */
function swapped(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (!isSign(bytes[from]) || !isSign(bytes[to])) return bytes;
  return bytes.map((byte, at) => (at === from ? (bytes[to] ?? 0) : at === to ? (bytes[from] ?? 0) : byte));
}

function lineTwice(bytes: Uint8Array, row: number): Uint8Array {
  const lines = new TextDecoder().decode(bytes).split('\n');
  return bytesOf([...lines.slice(0, row), ...lines.slice(row - 1)].join('\n'));
}

it('nothing is taken that was not meant', { timeout: 120_000 }, async () => {
  const meant = answersIn((await read(BYTES)).imported);
  expect(Object.keys(meant)).toHaveLength(4);
  let taken = 0;
  const property = fc.asyncProperty(damages, async (damage) => {
    const got = await read(damage(BYTES)).then(
      ({ imported }) => answersIn(imported),
      (problem: unknown) => (problem instanceof TableRefused || problem instanceof RangeError ? {} : Promise.reject(problem)),
    );
    for (const [code, answers] of Object.entries(got)) {
      taken += Object.keys(answers).length;
      // A code that was damaged itself is another; what stands beside it is still of one and the same person.
      const whose = Object.hasOwn(meant, code) ? [meant[code]] : Object.values(meant);
      const isMeant = whose.some((own) => Object.entries(answers).every(([fact, answer]) => isDeepStrictEqual(own?.[fact], answer)));
      expect([code, answers, isMeant]).toEqual([code, answers, true]);
    }
  });
  await fc.assert(property, { seed: SEED, numRuns: 1500 });
  expect(taken).toBeGreaterThan(5000);
});
