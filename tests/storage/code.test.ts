// @vitest-environment node
// A person fits into a QR code and comes back the same; a slip in reading is told from another code, and nothing throws.
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dictionary, fullAlsPerson, isSound, personArbitrary, personWith, saved, STAMP, stampArbitrary, TODAY } from './somebody.ts';
import { fromBase45, toBase45 } from '#storage/base45.ts';
import { decodePerson, encodePerson } from '#storage/code.ts';
import { crc32 } from '#storage/crc32.ts';
import { writePerson } from '#storage/personFile.ts';

afterEach(() => vi.unstubAllGlobals());

const MARK = 'GHARBAL1:';
const decode = (text: string) => decodePerson(text, dictionary, TODAY);

/** Any content with a checksum that fits it. */
function codeOf(packing: number, body: Uint8Array): string {
  const rest = Buffer.from([packing, ...body]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(rest));
  return MARK + toBase45(Uint8Array.from(Buffer.concat([sum, rest])));
}

const plainCode = (json: string) => codeOf(0, new TextEncoder().encode(json));

describe('there and back', () => {
  it('any person is the same, in the letters that a QR code packs densely', async () => {
    await fc.assert(
      fc.asyncProperty(personArbitrary, stampArbitrary, async (person, stamp) => {
        const code = await encodePerson(person, stamp);
        expect(code).toMatch(/^GHARBAL1:[0-9A-Z $%*+./:-]+$/);
        if (code.length <= 4296) expect(await decode(code)).toEqual({ person, faults: [], stamp });
      }),
      { numRuns: 200 },
    );
  });

  it('a browser that cannot deflate writes one that all can read', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    const person = personWith({ fvc: 55 });
    const code = await encodePerson(person, STAMP);
    vi.unstubAllGlobals();
    expect(Buffer.from(fromBase45(code.slice(MARK.length)) ?? []).toString()).toContain('"fvc":55');
    expect(saved(await decode(code)).person).toEqual(person);
  });

  it('a person who answered everything for ALS takes no more than a camera can read', async () => {
    const code = await encodePerson(fullAlsPerson(), STAMP);
    // Version 25 with correction M holds 1,451 letters.
    expect(code.length).toBeLessThan(1451);
  });
});

describe('what cannot be opened', () => {
  const JSON_TEXT = writePerson(personWith({ fvc: 55 }), STAMP);

  it.each([
    ['foreign', ''],
    ['foreign', 'WIFI:S:home;;'],
    ['foreign', 'https://example.org/GHARBAL1:'],
    ['foreign', 'gharbal1:00'],
    ['foreign', 'GHARBAL:00'],
    ['foreign', 'GHARBAL01:00'],
    ['newer', 'GHARBAL2:whatever'],
    ['newer', 'GHARBAL10:00'],
    ['newer', plainCode(JSON_TEXT.replace('"gharbal": 2', '"gharbal": 3'))],
    ['damaged', MARK],
    ['damaged', `${MARK}00000`],
    ['damaged', plainCode('')],
    ['damaged', plainCode('{}')],
    ['damaged', plainCode('[1]')],
    ['damaged', plainCode('{"gharbal": 1, "locked": {}}')],
    ['damaged', codeOf(2, new TextEncoder().encode(JSON_TEXT))],
    ['damaged', codeOf(1, new TextEncoder().encode(JSON_TEXT))],
    ['damaged', codeOf(1, deflateRawSync(JSON_TEXT).subarray(0, -2))],
    ['too-large', MARK + '0'.repeat(4290)],
    ['too-large', codeOf(1, deflateRawSync(Buffer.alloc(2_000_000, ' '), { level: 9 }))],
  ])('is %s (%#)', async (problem, text) => {
    expect(await decode(text)).toEqual({ problem });
  });
});

describe('any damage', () => {
  it('to one or two letters is seen', async () => {
    const code = await encodePerson(fullAlsPerson(), STAMP);
    const letter = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:aé\u0000');
    const slips = fc.array(fc.tuple(fc.integer({ min: MARK.length, max: code.length - 1 }), letter), { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(slips, async (some) => {
        const letters = [...code];
        for (const [at, other] of some) letters[at] = other;
        const text = letters.join('');
        if (text !== code) expect(await decode(text)).toEqual({ problem: 'damaged' });
      }),
      { numRuns: 1000 },
    );
    for (let length = MARK.length; length < code.length; length += 7)
      expect(await decode(code.slice(0, length))).toEqual({ problem: 'damaged' });
  });

  it('with a checksum to fit gives a problem or sound answers', async () => {
    const json = new TextEncoder().encode(writePerson(fullAlsPerson(), STAMP));
    const places = fc.array(fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), places, async (isDeflated, slips) => {
        const body = isDeflated ? deflateRawSync(json) : Buffer.from(json.subarray(0, 2000));
        for (const [at, slip] of slips) body[at % body.length]! ^= slip;
        expect(isSound(await decode(codeOf(isDeflated ? 1 : 0, body)))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('any text at all does the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => isSound(await decode(MARK + text)) && isSound(await decode(text))),
    );
  });
});
