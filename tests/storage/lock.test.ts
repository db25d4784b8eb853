// @vitest-environment node
// A lock that others can open by its description, that opens for nobody else, and never uses a nonce twice.
import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withCheapKeys } from './cheapKeys.ts';
import { isLockPossible, lock, unlock } from '#storage/lock.ts';

afterEach(() => vi.restoreAllMocks());

const PHRASE = 'سه روباه آبی';
const TEXT = '{"gharbal": 1, "answers": {"fvc": 55}}';

type LockedFile = {
  readonly gharbal: number;
  readonly locked: {
    readonly kdf: string;
    readonly iterations: number;
    readonly salt: string;
    readonly cipher: string;
    readonly nonce: string;
  };
  readonly data: string;
};

const parsed = (file: string) => JSON.parse(file) as LockedFile;

/** Of the first test below: never to be changed, or files that people have will not open. */
const KNOWN_DATA = 'AdihOU1K7y2VtsJK2MIOV9HkGd3NKztW9UeiIK/9R83dDWs6Uc1yxtZ5C0IREuPJ+dMgscnn';

const bytes = (base64: string) => Buffer.from(base64, 'base64');

/** By Node's own cryptography, from the format's description alone. */
function lockedByNode(text: string, phrase: string, salt: Buffer, nonce: Buffer, iterations = 600_000): string {
  const locked = {
    kdf: 'PBKDF2-SHA256',
    iterations,
    salt: salt.toString('base64'),
    cipher: 'AES-256-GCM',
    nonce: nonce.toString('base64'),
  };
  const cipher = createCipheriv('aes-256-gcm', pbkdf2Sync(phrase, salt, iterations, 32, 'sha256'), nonce);
  cipher.setAAD(Buffer.from(JSON.stringify({ gharbal: 1, locked })));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return JSON.stringify({ gharbal: 1, locked, data: data.toString('base64') });
}

function openedByNode({ gharbal, locked, data }: LockedFile, phrase: string): string {
  const key = pbkdf2Sync(phrase, bytes(locked.salt), locked.iterations, 32, 'sha256');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes(locked.nonce));
  decipher.setAAD(Buffer.from(JSON.stringify({ gharbal, locked })));
  decipher.setAuthTag(bytes(data).subarray(-16));
  return Buffer.concat([decipher.update(bytes(data).subarray(0, -16)), decipher.final()]).toString();
}

describe('the format', () => {
  it('stays as it is: a file from long ago opens', async () => {
    const salt = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
    const file = lockedByNode(TEXT, PHRASE, salt, Buffer.from('101112131415161718191a1b', 'hex'));
    expect(parsed(file).data).toBe(KNOWN_DATA);
    expect(await unlock(file, PHRASE)).toEqual({ text: TEXT });
  });

  it('can be opened by anyone who has its description and the passphrase', async () => {
    const file = parsed(await lock(TEXT, PHRASE));
    const { salt, nonce } = file.locked;
    const locked = { kdf: 'PBKDF2-SHA256', iterations: 600_000, salt, cipher: 'AES-256-GCM', nonce };
    expect(file).toEqual({ gharbal: 1, locked, data: file.data });
    expect(bytes(file.data)).toHaveLength(Buffer.byteLength(TEXT) + 16);
    expect([bytes(salt).length, bytes(nonce).length]).toEqual([16, 12]);
    expect(openedByNode(file, PHRASE)).toBe(TEXT);
  });

  it('shows nothing of what is in it', async () => {
    withCheapKeys();
    expect(await lock(TEXT, PHRASE)).not.toMatch(/answers|"fvc"/);
  });
});

describe('the passphrase', () => {
  it('is the same however a keyboard composes it', async () => {
    withCheapKeys();
    const [composed, apart] = ['آبی é', 'آبی é'].map((phrase, index) => phrase.normalize(index === 0 ? 'NFC' : 'NFD'));
    expect(apart).not.toBe(composed);
    expect(await unlock(await lock(TEXT, apart ?? ''), composed ?? '')).toEqual({ text: TEXT });
    expect(openedByNode(parsed(lockedByNode(TEXT, composed ?? '', bytes('AAAA'), bytes('AAAA'), 1)), composed ?? '')).toBe(TEXT);
  });

  it.each(['', 'سه روباه آبي', `${PHRASE} `, PHRASE.toUpperCase() + 'x'])('opens nothing when it is wrong: %j', async (wrong) => {
    withCheapKeys();
    expect(await unlock(await lock(TEXT, PHRASE), wrong)).toEqual({ problem: 'wrong-passphrase' });
  });
});

