// What stands in the open before a vault: its format, how its passphrase is worked, and its key, wrapped.
import * as z from 'zod/mini';
import { toBase64 } from '#storage/base64.ts';
import { crc32 } from '#storage/crc32.ts';
import type { Bytes } from '#storage/opened.ts';
import { bytesSchema, cipherOf, keyOf, lockFields, type Locks, locksAsJson, newLocks } from '#storage/passphraseKey.ts';

/** Raised when a program of today could not read what a later one keeps. */
export const FORMAT = 1;

const anyFormatSchema = z.object({ gharbalCohort: z.int().check(z.gte(1)) });
const headerSchema = z.strictObject({
  gharbalCohort: z.literal(FORMAT),
  ...lockFields,
  key: bytesSchema(),
  /** So that damage is told from a wrong passphrase. It needs no key, and protects from nobody. */
  sum: z.int(),
});

export type Header = z.infer<typeof headerSchema>;

const OF_THE_VAULT = { name: 'AES-GCM', length: 256 } as const;
const USES: readonly KeyUsage[] = ['encrypt', 'decrypt'];

/** `foreign`: no header of ours at all. */
export function readHeader(text: unknown): Header | 'foreign' | 'newer' | 'damaged' {
  const raw = typeof text === 'string' ? parsed(text) : undefined;
  const format = anyFormatSchema.safeParse(raw);
  if (!format.success) return 'foreign';
  if (format.data.gharbalCohort > FORMAT) return 'newer';
  const read = headerSchema.safeParse(raw);
  return read.success && read.data.sum === sumOf(read.data) ? read.data : 'damaged';
}

/** The first of those that is sound: it stands in two places. */
export function soundHeader(texts: readonly unknown[]): Header | 'foreign' | 'newer' | 'damaged' {
  const read = texts.map(readHeader);
  return (
    read.find((one) => typeof one !== 'string') ?? read.find((one) => one === 'newer') ?? read.find((one) => one === 'damaged') ?? 'foreign'
  );
}

/** A key of chance for a new vault, not extractable, and its header. */
export async function newKey(passphrase: string): Promise<{ readonly header: string; readonly key: CryptoKey }> {
  const extractable = await crypto.subtle.generateKey(OF_THE_VAULT, true, USES);
  const locks = newLocks();
  const wrapping = await wrappingKey(passphrase, locks);
  const bytes = await wrapped(extractable, wrapping, locks);
  // The browser makes it anew from its wrapping: its bytes are never in the page's memory.
  return { header: headerText(locks, bytes), key: await unwrapped({ ...locks, key: bytes }, wrapping, false) };
}

/** Not extractable; undefined when the passphrase is wrong, or someone changed the header and its sum. */
export async function keyFrom(header: Header, passphrase: string): Promise<CryptoKey | undefined> {
  const wrapping = await wrappingKey(passphrase, header);
  return unwrapped(header, wrapping, false).catch(() => undefined);
}

/** The header of the same key under another passphrase; undefined when the one of today is wrong. */
export async function rewrapped(header: Header, passphrase: string, next: string): Promise<string | undefined> {
  const wrapping = await wrappingKey(passphrase, header);
  const key = await unwrapped(header, wrapping, true).catch(() => undefined);
  if (key === undefined) return undefined;
  const locks = newLocks();
  return headerText(locks, await wrapped(key, await wrappingKey(next, locks), locks));
}

type Wrapped = Locks & Pick<Header, 'key'>;

function wrappingKey(passphrase: string, locks: Locks): Promise<CryptoKey> {
  return keyOf(passphrase, locks, ['wrapKey', 'unwrapKey']);
}

async function wrapped(key: CryptoKey, wrapping: CryptoKey, locks: Locks): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.wrapKey('raw', key, wrapping, cipherOf(locks.nonce, openPart(locks))));
}

function unwrapped(header: Wrapped, wrapping: CryptoKey, isExtractable: boolean): Promise<CryptoKey> {
  const cipher = cipherOf(header.nonce, openPart(header));
  return crypto.subtle.unwrapKey('raw', header.key, wrapping, cipher, OF_THE_VAULT, isExtractable, USES);
}

function headerText(locks: Locks, key: Bytes): string {
  return JSON.stringify({ gharbalCohort: FORMAT, ...locksAsJson(locks), key: toBase64(key), sum: sumOf({ ...locks, key }) });
}

function openPart(locks: Locks): string {
  return JSON.stringify({ gharbalCohort: FORMAT, ...locksAsJson(locks) });
}

function sumOf(header: Wrapped): number {
  return crc32(new TextEncoder().encode(openPart(header) + toBase64(header.key)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
