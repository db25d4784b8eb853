// @vitest-environment node
// The check value of the catalogue of CRCs, and a second opinion from a gzip file's trailer.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32 } from '#storage/crc32.ts';

it('has the known check value', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf4_3926);
  expect(crc32(new Uint8Array())).toBe(0);
});

it('is what gzip reckons', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => crc32(bytes) === gzipSync(bytes).readUInt32LE(gzipSync(bytes).length - 8)),
  );
});
