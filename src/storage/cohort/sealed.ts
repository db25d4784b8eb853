// JSON text under a key: as long as a whole number of pages, so that its length says little, and of no use under another name.
import type { Bytes } from '#storage/opened.ts';
import { cipherOf, NONCE_BYTES, random } from '#storage/passphraseKey.ts';

const PAGE_BYTES = 4096;
/** AES-GCM adds this much. */
const TAG_BYTES = 16;

/** The nonce, then the sealed text. `name` is what it is found by: sealed bytes that were moved or swapped do not open. */
export async function seal(key: CryptoKey, name: string, text: string): Promise<Bytes> {
  const nonce = random(NONCE_BYTES);
  const sealed = await crypto.subtle.encrypt(cipherOf(nonce, name), key, padded(new TextEncoder().encode(text)));
  const bytes = new Uint8Array(NONCE_BYTES + sealed.byteLength);
  bytes.set(nonce);
  bytes.set(new Uint8Array(sealed), NONCE_BYTES);
  return bytes;
}

/** The JSON; undefined when one bit of it or of its name is not as it was, or the key is another. Never throws. */
export async function unseal(key: CryptoKey, name: string, given: unknown): Promise<unknown> {
  if (!isBytes(given) || given.length < NONCE_BYTES + TAG_BYTES) return undefined;
  try {
    const cipher = cipherOf(given.slice(0, NONCE_BYTES), name);
    const text = await crypto.subtle.decrypt(cipher, key, given.subarray(NONCE_BYTES));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    return undefined;
  }
}

export function isBytes(given: unknown): given is Bytes {
  return given instanceof Uint8Array && given.buffer instanceof ArrayBuffer;
}

/** With spaces, which JSON passes over. */
function padded(text: Uint8Array): Bytes {
  const pages = new Uint8Array(Math.ceil(text.length / PAGE_BYTES) * PAGE_BYTES).fill(0x20);
  pages.set(text);
  return pages;
}
