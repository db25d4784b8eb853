// What is kept, in two places by turns: the newest never overwrites the one before it.
import * as z from 'zod/mini';
import { crc32 } from '#storage/crc32.ts';

export const PLACES = ['a', 'b'] as const;

export type Place = (typeof PLACES)[number];

/** `count` grows with each writing. */
const slotSchema = z.strictObject({ count: z.int().check(z.gte(1)), text: z.string(), sum: z.number() });

export type Slot = z.infer<typeof slotSchema>;

export type Found = { readonly place: Place; readonly slot: Slot };

/** Sound ones only, the newest first; what is in the places is not trusted. */
export function soundSlots(inPlaces: readonly unknown[]): readonly Found[] {
  const found = PLACES.flatMap((place, index): readonly Found[] => {
    const read = slotSchema.safeParse(inPlaces[index]);
    return read.success && read.data.sum === sumOf(read.data) ? [{ place, slot: read.data }] : [];
  });
  return found.toSorted((one, other) => other.slot.count - one.slot.count);
}

/** Where the next goes: not where the newest is. */
export function nextPlace(found: readonly Found[]): Place {
  return found[0]?.place === 'a' ? 'b' : 'a';
}

export function slotOf(count: number, text: string): Slot {
  return { count, text, sum: sumOf({ count, text }) };
}

function sumOf({ count, text }: Omit<Slot, 'sum'>): number {
  return crc32(new TextEncoder().encode(`${count} ${text}`));
}
