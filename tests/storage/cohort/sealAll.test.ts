// @vitest-environment node
// Blocks under names of chance, and a head that lists what will count.
import { beforeAll, expect, it } from 'vitest';
import { packed } from '#storage/cohort/blocks.ts';
import { readHead } from '#storage/cohort/head.ts';
import { makeLedger } from '#storage/cohort/ledger.ts';
import { ID_LETTERS, sealAll } from '#storage/cohort/sealAll.ts';
import { unseal } from '#storage/cohort/sealed.ts';

let key: CryptoKey;
beforeAll(async () => {
  key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
});

it('lists what counted, what is new, and not what is removed', async () => {
  const ledger = makeLedger(0);
  for (const place of [0, 1, 2]) ledger.enter({ id: `${place}`, place, bytes: 1 }, [[`${place}`, 1]]);
  const sealed = await sealAll(key, packed([['a', 1]], 3), ledger, [{ id: '1', place: 1, bytes: 1 }]);
  expect(readHead(await unseal(key, 'head', sealed.head))).toEqual({ next: 4, live: new Set([0, 2, 3]) });
  const [[id = '', bytes] = []] = sealed.put;
  expect(await unseal(key, id, bytes)).toEqual({ place: 3, changes: [['a', 1]] });
  expect(sealed.blocks).toEqual([{ id, place: 3, bytes: bytes?.length, changes: [['a', 1]] }]);
  expect([...ledger.places()]).toEqual([0, 1, 2]);
});

it('names blocks by chance', async () => {
  const names = new Set<string>();
  for (let turn = 0; turn < 200; turn += 1)
    for (const id of (await sealAll(key, packed([['a', 1]], 0), makeLedger(0), [])).put.keys()) names.add(id);
  expect(names.size).toBe(200);
  for (const id of names) expect(id).toHaveLength(ID_LETTERS);
});
