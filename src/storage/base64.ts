// Base64 (RFC 4648), strictly: each run of bytes is written in one way only.
import type { Bytes } from '#storage/opened.ts';

const AT_ONCE = 8192;

export function toBase64(bytes: Bytes): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) letters += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(letters);
}

/** Undefined when the text is not what `toBase64` would write. */
export function fromBase64(text: string): Bytes | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
