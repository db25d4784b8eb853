// @vitest-environment node
// As Node writes it; read back only from its one spelling.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '#storage/base64.ts';

const bytesArbitrary = fc.uint8Array({ maxLength: 100 }).map((bytes) => Uint8Array.from(bytes));

it('is what Node writes, and comes back', () => {
  fc.assert(
    fc.property(bytesArbitrary, (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
  const long = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
  expect(fromBase64(toBase64(long))).toEqual(long);
});

it.each(['A', 'AA', 'AA=', 'AB==', 'AAB=', ' AA==', 'AA==\n', 'A-==', 'AA==AA==', 'é'])('refuses %j', (text) => {
  expect(fromBase64(text)).toBeUndefined();
});
