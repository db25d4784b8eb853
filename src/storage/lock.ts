// Locks a saved text with a passphrase, and opens it again.
import * as z from 'zod/mini';
import { toBase64 } from '#storage/base64.ts';
import { readEnvelope } from '#storage/envelope.ts';
import type { Refused } from '#storage/opened.ts';
import { bytesSchema, cipherOf, keyOf, lockFields, type Locks, locksAsJson, newLocks } from '#storage/passphraseKey.ts';

/** Of the lock alone: what is inside has a format of its own. */
const FORMAT = 1;

const lockedSchema = z.strictObject({
  gharbal: z.literal(FORMAT),
  locked: z.strictObject(lockFields),
  data: bytesSchema(),
});

/** Not on a page that came over plain http: browsers give it no ciphers. */
export function isLockPossible(): boolean {
  return 'subtle' in crypto;
}

/** Another salt and another nonce each time: the same text never gives the same file. */
export async function lock(text: string, passphrase: string): Promise<string> {
  const locks = newLocks();
  const header = headerOf(locks);
  const key = await keyOf(passphrase, locks, ['encrypt']);
  const data = await crypto.subtle.encrypt(cipherOf(locks.nonce, JSON.stringify(header)), key, new TextEncoder().encode(text));
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
  const key = await keyOf(passphrase, locked, ['decrypt']);
  try {
    const text = await crypto.subtle.decrypt(cipherOf(locked.nonce, JSON.stringify(headerOf(locked))), key, data);
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text) };
  } catch {
    return { problem: 'wrong-passphrase' };
  }
}

function headerOf(locks: Locks): object {
  return { gharbal: FORMAT, locked: locksAsJson(locks) };
}
