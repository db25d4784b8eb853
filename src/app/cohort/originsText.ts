// Where the answers of one candidate come from, as one cell of our own export.
import * as z from 'zod/mini';
import { WITHIN } from '#facts/calendar.ts';
import type { FactId } from '#facts/fact.ts';
import { type Origin, REPORTERS } from '#facts/person.ts';

const [BY, ON, FROM] = [z.enum(['', ...REPORTERS]), z.number(), z.string()];
/** By whom, on which day (a day number), read from where, how closely the day is known; blank where nobody said, and without the last where it is known exactly. */
const originSchema = z.union([z.tuple([BY, ON, FROM]), z.tuple([BY, ON, FROM, z.enum(WITHIN)])]);
const originsSchema = z.record(z.string(), originSchema);

export function originsText(origins: ReadonlyMap<FactId, Origin>): string {
  return JSON.stringify(
    Object.fromEntries(
      [...origins].map(([id, { by = '', on, from = '', within }]) => [id, within === undefined ? [by, on, from] : [by, on, from, within]]),
    ),
  );
}

/** Undefined for what is no such text. */
export function originsIn(text: string): ReadonlyMap<FactId, Origin> | undefined {
  try {
    const read = originsSchema.safeParse(JSON.parse(text));
    if (!read.success) return undefined;
    return new Map(
      Object.entries(read.data).map(([id, [by, on, from, within]]) => [
        id,
        { by: by === '' ? undefined : by, on, ...(within !== undefined && { within }), ...(from !== '' && { from }) },
      ]),
    );
  } catch {
    return undefined;
  }
}
