// @vitest-environment node
// A file as a person chooses it: plain or locked, ours or not.
import { expect, it, vi } from 'vitest';
import { dictionary, personWith, STAMP, TODAY } from './somebody.ts';
import { lock } from '#storage/lock.ts';
import { openFile } from '#storage/openFile.ts';
import { writePerson } from '#storage/personFile.ts';

const person = personWith({ fvc: 55 });
const TEXT = writePerson(person, STAMP);
const open = (content: BlobPart, phrase?: string) => openFile(new Blob([content]), dictionary, TODAY, phrase);
const SAVED = { person, faults: [], stamp: STAMP };

it('opens one that is not locked, passphrase or not', async () => {
  expect(await open(TEXT)).toEqual(SAVED);
  expect(await open(TEXT, 'x')).toEqual(SAVED);
  expect(await open(`\uFEFF${TEXT}`)).toEqual(SAVED);
});

it('asks for the passphrase, and opens with it', async () => {
  const file = await lock(TEXT, 'x');
  expect(await open(file)).toEqual({ problem: 'locked' });
  expect(await open(file, 'y')).toEqual({ problem: 'wrong-passphrase' });
  expect(await open(file, 'x')).toEqual(SAVED);
});

it('opens no lock within a lock, and says what else is wrong inside', async () => {
  expect(await open(await lock(await lock(TEXT, 'x'), 'x'), 'x')).toEqual({ problem: 'damaged' });
  expect(await open(await lock('{"gharbal": 3}', 'x'), 'x')).toEqual({ problem: 'newer' });
});

it.each([
  ['not-json', Uint8Array.of(0xff, 0xfe, 0x7b, 0)],
  ['not-json', Uint8Array.of(0x25, 0x50, 0x44, 0x46)],
  ['not-json', ''],
  ['too-large', new Uint8Array(1_048_577)],
  ['not-json', new Uint8Array(1_048_576)],
  ['not-json', Buffer.from(TEXT.replace('k7q2m9xa', 'k\u00ff'), 'latin1')],
  ['foreign', '{"resourceType": "Bundle"}'],
])('says %s', async (problem, content) => {
  expect(await open(content, 'x')).toEqual({ problem });
});

it('does not even read one that is too large', async () => {
  const file = new Blob([' '.repeat(1_048_577)]);
  const reading = vi.spyOn(file, 'arrayBuffer');
  expect(await openFile(file, dictionary, TODAY)).toEqual({ problem: 'too-large' });
  expect(reading).not.toHaveBeenCalled();
});

it('says damaged when the device cannot read it', async () => {
  const file = new Blob([TEXT]);
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  expect(await openFile(file, dictionary, TODAY)).toEqual({ problem: 'damaged' });
});
