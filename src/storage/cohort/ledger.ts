// Which block holds the newest of each record, and which blocks hold so little that counts that they should be put together.
import { type Change, isGone } from '#storage/cohort/blocks.ts';

/** A block as it lies on the disk: its size is that of its sealed bytes. */
export type Entered = { readonly id: string; readonly place: number; readonly bytes: number };

type Line = Entered & {
  readonly keys: readonly string[];
  /** How many of its records are the newest of their key. */
  live: number;
};

export type Ledger = {
  readonly next: number;
  /** Places of the blocks that count. */
  readonly places: () => ReadonlySet<number>;
  /** A later block than all before it. */
  readonly enter: (block: Entered, changes: readonly Change[]) => void;
  readonly leave: (ids: readonly string[]) => void;
  /** Blocks with less that counts than half a full one; in order. None while they are few. */
  readonly poor: () => readonly Entered[];
  /** What of a block must go on: the newest of its record, and no mark of one that is gone and stands nowhere else. */
  readonly counts: (id: string, change: Change) => boolean;
};

const HALF = 25_000;
const FEW = 32;

/** `from`: the first place that was never given. */
export function makeLedger(from: number): Ledger {
  const lines = new Map<string, Line>();
  /** Ids of the blocks that a record stands in, the newest last. */
  const holders = new Map<string, readonly string[]>();
  let next = from;

  const newest = (key: string) => lines.get(holders.get(key)?.at(-1) ?? '');

  return {
    get next() {
      return next;
    },
    places: () => new Set([...lines.values()].map(({ place }) => place)),
    enter(block, changes) {
      const keys = changes.map(([key]) => key);
      for (const key of keys) {
        const before = newest(key);
        if (before !== undefined) before.live -= 1;
        holders.set(key, [...(holders.get(key) ?? []), block.id]);
      }
      lines.set(block.id, { ...block, keys, live: keys.length });
      next = Math.max(next, block.place + 1);
    },
    leave(ids) {
      for (const id of ids) {
        for (const key of lines.get(id)?.keys ?? []) {
          const rest = holders.get(key)?.filter((holder) => holder !== id) ?? [];
          if (rest.length > 0) holders.set(key, rest);
          else holders.delete(key);
        }
        lines.delete(id);
      }
    },
    poor() {
      const found = [...lines.values()].filter(({ live, keys, bytes }) => (live / keys.length) * bytes < HALF);
      return found.length > FEW ? found.toSorted((one, other) => one.place - other.place) : [];
    },
    counts(id, change) {
      const places = holders.get(change[0]) ?? [];
      return places.at(-1) === id && !(isGone(change) && places.length === 1);
    },
  };
}
