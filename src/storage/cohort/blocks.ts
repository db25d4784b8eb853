// What is kept, in blocks of changes: each is written once, holds many, and says at which place in the order it comes.
import * as z from 'zod/mini';

/** A record under its key, as anything that JSON can hold; without one, it is gone. */
export type Change = readonly [key: string] | readonly [key: string, record: unknown];

export type Block = { readonly place: number; readonly changes: readonly Change[] };

/** A block is full when it has as many letters. Below 64 KB Chromium keeps it in the database, not in a file of its own. */
const FULL = 50_000;

const blockSchema = z.strictObject({
  place: z.int().check(z.gte(0)),
  changes: z.array(z.union([z.tuple([z.string(), z.unknown()]), z.tuple([z.string()])])),
});

export type Packed = { readonly place: number; readonly text: string; readonly changes: readonly Change[] };

/** In blocks as full as may be, from a place on. Of several changes of one record the last counts. */
export function packed(changes: readonly Change[], from: number): readonly Packed[] {
  const last = new Map(changes.map((change) => [change[0], change]));
  const blocks: Packed[] = [];
  let [some, texts, letters]: [Change[], string[], number] = [[], [], 0];
  const close = () => {
    if (some.length === 0) return;
    const place = from + blocks.length;
    blocks.push({ place, text: `{"place":${place},"changes":[${texts.join()}]}`, changes: some });
    [some, texts, letters] = [[], [], 0];
  };
  for (const change of last.values()) {
    const text = JSON.stringify(isGone(change) ? [change[0]] : change);
    some.push(change);
    texts.push(text);
    letters += text.length;
    if (letters >= FULL) close();
  }
  close();
  return blocks;
}

export function isGone(change: Change): boolean {
  return change.length < 2 || change[1] === undefined;
}

/** Undefined when it is no block. */
export function readBlock(raw: unknown): Block | undefined {
  return blockSchema.safeParse(raw).data;
}
