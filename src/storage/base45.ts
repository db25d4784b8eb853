// Base45 (RFC 9285): bytes in the letters that a QR code packs densely.
import type { Bytes } from '#storage/opened.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const BASE = LETTERS.length;

export function toBase45(bytes: Bytes): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = bytes.subarray(at, at + 2);
    let rest = pair.reduce((sum, byte) => sum * 256 + byte, 0);
    for (let letter = 0; letter <= pair.length; letter += 1) {
      text += LETTERS.charAt(rest % BASE);
      rest = Math.floor(rest / BASE);
    }
  }
  return text;
}

/** Undefined when the text is not what `toBase45` would write. */
export function fromBase45(text: string): Bytes | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = Array.from(text.slice(at, at + 3), (letter) => LETTERS.indexOf(letter));
    const value = group.reduceRight((sum, digit) => sum * BASE + digit, 0);
    if (group.includes(-1) || value >= 256 ** (group.length - 1)) return undefined;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 255);
  }
  return Uint8Array.from(bytes);
}
