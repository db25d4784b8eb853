// In which encoding a text file is written: told by its marks and its bytes, or asked where they do not tell.
import type { Encoding } from '#app/cohort/import/table.ts';

/** `binary` is no text at all; several where nothing tells them apart. */
export type Guess = Encoding | 'binary' | readonly Encoding[];

const LOOKED_AT = 1 << 20;
const STEP = 1 << 20;

export function encodingOf(bytes: Uint8Array): Guess {
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  const head = bytes.subarray(0, LOOKED_AT);
  const wide = wideIn(head);
  if (wide !== undefined) return wide;
  if (isUtf8(bytes) || isNearlyUtf8(head)) return 'utf-8';
  return legacy(bytes);
}

function byMark([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

const MOST_CONTROLS = 0.01;
const FEWEST_NULS = 0.1;

const PLAIN_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d]);

/** Without a mark, two bytes to a letter: the upper one of figures, commas and line ends is zero. */
function wideIn(head: Uint8Array): Guess | undefined {
  const { even, odd, controls } = unprintedIn(head);
  if (even + odd === 0) return controls > head.length * MOST_CONTROLS ? 'binary' : undefined;
  if (even + odd < head.length * FEWEST_NULS || (even > 0 && odd > 0)) return 'binary';
  return even === 0 ? 'utf-16le' : 'utf-16be';
}

/** Zeros at even and at odd places, and signs that no text has. */
function unprintedIn(head: Uint8Array): { readonly even: number; readonly odd: number; readonly controls: number } {
  let [even, zeros, controls] = [0, 0, 0];
  for (const [at, byte] of head.entries()) {
    if (byte === 0) {
      zeros += 1;
      even += 1 - (at % 2);
    } else if (byte < 0x20 && !PLAIN_CONTROLS.has(byte)) controls += 1;
  }
  return { even, odd: zeros - even, controls };
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += STEP) decoder.decode(bytes.subarray(at, at + STEP), { stream: at + STEP < bytes.length });
    return true;
  } catch {
    return false;
  }
}

const SOUND_TO_DAMAGED = 4;

/** A few damaged letters among many sound ones; the cells that hold them are not read. */
function isNearlyUtf8(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head);
  const damaged = text.match(/\uFFFD/gu)?.length ?? 0;
  const sound = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return sound > damaged * SOUND_TO_DAMAGED;
}

const WORD = /[A-Za-z\x80-\xFF]+/g;
const LEGACY_LETTER = /[\x81\x8D\x8E\x90\x98\xC0-\xFF]/g;

const MOST_EXCEPTIONS = 0.2;

/** Persian words are all of high bytes; in the west such a letter stands among plain ones. */
function legacy(bytes: Uint8Array): Guess {
  const { persian, western, single } = wordsIn(bytes);
  if (persian + western + single === 0) return 'windows-1252';
  if (western < persian * MOST_EXCEPTIONS) return 'windows-1256';
  return persian < western * MOST_EXCEPTIONS ? 'windows-1252' : ['windows-1256', 'windows-1252'];
}

function wordsIn(bytes: Uint8Array): { readonly persian: number; readonly western: number; readonly single: number } {
  let [persian, western, single] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at += STEP) {
    for (const word of byteText(bytes.subarray(at, at + STEP)).match(WORD) ?? []) {
      const high = word.match(LEGACY_LETTER)?.length ?? 0;
      if (high > 0 && /[A-Za-z]/.test(word)) western += 1;
      else if (high > 1) persian += 1;
      else single += high;
    }
  }
  return { persian, western, single };
}

/** A letter for each byte. */
function byteText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
