// The list of blocks that count: a block that was taken away, or put back, does not go unnoticed.
import * as z from 'zod/mini';

/** Runs of places, from the first to the last of each. */
const headSchema = z.strictObject({
  next: z.int().check(z.gte(0)),
  live: z.array(z.tuple([z.int(), z.int()])),
});

export type Head = { readonly next: number; readonly live: ReadonlySet<number> };

export function headText({ next, live }: Head): string {
  const runs: [number, number][] = [];
  for (const place of [...live].toSorted((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === place - 1) run[1] = place;
    else runs.push([place, place]);
  }
  return JSON.stringify({ next, live: runs });
}

/** Undefined when it is none. */
export function readHead(raw: unknown): Head | undefined {
  const read = headSchema.safeParse(raw);
  if (!read.success) return undefined;
  const { next, live } = read.data;
  if (live.some(([first, last]) => first < 0 || last < first || last >= next)) return undefined;
  return { next, live: new Set(live.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))) };
}
