// A person as the text of a QR code, and back: letters that it packs densely, short, and with a checksum.
import type { Dictionary } from '#facts/dictionary.ts';
import type { Person } from '#facts/person.ts';
import { fromBase45, toBase45 } from '#storage/base45.ts';
import { crc32 } from '#storage/crc32.ts';
import { deflate, inflate } from '#storage/deflate.ts';
import { MOST_BYTES } from '#storage/envelope.ts';
import type { Bytes, Opened, Refused, Stamp } from '#storage/opened.ts';
import { personAsJson, readPerson } from '#storage/personFile.ts';

const MARK = 'GHARBAL1:';
const ANY_MARK = /^GHARBAL[1-9]\d{0,5}:/;
/** As many letters as the largest QR code holds (version 40, correction L). */
const MOST_LETTERS = 4296;
const PLAIN = 0;
const DEFLATED = 1;
const SUM_BYTES = 4;

/** The checksum over all that follows it, how the rest is packed, and the JSON. */
export async function encodePerson(person: Person, stamp: Stamp): Promise<string> {
  const plain = new TextEncoder().encode(JSON.stringify(personAsJson(person, stamp)));
  const short = await deflate(plain);
  const [packing, body] = short !== undefined && short.length < plain.length ? [DEFLATED, short] : [PLAIN, plain];
  const bytes = new Uint8Array(SUM_BYTES + 1 + body.length);
  bytes[SUM_BYTES] = packing;
  bytes.set(body, SUM_BYTES + 1);
  new DataView(bytes.buffer).setUint32(0, crc32(bytes.subarray(SUM_BYTES)));
  return MARK + toBase45(bytes);
}

/** `foreign`: some other QR code. `damaged`: read with a slip, or cut. Never throws. */
export async function decodePerson(text: string, dictionary: Dictionary, today: number): Promise<Opened> {
  const body = unmarked(text);
  if (typeof body !== 'string') return body;
  const bytes = fromBase45(body);
  if (bytes === undefined || !isWhole(bytes)) return { problem: 'damaged' };
  const json = await unpacked(bytes.subarray(SUM_BYTES));
  if (json === undefined || json === 'too-large') return { problem: json ?? 'damaged' };
  const opened = readPerson(new TextDecoder().decode(json), dictionary, today);
  return opened.problem === 'newer' || opened.problem === undefined ? opened : { problem: 'damaged' };
}

function unmarked(text: string): string | Refused {
  const mark = ANY_MARK.exec(text)?.[0];
  if (mark === undefined) return { problem: 'foreign' };
  if (mark !== MARK) return { problem: 'newer' };
  return text.length > MOST_LETTERS ? { problem: 'too-large' } : text.slice(MARK.length);
}

function isWhole(bytes: Bytes): boolean {
  return bytes.length > SUM_BYTES && new DataView(bytes.buffer).getUint32(0) === crc32(bytes.subarray(SUM_BYTES));
}

async function unpacked(bytes: Bytes): Promise<Bytes | 'too-large' | undefined> {
  const body = bytes.subarray(1);
  if (bytes[0] === PLAIN) return body;
  return bytes[0] === DEFLATED ? inflate(body, MOST_BYTES) : undefined;
}