describe('a header', () => {
  const GOOD = parsed(lockedByNode(TEXT, PHRASE, Buffer.alloc(16), Buffer.alloc(12), 1));
  const withLock = (change: object, rest: object = {}) =>
    JSON.stringify({ ...GOOD, ...rest, locked: { ...GOOD.locked, iterations: 600_000, ...change } });

  it.each([
    [{ iterations: 599_999 }],
    [{ iterations: 1 }],
    [{ iterations: 10_000_001 }],
    [{ iterations: 600_000.5 }],
    [{ iterations: '600000' }],
    [{ kdf: 'PBKDF2-SHA1' }],
    [{ kdf: undefined }],
    [{ cipher: 'AES-128-GCM' }],
    [{ cipher: 'none' }],
    [{ salt: '' }],
    [{ salt: 'AAAAAAAAAAAAAAAAAAAA' }],
    [{ nonce: 'AAAAAAAAAAAAAAAAAAAAAA==' }],
    [{ nonce: 'AAAAAAAAAAAAAAA=' }],
    [{ more: 1 }],
  ])('is refused before any work: %j', async (change) => {
    const derive = vi.spyOn(crypto.subtle, 'deriveKey');
    expect(await unlock(withLock(change), PHRASE)).toEqual({ problem: 'damaged' });
    expect(derive).not.toHaveBeenCalled();
  });

  it.each([
    ['damaged', withLock({}, { data: 'not base64' })],
    ['damaged', withLock({}, { data: 7 })],
    ['damaged', withLock({}, { more: 1 })],
    ['damaged', '{"gharbal": 1}'],
    ['newer', withLock({}, { gharbal: 3 })],
    ['foreign', '{}'],
    ['not-json', 'x'],
    ['wrong-passphrase', withLock({}, { data: '' })],
    ['wrong-passphrase', withLock({ iterations: 600_001 })],
  ])('is %s (%#)', async (problem, file) => {
    withCheapKeys();
    expect(await unlock(file, PHRASE)).toEqual({ problem });
  });
});

describe('tampering', () => {
  it('with any byte opens nothing, and with what is authenticated says the same as a wrong passphrase', async () => {
    withCheapKeys();
    const file = (await lock(TEXT, PHRASE)).trimEnd();
    const { salt, nonce } = parsed(file).locked;
    const { data } = parsed(file);
    const inside = [salt, nonce, data].map((text) => [file.indexOf(text), file.indexOf(text) + text.length] as const);
    for (let at = 0; at < file.length; at += 1) {
      for (const slip of [1, 2, 4, 8, 16, 32, 64, 128, 255]) {
        const changed = new TextEncoder().encode(file);
        changed[at]! ^= slip;
        const { problem } = await unlock(new TextDecoder().decode(changed), PHRASE);
        const letter = String.fromCodePoint(changed[at]!);
        const isBase64 = inside.some(([from, to]) => at >= from && at < to - 3) && /[\w+/]/.test(letter) && letter !== '_';
        expect(['damaged', 'foreign', 'newer', 'not-json', 'wrong-passphrase'], `byte ${at} ^ ${slip}`).toContain(problem);
        if (isBase64) expect(problem, `byte ${at} ^ ${slip}`).toBe('wrong-passphrase');
      }
    }
  });

  it('by taking the data of one file with the header of another opens nothing', async () => {
    withCheapKeys();
    const [one, other] = [parsed(await lock(TEXT, PHRASE)), parsed(await lock(TEXT, PHRASE))];
    expect(await unlock(JSON.stringify({ ...one, data: other.data }), PHRASE)).toEqual({ problem: 'wrong-passphrase' });
  });
});

it('uses another salt and another nonce each time', async () => {
  withCheapKeys();
  const files = await Promise.all(Array.from({ length: 2000 }, () => lock(TEXT, PHRASE)));
  const locks = files.map((file) => parsed(file).locked);
  expect(new Set(locks.map(({ nonce }) => nonce)).size).toBe(2000);
  expect(new Set(locks.map(({ salt }) => salt)).size).toBe(2000);
});

it('locks and opens long texts', async () => {
  withCheapKeys();
  const long = 'گ'.repeat(300_000);
  expect(await unlock(await lock(long, PHRASE), PHRASE)).toEqual({ text: long });
});

it('stays locked where the browser has no ciphers', async () => {
  const file = await lock(TEXT, PHRASE);
  expect(isLockPossible()).toBe(true);
  vi.stubGlobal('crypto', {});
  expect(isLockPossible()).toBe(false);
  expect(await unlock(file, PHRASE)).toEqual({ problem: 'locked' });
  vi.unstubAllGlobals();
});
