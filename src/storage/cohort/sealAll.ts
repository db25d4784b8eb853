// Blocks to be written, sealed under names of chance, and the list of all that will count then.
import { toBase64 } from '#storage/base64.ts';
import type { Change, Packed } from '#storage/cohort/blocks.ts';
import { headText } from '#storage/cohort/head.ts';
import type { Entered, Ledger } from '#storage/cohort/ledger.ts';
import { seal } from '#storage/cohort/sealed.ts';
import type { Bytes } from '#storage/opened.ts';
import { random } from '#storage/passphraseKey.ts';

const ID_BYTES = 18;
/** Of a block's name, in bytes: it is Base64. */
export const ID_LETTERS = (ID_BYTES / 3) * 4;

export type Sealed = {
  readonly blocks: readonly (Entered & { readonly changes: readonly Change[] })[];
  readonly put: ReadonlyMap<string, Bytes>;
  readonly head: Bytes;
};

/** `before`: what counts now. `remove`: what will not any longer. */
export async function sealAll(
  key: CryptoKey,
  packed: readonly Packed[],
  before: Pick<Ledger, 'next' | 'places'>,
  remove: readonly Entered[],
): Promise<Sealed> {
  const put = new Map<string, Bytes>();
  const blocks: Sealed['blocks'][number][] = [];
  const live = new Set(before.places());
  for (const { place } of remove) live.delete(place);
  for (const { place, text, changes } of packed) {
    const id = toBase64(random(ID_BYTES));
    const bytes = await seal(key, id, text);
    put.set(id, bytes);
    blocks.push({ id, place, bytes: bytes.length, changes });
    live.add(place);
  }
  const next = before.next + packed.length;
  return { blocks, put, head: await seal(key, 'head', headText({ next, live })) };
}
