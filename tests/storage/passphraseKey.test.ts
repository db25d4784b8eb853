// @vitest-environment node
// Keys from passphrases: as dear as asked, the same for the same words, and of parameters that nobody can make weaker.
import { afterEach, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { withCheapKeys } from './cheapKeys.ts';
import { bytesSchema, cipherOf, keyOf, lockFields, locksAsJson, newLocks, random } from '#storage/passphraseKey.ts';

afterEach(() => vi.restoreAllMocks());

const schema = z.strictObject(lockFields);

it('is worked with at least 600,000 rounds of PBKDF2-SHA256, with a salt of 128 bits', async () => {
  const derive = vi.spyOn(crypto.subtle, 'deriveKey');
  const key = await keyOf('x', newLocks(), ['encrypt']);
  expect(key.extractable).toBe(false);
  expect(key.algorithm).toMatchObject({ name: 'AES-GCM', length: 256 });
  expect(derive.mock.calls[0]?.[0]).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000 });
  expect(newLocks().salt).toHaveLength(16);
});

it('takes the same words for the same, however a keyboard writes them', async () => {
  withCheapKeys();
  const locks = newLocks();
  const cipher = cipherOf(locks.nonce, 'x');
  const sealed = await crypto.subtle.encrypt(cipher, await keyOf('آب', locks, ['encrypt']), new Uint8Array(3));
  const key = await keyOf('\u0627\u0653\u0628', locks, ['decrypt']);
  expect(new Uint8Array(await crypto.subtle.decrypt(cipher, key, sealed))).toEqual(new Uint8Array(3));
});

it('writes parameters that are read again, each time others', () => {
  const [one, other] = [newLocks(), newLocks()];
  expect(schema.parse(locksAsJson(one))).toEqual(one);
  expect(one.salt).not.toEqual(other.salt);
  expect(one.nonce).not.toEqual(other.nonce);
});

it.each([{ iterations: 599_999 }, { iterations: 1e8 }, { kdf: 'PBKDF2-SHA1' }, { cipher: 'none' }, { salt: 'AAAA' }, { nonce: '' }])(
  'refuses %j',
  (change) => {
    expect(schema.safeParse({ ...locksAsJson(newLocks()), ...change }).success).toBe(false);
  },
);

it('reads bytes of a length, or of any', () => {
  expect(bytesSchema().parse('AQI=')).toEqual(Uint8Array.of(1, 2));
  expect(bytesSchema(3).safeParse('AQI=').success).toBe(false);
  expect(bytesSchema().safeParse('AQI').success).toBe(false);
  expect(random(5)).toHaveLength(5);
});
