// @vitest-environment node
// There and back, as other programs do it; never more than the limit, however small the bomb.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { deflate, inflate } from '#storage/deflate.ts';
import type { Bytes } from '#storage/opened.ts';

afterEach(() => vi.unstubAllGlobals());

const MB = 1_048_576;
const bytesArbitrary = fc.uint8Array({ maxLength: 2000 }).map((bytes) => Uint8Array.from(bytes));

async function deflated(bytes: Bytes): Promise<Bytes> {
  const short = await deflate(bytes);
  if (short === undefined) throw new Error('cannot be deflated');
  return short;
}

it('is read by zlib, and reads what zlib wrote', async () => {
  await fc.assert(
    fc.asyncProperty(bytesArbitrary, async (bytes) => {
      expect(Uint8Array.from(inflateRawSync(await deflated(bytes)))).toEqual(bytes);
      expect(await inflate(Uint8Array.from(deflateRawSync(bytes)), MB)).toEqual(bytes);
    }),
  );
});

it('stops at the limit', async () => {
  const bomb = Uint8Array.from(deflateRawSync(Buffer.alloc(200 * MB), { level: 9 }));
  expect(bomb.length).toBeLessThan(MB);
  const before = process.memoryUsage().arrayBuffers;
  expect(await inflate(bomb, MB)).toBe('too-large');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * MB);
  const exact = await deflated(new Uint8Array(1000));
  expect(await inflate(exact, 1000)).toHaveLength(1000);
  expect(await inflate(exact, 999)).toBe('too-large');
});

it('gives nothing for what is not whole', async () => {
  const whole = await deflated(new TextEncoder().encode('gharbal '.repeat(50)));
  expect(await inflate(whole.slice(0, -1), MB)).toBeUndefined();
  expect(await inflate(Uint8Array.of(7, 255, 255), MB)).toBeUndefined();
  expect(await inflate(new Uint8Array(), MB)).toBeUndefined();
});

it('gives nothing where the browser cannot', async () => {
  vi.stubGlobal('CompressionStream', undefined);
  vi.stubGlobal('DecompressionStream', undefined);
  expect(await deflate(new Uint8Array(9))).toBeUndefined();
  expect(await inflate(new Uint8Array(9), MB)).toBeUndefined();
});
