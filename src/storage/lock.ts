// Locks a saved text with a passphrase, and opens it again.
import * as z from 'zod/mini';
import { fromBase64, toBase64 } from '#storage/base64.ts';
import { readEnvelope } from '#storage/envelope.ts';
import type { Bytes, Refused } from '#storage/opened.ts';

/** The least for PBKDF2-HMAC-SHA256 in the OWASP Password Storage Cheat Sheet (2023 and since). */
const ITERATIONS = 600_000;
/** More would only keep the device busy. */
const MOST_ITERATIONS = 10_000_000;
const SALT_BYTES = 16;
/** 96 bits: NIST SP 800-38D, section 5.2.1.1. */
const NONCE_BYTES = 12;
const KDF = 'PBKDF2-SHA256';
const CIPHER = 'AES-256-GCM';

const bytesSchema = (length?: number) =>
  z.pipe(
    z.string(),
    z.transform((text, context): Bytes => {
      const bytes = fromBase64(text);
      if (bytes !== undefined && (length === undefined || bytes.length === length)) return bytes;
      context.issues.push({ code: 'custom', input: text });
      return new Uint8Array();
    }),
  );

/** Of the lock alone: what is inside has a format of its own. */
const FORMAT = 1;

const lockedSchema = z.strictObject({
  gharbal: z.literal(FORMAT),
  locked: z.strictObject({
    kdf: z.literal(KDF),
    iterations: z.int().check(z.gte(ITERATIONS), z.lte(MOST_ITERATIONS)),
    salt: bytesSchema(SALT_BYTES),
    cipher: z.literal(CIPHER),
    nonce: bytesSchema(NONCE_BYTES),
  }),
  data: bytesSchema(),
});

type Locks = z.infer<typeof lockedSchema>['locked'];

/** Not on a page that came over plain http: browsers give it no ciphers. */
export function isLockPossible(): boolean {
  return 'subtle' in crypto;
}

/** Another salt and another nonce each time: the same text never gives the same file. */
export async function lock(text: string, passphrase: string): Promise<string> {
  const locks: Locks = { kdf: KDF, iterations: ITERATIONS, salt: random(SALT_BYTES), cipher: CIPHER, nonce: random(NONCE_BYTES) };
  const header = headerOf(locks);
  const key = await keyOf(passphrase, locks);
  const data = await crypto.subtle.encrypt(cipherOf(locks, header), key, new TextEncoder().encode(text));
  return `${JSON.stringify({ ...header, data: toBase64(new Uint8Array(data)) })}\n`;
}

/** A wrong passphrase and a file that was tampered with look the same. Never throws. */
export async function unlock(file: string, passphrase: string): Promise<Refused | { readonly problem?: undefined; readonly text: string }> {
  const envelope = readEnvelope(file);
  if (envelope.problem !== undefined) return envelope;
  const read = lockedSchema.safeParse(envelope.raw);
  if (!read.success) return { problem: 'damaged' };
  if (!isLockPossible()) return { problem: 'locked' };
  const { locked, data } = read.data;
  const key = await keyOf(passphrase, locked);
  try {
    const text = await crypto.subtle.decrypt(cipherOf(locked, headerOf(locked)), key, data);
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text) };
  } catch {
    return { problem: 'wrong-passphrase' };
  }
}

/** In this order in every file: its bytes are authenticated with the data. */
function headerOf({ kdf, iterations, salt, cipher, nonce }: Locks): object {
  return { gharbal: FORMAT, locked: { kdf, iterations, salt: toBase64(salt), cipher, nonce: toBase64(nonce) } };
}

function cipherOf({ nonce }: Locks, header: object): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(JSON.stringify(header)) };
}

/** NFC: one keyboard writes آ as one letter, another as two. */
async function keyOf(passphrase: string, { salt, iterations }: Locks): Promise<CryptoKey> {
  const phrase = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(derivation, phrase, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function random(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}
