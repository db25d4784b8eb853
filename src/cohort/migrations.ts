// Records of an earlier shape made into those of today, step by step.
import * as z from 'zod/mini';
import { putShape, SHAPE } from '#cohort/cohortFile.ts';
import { keyOf, type RecordChange } from '#cohort/recordKey.ts';

export type Records = ReadonlyMap<string, unknown>;

/** What changes from a shape to the one after it. */
export type Migration = (records: Records) => readonly RecordChange[];

/** By the shape that they begin with. There is only one shape yet. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

const shapeSchema = z.strictObject({ shape: z.int().check(z.gte(1)) });

/** `changes`: to be kept before anything else, all at once; none when the records are of today's shape. `newer`: nothing may be kept on top of them. */
export type Migrated = 'newer' | { readonly records: Records; readonly changes: readonly RecordChange[] };

export function migrated(records: Records, to = SHAPE, migrations = MIGRATIONS): Migrated {
  const read = shapeSchema.safeParse(records.get(keyOf('shape')));
  // Lost with a damaged block, if ever it was there: nothing else says so, and the records are checked one by one.
  const from = read.success ? read.data.shape : to;
  if (from > to) return 'newer';
  const current = new Map(records);
  const changes: RecordChange[] = [];
  for (let shape = from; shape < to; shape += 1) {
    const migration = migrations.get(shape);
    if (migration === undefined) throw new RangeError(`there is no way from shape ${shape}`);
    const step = [...migration(current), putShape(shape + 1)];
    for (const [key, ...record] of step) {
      if (record.length === 0) current.delete(key);
      else current.set(key, record[0]);
    }
    changes.push(...step);
  }
  return { records: current, changes };
}
