// A key from a passphrase, and the parameters of it that may stand in the open.
import * as z from 'zod/mini';
import { fromBase64, toBase64 } from '#storage/base64.ts';
import type { Bytes } from '#storage/opened.ts';

/** The least for PBKDF2-HMAC-SHA256 in the OWASP Password Storage Cheat Sheet (2023 and since). */
const ITERATIONS = 600_000;
/** More would only keep the device busy. */
const MOST_ITERATIONS = 10_000_000;
const SALT_BYTES = 16;
/** 96 bits: NIST SP 800-38D, section 5.2.1.1. */
export const NONCE_BYTES = 12;

export const bytesSchema = (length?: number) =>
  z.pipe(
    z.string(),
    z.transform((text, context): Bytes => {
      const bytes = fromBase64(text);
      if (bytes !== undefined && (length === undefined || bytes.length === length)) return bytes;
      context.issues.push({ code: 'custom', input: text });
      return new Uint8Array();
    }),
  );

/** Fewer iterations than ours are refused: nobody makes the lock weaker by another header. */
export const lockFields = {
  kdf: z.literal('PBKDF2-SHA256'),
  iterations: z.int().check(z.gte(ITERATIONS), z.lte(MOST_ITERATIONS)),
  salt: bytesSchema(SALT_BYTES),
  cipher: z.literal('AES-256-GCM'),
  nonce: bytesSchema(NONCE_BYTES),
};

const locksSchema = z.strictObject(lockFields);

export type Locks = z.infer<typeof locksSchema>;

/** Another salt and another nonce each time. */
export function newLocks(): Locks {
  return { kdf: 'PBKDF2-SHA256', iterations: ITERATIONS, salt: random(SALT_BYTES), cipher: 'AES-256-GCM', nonce: random(NONCE_BYTES) };
}

/** As JSON, in this order everywhere: its bytes are authenticated with what is locked. */
export function locksAsJson({ kdf, iterations, salt, cipher, nonce }: Locks): object {
  return { kdf, iterations, salt: toBase64(salt), cipher, nonce: toBase64(nonce) };
}

/** NFC: one keyboard writes آ as one letter, another as two. */
export async function keyOf(passphrase: string, { salt, iterations }: Locks, usages: readonly KeyUsage[]): Promise<CryptoKey> {
  const phrase = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derivation, phrase, { name: 'AES-GCM', length: 256 }, false, usages);
}

/** `bound`: what must be the same when it is opened, though it stands in the open. */
export function cipherOf(nonce: Bytes, bound: string): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(bound) };
}

export function random(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}
