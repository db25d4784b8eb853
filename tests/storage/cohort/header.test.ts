// @vitest-environment node
// The header opens its key by the passphrase only; damage, a later format and a wrong passphrase are told apart.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withCheapKeys } from '../cheapKeys.ts';
import { type Header, keyFrom, newKey, readHeader, rewrapped, soundHeader } from '#storage/cohort/header.ts';

beforeEach(withCheapKeys);
afterEach(() => vi.restoreAllMocks());

const PHRASE = 'سه روباه آبی';

const sound = (text: string): Header => {
  const header = readHeader(text);
  if (typeof header === 'string') throw new Error(header);
  return header;
};

/** Whether what one key seals the other opens. */
async function isSame(one: CryptoKey, other: CryptoKey | undefined): Promise<boolean> {
  const iv = new Uint8Array(12);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, one, new Uint8Array(1));
  return other !== undefined && (await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, other, sealed)).byteLength === 1;
}

it('opens by the passphrase only, and its key cannot be taken out', async () => {
  const { header, key } = await newKey(PHRASE);
  const again = await keyFrom(sound(header), PHRASE);
  expect(await isSame(key, again)).toBe(true);
  expect([key.extractable, again?.extractable]).toEqual([false, false]);
  expect(await keyFrom(sound(header), `${PHRASE}.`)).toBeUndefined();
  expect(header).not.toContain(PHRASE);
});

it('goes over to another passphrase with the same key', async () => {
  const { header, key } = await newKey(PHRASE);
  const text = await rewrapped(sound(header), PHRASE, 'next');
  expect(await isSame(key, await keyFrom(sound(text ?? ''), 'next'))).toBe(true);
  expect(await keyFrom(sound(text ?? ''), PHRASE)).toBeUndefined();
  expect(await rewrapped(sound(header), 'wrong', 'next')).toBeUndefined();
  expect(sound(text ?? '').salt).not.toEqual(sound(header).salt);
});

it('of every change says damage, or is no header', async () => {
  const { header } = await newKey(PHRASE);
  for (let at = 0; at < header.length; at += 1) {
    const letter = header.charAt(at) === 'A' ? 'B' : 'A';
    const changed = header.slice(0, at) + letter + header.slice(at + 1);
    expect(['damaged', 'foreign'], `letter ${at}`).toContain(readHeader(changed));
  }
});

it('whose sum someone has made anew opens nothing', async () => {
  const { header } = await newKey(PHRASE);
  const changed = { ...sound(header), iterations: 600_001 };
  expect(await keyFrom(changed, PHRASE)).toBeUndefined();
});

it.each([
  ['newer', '{"gharbalCohort":2,"anything":1}'],
  ['damaged', '{"gharbalCohort":1}'],
  ['foreign', '{"gharbalCohort":0}'],
  ['foreign', '{"gharbal":1}'],
  ['foreign', 'x'],
  ['foreign', ''],
  ['foreign', undefined],
  ['foreign', new Uint8Array(3)],
] as const)('is %s: %j', (problem, text) => {
  expect(readHeader(text)).toBe(problem);
});

it('is the first of two that is sound; else what can be said of them', async () => {
  const { header } = await newKey(PHRASE);
  expect(soundHeader(['x', header])).toEqual(sound(header));
  expect(soundHeader([header, undefined])).toEqual(sound(header));
  expect(soundHeader(['x', '{"gharbalCohort":1}'])).toBe('damaged');
  expect(soundHeader(['{"gharbalCohort":1}', '{"gharbalCohort":2}'])).toBe('newer');
  expect(soundHeader(['x', 'x'])).toBe('foreign');
});

it('asks for the passphrase to be worked once to be made, and twice to be changed', async () => {
  vi.restoreAllMocks();
  const derive = vi.spyOn(crypto.subtle, 'deriveKey');
  const { header } = await newKey(PHRASE);
  expect(derive).toHaveBeenCalledTimes(1);
  await rewrapped(sound(header), PHRASE, 'next');
  expect(derive).toHaveBeenCalledTimes(3);
});
