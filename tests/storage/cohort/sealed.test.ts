// @vitest-environment node
// What is sealed opens as it was, under its name and key only, and its length says little.
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { isBytes, seal, unseal } from '#storage/cohort/sealed.ts';

let key: CryptoKey;
let other: CryptoKey;
const makeKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
beforeAll(async () => {
  [key, other] = await Promise.all([makeKey(), makeKey()]);
});

it('opens as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.string(), async (value, name) => {
      const text = JSON.stringify(value);
      const bytes = await seal(key, name, text);
      expect(await unseal(key, name, bytes)).toEqual(JSON.parse(text));
      expect(await unseal(key, `${name}.`, bytes)).toBeUndefined();
      expect(await unseal(other, name, bytes)).toBeUndefined();
      expect((bytes.length - 28) % 4096).toBe(0);
    }),
  );
});

it('opens no longer when a bit of it is another, or a part is missing', async () => {
  const bytes = await seal(key, 'a', '{"fvc":55}');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = bytes.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte));
    expect(await unseal(key, 'a', changed), `byte ${at}`).toBeUndefined();
  }
  for (const length of [0, 11, 12, 27, 28, 4123]) expect(await unseal(key, 'a', bytes.slice(0, length))).toBeUndefined();
});

it('is of one size for one answer and for fifty', async () => {
  const sizes = await Promise.all(['{}', JSON.stringify('x'.repeat(4000))].map((text) => seal(key, 'a', text)));
  expect(new Set(sizes.map(({ length }) => length)).size).toBe(1);
  const long = await seal(key, 'a', JSON.stringify('گ'.repeat(4000)));
  expect(long.length).toBe(2 * 4096 + 28);
});

it.each([undefined, 'text', {}, [1, 2], new Uint8Array(3)])('is not fooled by %j', async (given) => {
  expect(await unseal(key, 'a', given)).toBeUndefined();
});

it('knows bytes', () => {
  expect([isBytes(new Uint8Array(1)), isBytes(new Uint16Array(1)), isBytes([1])]).toEqual([true, false, false]);
});
